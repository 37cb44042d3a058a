import type { Metadata } from 'next'
import { CertificateCard } from '@/components/invoices/page/certificate-card'
import { DraftBanner } from '@/components/invoices/page/draft-banner'
import { InvoiceBlocks } from '@/components/invoices/page/invoice-blocks'
import { InvoiceHistory } from '@/components/invoices/page/invoice-history'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { InvoicePdf } from '@/components/invoices/pdf-viewer/invoice-pdf'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { requireActor } from '@/lib/access/session'
import { TYPE_CODES } from '@/lib/invoices/model/code-lists'
import { withDocument } from '@/lib/invoices/with-document'
import { draftAddress } from '@/lib/invoices/model/draft-address'
import { parseHistoryWish } from '@/lib/invoices/model/history-wish'
import { isDraft } from '@/lib/invoices/model/status'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { routes } from '@/lib/shared/routes'
import { deleteDraft } from '../deposer/[depotId]/actions'
import { Correction } from './correction'
import { Repeat } from './repeat'
import { SimulatedRecipient } from './simulated-recipient'
import { InvoiceState } from './state'

export const metadata: Metadata = { title: 'Facture' }

const DONE = {
  recyclage: 'La facture est corrigée et repart vers le destinataire, sous le même numéro.',
  complement: 'La facture est complétée : le destinataire la reprend.',
  valideur: 'La facture part chez le nouveau valideur.',
  rejet: 'Le rejet est traité : la facture n’est plus dans « À faire ».',
}

/** One invoice: what happened first, then all it holds, its history and its untouched PDF. */
export default async function InvoicePage({ params, searchParams }: PageProps<'/factures-emises/[factureId]'>) {
  const [{ factureId }, { fait, ...query }] = await Promise.all([params, searchParams])
  await requireActor()
  const wish = parseHistoryWish(query)
  const invoice = await withDocument(() => getInvoice({ invoiceId: factureId, history: wish }))
  const { id, status, version, fields, original, submittedAt, mayWrite } = invoice
  return (
    <PageShell title={`${TYPE_CODES[fields.typeCode]} ${fields.number ?? 'sans numéro'}`} trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises', href: routes.synthesis }]}>
      <IssuedTabs />
      <DoneMessage done={fait} sentences={DONE} />
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="min-w-0 space-y-6">
          {isDraft(status) && <DraftBanner invoiceId={id} href={draftAddress(id, invoice.submissionMode)} version={version} mayWrite={mayWrite} remove={deleteDraft} />}
          <InvoiceState invoice={invoice} />
          <Correction invoice={invoice} />
          <SimulatedRecipient invoiceId={id} status={status} mayWrite={mayWrite} />
          {submittedAt && <CertificateCard invoiceId={id} number={fields.number ?? ''} recipient={invoice.buyer?.name ?? ''} submittedAt={submittedAt} sha256={original?.sha256} />}
          <Repeat invoice={invoice} />
          <InvoiceBlocks invoice={invoice} />
          {invoice.history && <InvoiceHistory history={invoice.history} wish={wish} path={routes.invoice(id)} invoiceId={id} isSent={submittedAt !== null} />}
        </div>
        {original && <InvoicePdf fileHref={routes.file(original.id)} name={original.name} />}
      </div>
    </PageShell>
  )
}
