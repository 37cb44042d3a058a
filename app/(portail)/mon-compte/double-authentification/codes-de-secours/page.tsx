import type { Metadata } from 'next'
import { AccountTabs } from '@/components/accounts/account-tabs'
import { RecoveryCodesForm } from '@/components/accounts/recovery-codes-form'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { ButtonLink } from '@/components/ui/button'
import { getSecondFactor } from '@/lib/accounts/queries/get-second-factor'
import { routes } from '@/lib/shared/routes'
import { renewRecoveryCodes } from './actions'

export const metadata: Metadata = { title: 'Codes de secours' }

const DONE = { application: 'L’application est reliée\u00a0: elle donnera un code à chaque connexion. Préparez maintenant des codes de secours, pour le jour où vous ne l’aurez pas.' }

export default async function RecoveryCodesPage({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  const { fait } = await searchParams
  const { recoveryLeft, hasApplication, passkeys } = await getSecondFactor(null)
  return (
    <PageShell title="Codes de secours" sentence="Dix codes à garder sur papier. Chacun remplace une fois l’application ou la clé d’accès." trail={[{ label: 'Mon compte', href: routes.account }, { label: 'Double authentification', href: routes.secondFactor }]}>
      <AccountTabs current="secondFactor" />
      <div className="max-w-form space-y-6">
        <DoneMessage done={fait} sentences={DONE} />
        {hasApplication || passkeys > 0 ? <RecoveryCodesForm action={renewRecoveryCodes} left={recoveryLeft} /> : <p>Reliez d’abord une application ou une clé d’accès.</p>}
        <ButtonLink href={routes.secondFactor}>Revenir à la double authentification</ButtonLink>
      </div>
    </PageShell>
  )
}
