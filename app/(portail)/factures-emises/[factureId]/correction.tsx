import { randomUUID } from 'node:crypto'
import { CompleteForm } from '@/components/invoices/correction/complete-form'
import { RecycleForm } from '@/components/invoices/correction/recycle-form'
import { ValidatorForm } from '@/components/invoices/correction/validator-form'
import { RefusalCard } from '@/components/invoices/correction/refusal-card'
import { ArchivedNotice } from '@/components/invoices/archives/archived-notice'
import { Card } from '@/components/ui/card'
import { isRefusal } from '@/lib/invoices/model/status'
import type { InvoicePage } from '@/lib/invoices/queries/invoice-page'
import { correctFirstValidator } from '@/app/(portail)/factures-a-valider/actions'
import { formOf } from '../deposer/[depotId]/form-of'
import { addAttachment, attachFromLibrary, removeAttachment } from '../deposer/[depotId]/actions'
import { startEntry } from '../saisir/actions'
import { completeInvoice, handleRejection, recycleInvoice } from './actions'

/** What the supplier does now with an invoice that came back; nothing when it has not. */
export function Correction({ invoice }: { invoice: InvoicePage }) {
  const { id, status, version, mayWrite, isRejectionHandled, repetitions } = invoice
  const copy = invoice.submissionMode === 'SAISIE_PORTAIL' ? { action: startEntry, copiesId: id, structureId: invoice.seller.id, sellerServiceId: invoice.fields.sellerServiceId, entryKey: randomUUID() } : undefined
  if (invoice.archivedAt && !isRefusal(status)) return <ArchivedNotice invoiceId={id} at={invoice.archivedAt} />
  if (isRefusal(status)) return <>{invoice.archivedAt && <ArchivedNotice invoiceId={id} at={invoice.archivedAt} />}<RefusalCard copy={copy} invoiceId={id} mayWrite={mayWrite} isHandled={isRejectionHandled} repetitions={repetitions} handle={handleRejection} /></>
  if (mayWrite && status === 'ERREUR_FOURNISSEUR_SUR_VALIDEUR') return <ValidatorForm action={correctFirstValidator} invoiceId={id} version={version} />
  if (!mayWrite || (status !== 'A_RECYCLER' && status !== 'SUSPENDUE')) return null
  return <CorrectionForm invoice={invoice} />
}

async function CorrectionForm({ invoice }: { invoice: InvoicePage }) {
  const { id, status, version } = invoice
  const { values, recipient, attachments } = await formOf(invoice, { add: addAttachment, remove: removeAttachment, reuse: attachFromLibrary })
  if (status === 'SUSPENDUE') {
    return (
      <Card title="Compléter la facture" id="completer">
        <CompleteForm action={completeInvoice} version={version} comment={values.comment} attachments={{ ...attachments, invoiceId: id }} />
      </Card>
    )
  }
  return (
    <Card title="Corriger et renvoyer la facture" id="recycler">
      <p className="mb-4">Seuls l’adresse et le commentaire se corrigent. Le numéro {invoice.fields.number} et les montants restent.</p>
      <RecycleForm action={recycleInvoice} invoiceId={id} version={version} values={values} recipient={recipient} />
    </Card>
  )
}
