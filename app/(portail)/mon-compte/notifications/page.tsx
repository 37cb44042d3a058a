import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountTabs } from '@/components/accounts/account-tabs'
import { NotificationForm } from '@/components/accounts/notification-form'
import { PageShell } from '@/components/layout/page-shell'
import { getNotifications } from '@/lib/accounts/queries/get-notifications'
import { routes } from '@/lib/shared/routes'
import { setNotifications } from './actions'

export const metadata: Metadata = { title: 'Paramétrer vos notifications' }

export default async function NotificationsPage() {
  const { to, paces } = await getNotifications(null)
  return (
    <PageShell title="Paramétrer vos notifications" sentence="Ce dont vous êtes prévenu par courriel, et quand." trail={[{ label: 'Mon compte', href: routes.account }]}>
      <AccountTabs current="notifications" />
      <div className="max-w-form space-y-6">
        <p>
          Les courriels vont à <strong className="break-all">{to}</strong>. <Link href={routes.account} className="text-link">Changer l’e-mail du contact</Link>
        </p>
        <NotificationForm action={setNotifications} paces={paces} />
      </div>
    </PageShell>
  )
}
