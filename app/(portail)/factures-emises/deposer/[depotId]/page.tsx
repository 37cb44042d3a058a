import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { BatchBar } from '@/components/invoices/batch/batch-bar'
import { InvoiceForm } from '@/components/invoices/form/invoice-form'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { InvoicePdf } from '@/components/invoices/pdf-viewer/invoice-pdf'
import { PlacesProvider } from '@/components/invoices/pdf-viewer/places'
import { PageShell } from '@/components/layout/page-shell'
import { requireActor } from '@/lib/access/session'
import { stepOf } from '@/lib/deposits/model/batch'
import { getBatch } from '@/lib/deposits/queries/get-batch'
import { placesOf } from '@/lib/invoices/model/places'
import { isDraft } from '@/lib/invoices/model/status'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { civilDateOf } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { addAttachment, attachFromLibrary, removeAttachment, sendOrSave } from './actions'
import { DepositNotices } from './deposit-notices'
import { formOf } from './form-of'

export const metadata: Metadata = { title: 'Facture à vérifier et envoyer' }

/** The form of a deposited invoice, beside its PDF. What was sent is shown on its own page instead. */
export default async function DepositFormPage({ params, searchParams }: PageProps<'/factures-emises/deposer/[depotId]'>) {
  const [{ depotId }, { lot }] = await Promise.all([params, searchParams])
  await requireActor()
  const invoice = await getInvoice({ invoiceId: depotId })
  if (!isDraft(invoice.status) || !invoice.mayWrite) redirect(routes.invoice(depotId))
  if (invoice.submissionMode === 'SAISIE_PORTAIL') redirect(routes.entryForm(depotId))
  const { id, version, fields, original, reading } = invoice
  const places = reading?.recognition ? placesOf(reading.recognition, fields) : []
  const step = typeof lot === 'string' ? stepOf((await getBatch({ batchId: lot })).files, id) : null
  const batchId = step && typeof lot === 'string' ? lot : null
  return (
    <PageShell
      title="Facture à vérifier et envoyer"
      sentence="Comparez chaque champ avec votre PDF. Rien n’est envoyé avant « Valider et envoyer » et votre confirmation."
      trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises', href: routes.synthesis }]}
    >
      <IssuedTabs current="deposer" />
      {step && batchId && <BatchBar batchId={batchId} step={step} />}
      <PlacesProvider places={places}>
        <div className="grid gap-6 lg:grid-cols-2">
          <div className="min-w-0 space-y-6">
            <DepositNotices invoice={invoice} places={places} batchId={batchId} />
            <InvoiceForm action={sendOrSave} invoiceId={id} version={version} submissionKey={randomUUID()} today={civilDateOf(new Date())} batch={step && batchId ? { batchId, lacks: step.lacks } : undefined} {...await formOf(invoice, { add: addAttachment, remove: removeAttachment, reuse: attachFromLibrary })} />
          </div>
          {original && <InvoicePdf fileHref={routes.file(original.id)} name={original.name} />}
        </div>
      </PlacesProvider>
    </PageShell>
  )
}
