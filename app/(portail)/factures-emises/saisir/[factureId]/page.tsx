import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { EntryForm } from '@/components/invoices/entry/entry-form'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { PageShell } from '@/components/layout/page-shell'
import { requireActor } from '@/lib/access/session'
import { isDraft } from '@/lib/invoices/model/status'
import { getEntry } from '@/lib/invoices/queries/get-entry'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { formatAmount } from '@/lib/shared/amounts'
import { routes } from '@/lib/shared/routes'
import { addAttachment, attachFromLibrary, removeAttachment } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { formOf } from '@/app/(portail)/factures-emises/deposer/[depotId]/form-of'
import { saveEntry, sendOrSaveEntry } from '../actions'

export const metadata: Metadata = { title: 'Facture à saisir et envoyer' }

/** The form of an invoice that the portal issues. What was sent is shown on its own page instead. */
export default async function EntryFormPage({ params }: PageProps<'/factures-emises/saisir/[factureId]'>) {
  const { factureId } = await params
  await requireActor()
  const invoice = await getInvoice({ invoiceId: factureId })
  if (!isDraft(invoice.status) || !invoice.mayWrite) redirect(routes.invoice(factureId))
  if (invoice.submissionMode !== 'SAISIE_PORTAIL') redirect(routes.depositForm(factureId))
  const [{ lines, paid }, { values, recipient, choices, attachments, checks }] = await Promise.all([getEntry({ invoiceId: factureId }), formOf(invoice, { add: addAttachment, remove: removeAttachment, reuse: attachFromLibrary })])
  const shown = paid === null ? values : { ...values, paid: formatAmount(paid) }
  return (
    <PageShell
      title={invoice.fields.typeCode === '381' ? 'Avoir à saisir et envoyer' : 'Facture à saisir et envoyer'}
      sentence="Rien n’est envoyé avant « Valider et envoyer » et votre confirmation. Votre brouillon s’enregistre pendant que vous tapez."
      trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises', href: routes.synthesis }]}
    >
      <IssuedTabs current="saisir" />
      <EntryForm action={sendOrSaveEntry} save={saveEntry} invoiceId={invoice.id} version={invoice.version} submissionKey={randomUUID()} values={shown} lines={lines} recipient={recipient} choices={choices} attachments={attachments} checks={checks} />
    </PageShell>
  )
}
