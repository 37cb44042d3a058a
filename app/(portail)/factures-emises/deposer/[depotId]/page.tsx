import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { EmbeddedNotice } from '@/components/invoices/embedded-notice'
import { InvoiceForm } from '@/components/invoices/form/invoice-form'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { OtherSellerNotice } from '@/components/invoices/other-seller-notice'
import { InvoicePdf } from '@/components/invoices/pdf-viewer/invoice-pdf'
import { PlacesProvider } from '@/components/invoices/pdf-viewer/places'
import { ReadingNotice } from '@/components/invoices/reading-notice'
import { ScanReading } from '@/components/invoices/scan/scan-reading'
import { PageShell } from '@/components/layout/page-shell'
import { requireActor } from '@/lib/access/session'
import { embeddedSides } from '@/lib/deposits/model/embedded-sides'
import { placesOf } from '@/lib/invoices/model/places'
import { otherSeller } from '@/lib/invoices/model/printed-seller'
import { isDraft } from '@/lib/invoices/model/status'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { civilDateOf } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { addAttachment, attachFromLibrary, chooseSide, readScan, removeAttachment, sendOrSave } from './actions'
import { formOf } from './form-of'

export const metadata: Metadata = { title: 'Facture à vérifier et envoyer' }

/** The form of a deposited invoice, beside its PDF. What was sent is shown on its own page instead. */
export default async function DepositFormPage({ params }: PageProps<'/factures-emises/deposer/[depotId]'>) {
  const { depotId } = await params
  const { memberships } = await requireActor()
  const invoice = await getInvoice({ invoiceId: depotId })
  if (!isDraft(invoice.status) || !invoice.mayWrite) redirect(routes.invoice(depotId))
  if (invoice.submissionMode === 'SAISIE_PORTAIL') redirect(routes.entryForm(depotId))
  const { id, version, fields, seller, original, reading } = invoice
  const places = reading?.recognition ? placesOf(reading.recognition, fields) : []
  const sides = reading?.recognition ? embeddedSides(reading.recognition, fields) : null
  const structures = memberships.map(({ identifierType, identifier, structureName }) => ({ identifierType, identifier, name: structureName }))
  const other = reading?.recognition ? otherSeller(reading.recognition.fields, seller, structures) : null
  return (
    <PageShell
      title="Facture à vérifier et envoyer"
      sentence="Comparez chaque champ avec votre PDF. Rien n’est envoyé avant « Valider et envoyer » et votre confirmation."
      trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises', href: routes.synthesis }]}
    >
      <IssuedTabs current="deposer" />
      <PlacesProvider places={places}>
        <div className="grid gap-6 lg:grid-cols-2">
          <div className="min-w-0 space-y-6">
            {reading?.failure === 'noText' && !reading.isImageRead ? <ScanReading action={readScan} depositId={id} /> : <ReadingNotice places={places} reading={reading} />}
            {other && <OtherSellerNotice other={other} seller={seller} />}
            {sides && <EmbeddedNotice action={chooseSide} invoiceId={id} version={version} sides={sides} />}
            <InvoiceForm action={sendOrSave} invoiceId={id} version={version} submissionKey={randomUUID()} today={civilDateOf(new Date())} {...await formOf(invoice, { add: addAttachment, remove: removeAttachment, reuse: attachFromLibrary })} />
          </div>
          {original && <InvoicePdf fileHref={routes.file(original.id)} name={original.name} />}
        </div>
      </PlacesProvider>
    </PageShell>
  )
}
