import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { AccountTabs } from '@/components/accounts/account-tabs'
import { NotificationForm } from '@/components/accounts/notification-form'
import { PageShell } from '@/components/layout/page-shell'
import { getNotifications } from '@/lib/accounts/queries/get-notifications'
import { SUMMARY_HOUR } from '@/lib/messages/model/daily-summary'
import { RECAP_HOUR } from '@/lib/messages/model/weekly-recap'
import { MOST_MAILS_AN_HOUR } from '@/lib/shared/notification-kinds'
import { routes } from '@/lib/shared/routes'
import { setNotifications } from './actions'

export const metadata: Metadata = { title: 'Paramétrer vos notifications' }

export default async function NotificationsPage() {
  const { to, kinds, paces } = await getNotifications(null)
  return (
    <PageShell title="Paramétrer vos notifications" sentence="Ce dont vous êtes prévenu par courriel, et quand. Dans tous les cas, un message paraît dans « Mes messages »." trail={[{ label: 'Mon compte', href: routes.account }]}>
      <AccountTabs current="notifications" />
      <div className="max-w-form space-y-6">
        <p>
          Les courriels vont à <strong className="break-all">{to}</strong>. <Link href={routes.account} className="text-link">Changer l’e-mail du contact</Link>
        </p>
        <ul className="list-disc space-y-1 pl-5 text-ink-soft">
          <li>Le résumé part chaque matin à {SUMMARY_HOUR} h, heure de Paris ; sans rien à dire, il n’y en a pas.</li>
          {kinds.includes('RECAPITULATIF') && <li>Le récapitulatif de la semaine part le lundi à {RECAP_HOUR} h, heure de Paris ; il ne paraît pas dans « Mes messages ».</li>}
          <li>Une facture rejetée, suspendue ou à recycler vous est dite aussitôt, même si vous avez choisi le résumé.</li>
          <li>Au-delà de {MOST_MAILS_AN_HOUR} courriels de même nature en une heure, les suivants attendent le résumé.</li>
          <li>Les courriels de sécurité, les codes, les liens que vous demandez et la vie de vos structures sont toujours envoyés aussitôt.</li>
        </ul>
        <NotificationForm action={setNotifications} kinds={kinds} paces={paces} />
      </div>
    </PageShell>
  )
}
