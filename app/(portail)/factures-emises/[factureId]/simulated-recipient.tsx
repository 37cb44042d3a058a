import { FlaskConical } from '@/components/ui/icons'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TO_TREAT } from '@/lib/invoices/model/treatment'
import { isDemonstration } from '@/lib/platform/env'
import { routes } from '@/lib/shared/routes'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { stepSimulation } from './actions'

/** In the demonstration nobody receives the invoice: the tester makes the recipient act. */
export function SimulatedRecipient({ invoiceId, status, mayWrite }: { invoiceId: string; status: InvoiceStatus; mayWrite: boolean }) {
  if (!isDemonstration() || !mayWrite || !TO_TREAT.includes(status)) return null
  return (
    <Card title="Destinataire simulé" id="simulation">
      <p className="mb-4 text-sm text-ink-soft">En démonstration, vous pouvez faire agir le destinataire sans attendre, ou choisir ce qu’il fait.</p>
      <div className="flex flex-wrap items-center gap-4">
        <Form action={stepSimulation} note={false} className="">
          <input type="hidden" name="invoiceId" value={invoiceId} />
          <SubmitButton look="secondary" icon={<FlaskConical aria-hidden />}>
            Faire avancer le destinataire
          </SubmitButton>
        </Form>
        <ButtonLink look="link" href={routes.simulatedRecipients}>
          Régler les destinataires simulés
        </ButtonLink>
      </div>
    </Card>
  )
}
