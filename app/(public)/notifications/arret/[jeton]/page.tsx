import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { getStopLink } from '@/lib/messages/queries/get-stop-link'
import { NOTIFICATION_KINDS, staysIn } from '@/lib/shared/notification-kinds'
import { routes } from '@/lib/shared/routes'
import { stopMails } from './actions'

export const metadata: Metadata = { title: 'Ne plus recevoir ces courriels', referrer: 'same-origin', robots: { index: false } }

export default async function StopMailsPage({ params }: PageProps<'/notifications/arret/[jeton]'>) {
  const token = decodeURIComponent((await params).jeton)
  const stopped = await getStopLink({ token })
  const settings = <ButtonLink href={routes.notifications}>Paramétrer les notifications</ButtonLink>
  if (!stopped) {
    return (
      <PageShell title="Ne plus recevoir ces courriels" width="form">
        <Alert tone="warning">Ce lien n’est pas valable. Recopiez-le en entier depuis le courriel, ou réglez vos notifications dans « Mon compte ».</Alert>
        <div className="mt-6">{settings}</div>
      </PageShell>
    )
  }
  const { label, hint } = NOTIFICATION_KINDS[stopped.kind]
  return (
    <PageShell title="Ne plus recevoir ces courriels" width="form">
      {stopped.isStopped ? (
        <div className="space-y-6">
          <Alert tone="success" live>Plus aucun courriel « {label} » ne part vers {stopped.address}. Ces nouvelles restent {staysIn(stopped.kind)}.</Alert>
          {settings}
        </div>
      ) : (
        <Form action={stopMails} note={false} aria-label="Ne plus recevoir ces courriels">
          <p>Vous ne recevrez plus, à {stopped.address}, les courriels « {label} ». {hint}</p>
          <p className="text-ink-soft">Ces nouvelles restent {staysIn(stopped.kind)}, et vous pourrez revenir sur ce choix dans « Mon compte ».</p>
          <input type="hidden" name="token" value={token} />
          <SubmitButton>Ne plus recevoir ces courriels</SubmitButton>
        </Form>
      )}
    </PageShell>
  )
}
