import type { Metadata } from 'next'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { InvoiceStatusLine } from '@/components/invoices/invoice-status'
import { InvoiceBlocks } from '@/components/invoices/page/invoice-blocks'
import { InvoiceHistory } from '@/components/invoices/page/invoice-history'
import { InvoicePdf } from '@/components/invoices/pdf-viewer/invoice-pdf'
import { TreatmentFields } from '@/components/invoices/received/treatment-fields'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { Card } from '@/components/ui/card'
import { TYPE_CODES } from '@/lib/invoices/model/code-lists'
import { parseHistoryWish } from '@/lib/invoices/model/history-wish'
import { treatmentsFrom } from '@/lib/invoices/model/treatment'
import { withDocument } from '@/lib/invoices/with-document'
import { getReceived } from '@/lib/invoices/queries/get-received'
import { routes } from '@/lib/shared/routes'
import { treatInvoice } from '../actions'

export const metadata: Metadata = { title: 'Facture reçue' }

/** One received invoice: its state, what can be done with it, all it holds, and its PDF. */
export default async function ReceivedInvoicePage({ params, searchParams }: PageProps<'/factures-recues/[factureId]'>) {
  const [{ factureId }, { fait, ...query }] = await Promise.all([params, searchParams])
  const wish = parseHistoryWish(query)
  const invoice = await withDocument(() => getReceived({ invoiceId: factureId, history: wish }))
  const { id, version, status, statusAt, statusReason, statusComment, fields, original, history, mayTreat } = invoice
  const treatments = mayTreat ? treatmentsFrom(status) : []
  return (
    <PageShell title={`${TYPE_CODES[fields.typeCode]} ${fields.number ?? ''} de ${invoice.seller.name}`} trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures reçues', href: routes.received }]}>
      <DoneMessage done={fait} sentences={{ traitement: 'C’est enregistré, et le fournisseur est prévenu par courriel.' }} />
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="min-w-0 space-y-6">
          <Card>
            <InvoiceStatusLine status={status} at={statusAt} reason={statusReason} comment={statusComment} author="traitement" />
          </Card>
          {treatments.length > 0 && (
            <Card title="Traiter la facture" id="traiter">
              <Form action={treatInvoice} aria-label="Traiter la facture">
                <input type="hidden" name="invoiceId" value={id} />
                <input type="hidden" name="version" value={version} />
                <TreatmentFields treatments={treatments} />
                <ConfirmSubmit label="Valider le traitement" title="Valider ce traitement ?" confirmLabel="Confirmer">
                  <p>Le fournisseur en est prévenu aussitôt par courriel. Un rejet est définitif.</p>
                </ConfirmSubmit>
              </Form>
            </Card>
          )}
          <InvoiceBlocks invoice={invoice} />
          {history && <InvoiceHistory history={history} wish={wish} path={routes.receivedInvoice(id)} invoiceId={id} reader={{ cote: 'destinataire' }} isSent />}
        </div>
        {original && <InvoicePdf fileHref={routes.file(original.id)} name={original.name} />}
      </div>
    </PageShell>
  )
}
