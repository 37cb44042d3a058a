import type { Metadata } from 'next'
import { AccountTabs } from '@/components/accounts/account-tabs'
import { DeactivationForm } from '@/components/accounts/deactivation-form'
import { LeavingObstacles } from '@/components/accounts/leaving-obstacles'
import { PageShell } from '@/components/layout/page-shell'
import { getLeavingObstacles } from '@/lib/accounts/queries/get-leaving-obstacles'
import { env } from '@/lib/platform/env'
import { routes } from '@/lib/shared/routes'
import { deactivateAccount } from './actions'

export const metadata: Metadata = { title: 'Désactiver mon compte' }

export default async function DeactivatePage() {
  const obstacles = await getLeavingObstacles(null)
  return (
    <PageShell title="Désactiver mon compte" sentence="Fermer votre accès au portail." trail={[{ label: 'Mon compte', href: routes.account }]}>
      <AccountTabs current="deactivation" />
      <div className="max-w-form space-y-6">
        {obstacles.length > 0 ? <LeavingObstacles obstacles={obstacles} /> : <DeactivationForm action={deactivateAccount} supportEmail={env().SUPPORT_EMAIL} />}
      </div>
    </PageShell>
  )
}
