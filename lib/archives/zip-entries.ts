import { TYPE_CODES, type TypeCode } from '@/lib/invoices/model/code-lists'
import { statusRow } from '@/lib/invoices/model/status'
import { csvStream, type ExportColumn } from '@/lib/platform/spreadsheet'
import { checkStored, sha256Of, streamBytes } from '@/lib/platform/storage'
import type { ZipEntry } from '@/lib/platform/zip'
import { shortDate, shortInstant } from '@/lib/shared/dates'
import { checksums, type IndexedInvoice, indexHtml, integrityText, isWhole, readme, type States } from './model/archive-index'
import type { FileState } from './model/archived-file'

const columnsOf = (states: States): ExportColumn<IndexedInvoice>[] => [
  { header: 'Dossier', value: ({ folder }) => folder },
  { header: 'Numéro', value: ({ number }) => number },
  { header: 'Type', value: ({ typeCode }) => TYPE_CODES[typeCode as TypeCode] ?? typeCode },
  { header: 'Date de facture', value: ({ issueDate }) => shortDate(issueDate) },
  { header: 'Envoyée le', value: ({ submittedAt }) => shortInstant(submittedAt) },
  { header: 'Fournisseur', value: ({ seller }) => seller.name },
  { header: 'SIRET du fournisseur', value: ({ seller }) => seller.identifier },
  { header: 'Destinataire', value: ({ buyer }) => buyer.name },
  { header: 'SIRET du destinataire', value: ({ buyer }) => buyer.identifier },
  { header: 'N° d’engagement', value: ({ purchaseOrderReference }) => purchaseOrderReference },
  { header: 'Montant HT', value: ({ totals }) => Number(totals.net) / 100, isAmount: true },
  { header: 'Montant TVA', value: ({ totals }) => Number(totals.vat) / 100, isAmount: true },
  { header: 'Montant TTC', value: ({ totals }) => Number(totals.total) / 100, isAmount: true },
  { header: 'Devise', value: ({ currency }) => currency },
  { header: 'Statut', value: ({ status }) => statusRow(status).label },
  { header: 'Archivée le', value: ({ archivedAt }) => shortInstant(archivedAt) },
  { header: 'Conservée jusqu’au', value: ({ keptUntil }) => shortDate(keptUntil) },
  { header: 'Intégrité', value: (invoice) => integrityText(invoice, states) },
]

async function statesOf(invoices: readonly IndexedInvoice[]): Promise<States> {
  const states = new Map<string, FileState>()
  for (const { files } of invoices) for (const { sha256 } of files) if (!states.has(sha256)) states.set(sha256, (await checkStored(sha256)).state)
  return states
}

/**
 * The files of the ZIP: every one is read once before, so that what is damaged is left out and named, and once when it leaves.
 * The index, what explains it and the sums come last: a program reads them where they are, whatever their order.
 */
export async function zipEntries(invoices: readonly IndexedInvoice[], at: Date): Promise<ZipEntry[]> {
  const states = await statesOf(invoices)
  const whole = invoices.flatMap(({ files }) => files.filter((file) => isWhole(states, file)))
  const csv: Buffer[] = []
  for await (const piece of csvStream(columnsOf(states), invoices)) csv.push(Buffer.from(piece as Buffer))
  const texts = [
    { path: 'README.txt', bytes: Buffer.from(readme(invoices.length, at)) },
    { path: 'index.html', bytes: Buffer.from(indexHtml(invoices, states, at)) },
    { path: 'index.csv', bytes: Buffer.concat(csv) },
  ].map((text) => ({ ...text, sha256: sha256Of(text.bytes) }))
  const sums = Buffer.from(checksums([...whole, ...texts]))
  return [
    ...whole.map(({ path, sha256 }) => ({ name: path, open: () => streamBytes(sha256) as AsyncIterable<Uint8Array> })),
    ...[...texts, { path: 'SHA256SUMS', bytes: sums }].map(({ path, bytes }) => ({ name: path, isText: true, open: () => [bytes] })),
  ]
}
