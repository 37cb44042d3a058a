import type { Metadata } from 'next'
import { AccountTabs } from '@/components/accounts/account-tabs'
import { ChangeLoginForm } from '@/components/accounts/change-login-form'
import { PendingLoginChange } from '@/components/accounts/pending-login-change'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { getOwnLoginChange } from '@/lib/accounts/queries/get-login-change'
import { getProfile } from '@/lib/accounts/queries/get-profile'
import { env } from '@/lib/platform/env'
import { routes } from '@/lib/shared/routes'
import { cancelLoginChange, requestLoginChange } from './actions'

export const metadata: Metadata = { title: 'Changer mon adresse de connexion' }

const DONE = {
  demande: 'Deux courriels viennent de partir, à l’adresse actuelle et à la nouvelle. Ouvrez le lien de chacun.',
  annulation: 'Le changement est annulé. Votre adresse de connexion reste la même.',
}

export default async function ChangeLoginPage({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  const [{ fait }, { email }, change] = [await searchParams, await getProfile(null), await getOwnLoginChange(null)]
  return (
    <PageShell title="Changer mon adresse de connexion" sentence="L’adresse avec laquelle vous vous connectez. Vos structures, vos droits et vos factures restent les mêmes." trail={[{ label: 'Mon compte', href: routes.account }]}>
      <AccountTabs current="login" />
      <div className="max-w-form space-y-8">
        <DoneMessage done={fait} sentences={DONE} />
        <p>
          Adresse actuelle&nbsp;: <strong className="break-all">{email}</strong>
        </p>
        {change && <PendingLoginChange change={change} cancel={cancelLoginChange} />}
        <Card title={change ? 'Demander un autre changement' : 'Nouvelle adresse'} id="nouvelle-adresse">
          <ChangeLoginForm action={requestLoginChange} />
        </Card>
        <Alert title="Vous n’avez plus accès à l’adresse actuelle&nbsp;?">
          <p>Le changement ne peut pas se faire ici, pour que personne ne prenne votre compte. Écrivez à {env().SUPPORT_EMAIL}, avec le SIRET de votre structure&nbsp;; un autre gestionnaire de la structure peut confirmer que c’est bien vous.</p>
        </Alert>
      </div>
    </PageShell>
  )
}
