import type { Metadata } from 'next'
import { ValidatorForm } from '@/components/invoices/correction/validator-form'
import { InvoiceStatusLine } from '@/components/invoices/invoice-status'
import { InvoiceBlocks } from '@/components/invoices/page/invoice-blocks'
import { InvoiceHistory } from '@/components/invoices/page/invoice-history'
import { InvoicePdf } from '@/components/invoices/pdf-viewer/invoice-pdf'
import { DecisionForm } from '@/components/invoices/received/decision-form'
import { PageShell } from '@/components/layout/page-shell'
import { Card } from '@/components/ui/card'
import { TYPE_CODES } from '@/lib/invoices/model/code-lists'
import { parseHistoryWish } from '@/lib/invoices/model/history-wish'
import { DECISIONS } from '@/lib/invoices/model/validation'
import { withDocument } from '@/lib/invoices/with-document'
import { getValidation, ownValidation } from '@/lib/invoices/queries/get-validation'
import { routes } from '@/lib/shared/routes'
import { correctSecondValidator, validateInvoice } from '../actions'

export const metadata: Metadata = { title: 'Facture à valider' }

/** One invoice to validate: its state, the answer, all it holds, and its PDF. */
export default async function ValidationPage({ params, searchParams }: PageProps<'/factures-a-valider/[factureId]'>) {
  const [{ factureId }, query] = await Promise.all([params, searchParams])
  const wish = parseHistoryWish(query)
  const structureId = await ownValidation({ invoiceId: factureId })
  const invoice = await withDocument(() => getValidation({ invoiceId: factureId, structureId, history: wish }))
  const { id, version, status, statusAt, statusReason, statusComment, fields, original, history, mayDecide } = invoice
  return (
    <PageShell title={`${TYPE_CODES[fields.typeCode]} ${fields.number ?? ''} de ${invoice.seller.name}`} trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures à valider', href: routes.toValidate }]}>
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="min-w-0 space-y-6">
          <Card>
            <InvoiceStatusLine status={status} at={statusAt} reason={statusReason} comment={statusComment} author="traitement" />
          </Card>
          {mayDecide && status === 'ERREUR_COTRAITANT_SUR_VALIDEUR' && <ValidatorForm action={correctSecondValidator} invoiceId={id} version={version} />}
          {mayDecide && status !== 'ERREUR_COTRAITANT_SUR_VALIDEUR' && (
            <Card title="Répondre au fournisseur" id="repondre">
              <DecisionForm action={validateInvoice} invoiceId={id} version={version} choices={DECISIONS} />
            </Card>
          )}
          <InvoiceBlocks invoice={invoice} />
          {history && <InvoiceHistory history={history} wish={wish} path={routes.validation(id)} invoiceId={id} reader={{ cote: 'valideur', structure: structureId }} isSent />}
        </div>
        {original && <InvoicePdf fileHref={routes.file(original.id)} name={original.name} />}
      </div>
    </PageShell>
  )
}
