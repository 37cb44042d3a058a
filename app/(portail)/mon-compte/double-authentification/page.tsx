import type { Metadata } from 'next'
import { AccountTabs } from '@/components/accounts/account-tabs'
import { FactorState } from '@/components/accounts/factor-state'
import { MailCodeCard } from '@/components/accounts/mail-code-card'
import { PasskeysCard } from '@/components/accounts/passkeys-card'
import { RecoveryCodesCard } from '@/components/accounts/recovery-codes-card'
import { TotpCard } from '@/components/accounts/totp-card'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { getSecondFactor } from '@/lib/accounts/queries/get-second-factor'
import { routes } from '@/lib/shared/routes'
import { beginPasskey, cancelTotp, confirmTotp, finishPasskey, removePasskey, removeTotp, setMailCode, startTotp } from './actions'

export const metadata: Metadata = { title: 'Double authentification' }

const DONE = {
  relier: 'Il reste à photographier le dessin et à recopier un code.',
  abandon: 'Aucune application n’a été reliée.',
  courriel: 'Un code vous sera envoyé par courriel à chaque connexion.',
  'sans-courriel': 'Le code par courriel n’est plus demandé.',
  'sans-application': 'L’application n’est plus reliée à votre compte.',
  cle: 'La clé d’accès est enregistrée.',
  'sans-cle': 'La clé d’accès est retirée.',
}

export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  const { fait } = await searchParams
  const factor = await getSecondFactor(null)
  return (
    <PageShell title="Double authentification" sentence="Après votre mot de passe, une seconde preuve que c’est bien vous. Un mot de passe volé ne suffit plus." trail={[{ label: 'Mon compte', href: routes.account }]}>
      <AccountTabs current="secondFactor" />
      <div className="max-w-form space-y-8">
        <DoneMessage done={fait} sentences={DONE} />
        <FactorState factor={factor} />
        {factor.policy !== 'off' && (
          <>
            <TotpCard factor={factor} actions={{ start: startTotp, confirm: confirmTotp, cancel: cancelTotp, remove: removeTotp }} />
            <PasskeysCard keys={factor.keys} actions={{ begin: beginPasskey, finish: finishPasskey, remove: removePasskey }} />
            <MailCodeCard factor={factor} action={setMailCode} />
            <RecoveryCodesCard factor={factor} />
          </>
        )}
      </div>
    </PageShell>
  )
}
