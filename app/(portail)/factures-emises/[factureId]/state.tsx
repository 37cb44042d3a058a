import { InvoiceStatusLine } from '@/components/invoices/invoice-status'
import { PaymentTerm } from '@/components/invoices/page/payment-term'
import { Card } from '@/components/ui/card'
import type { InvoicePage } from '@/lib/invoices/queries/invoice-page'
import { civilDateOf } from '@/lib/shared/dates'

/** What happened, who has the ball, and when it has to be paid. */
export function InvoiceState({ invoice }: { invoice: InvoicePage }) {
  const { status, statusAt, statusReason, statusComment } = invoice
  return (
    <>
      <Card>
        <InvoiceStatusLine status={status} at={statusAt} reason={statusReason} comment={statusComment} />
      </Card>
      <PaymentTerm {...invoice} today={civilDateOf(new Date())} />
    </>
  )
}
