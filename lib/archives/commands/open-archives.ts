import { z } from 'zod'
import { parseSearch } from '@/lib/invoices/model/search-criteria'
import { distinctNames, plainName } from '@/lib/invoices/model/file-names'
import type { CommandContext } from '@/lib/platform/context'
import { columnToCivil } from '@/lib/shared/dates'
import { invalid, notFound } from '@/lib/shared/errors'
import { Prisma } from '@/prisma/generated/client'
import type { ArchivedFile } from '../model/archived-file'
import type { IndexedInvoice } from '../model/archive-index'
import { MOST_PART_BYTES, MOST_PART_INVOICES } from '../model/archive-parts'
import { archiveConditions } from '../queries/archive-conditions'

const values = z.record(z.string(), z.array(z.string().max(500)))

export const archivesSchema = z.object({
  /** The ticked ones; none: the whole result of the search. */
  invoiceIds: z.array(z.uuid()).max(MOST_PART_INVOICES),
  /** The parameters of the search, as in its address. */
  search: values,
  onlyDamaged: z.boolean(),
  from: z.string().max(500).optional(),
  to: z.string().max(500).optional(),
})

const INCLUDE = { structure: { select: { name: true, identifier: true } }, buyer: { select: { name: true, identifier: true } }, archive: true } satisfies Prisma.InvoiceInclude

/** Folders and files of one invoice in the ZIP. */
const FILE_NAMES: Record<ArchivedFile['role'], (file: ArchivedFile, folder: string) => string> = {
  facture: (_file, number) => `${number}.pdf`,
  certificat: () => 'certificat-de-depot.pdf',
  piece: ({ name }) => `pieces-jointes/${plainName(name)}`,
  donnees: () => 'donnees.json',
}

/**
 * The files of archived invoices, to be taken away in one ZIP; written in the history of each.
 * @throws not found when a ticked one is not the person's, or not archived; `archive.empty`; `archive.too-big` beyond 120 Mo or 2,000 invoices.
 */
export async function openArchives({ invoiceIds, search, ...place }: z.output<typeof archivesSchema>, { tx, actor, now }: CommandContext): Promise<{ invoices: IndexedInvoice[] }> {
  const wanted = [...new Set(invoiceIds)]
  const criteria = wanted.length > 0 ? parseSearch({}).criteria : parseSearch(search).criteria
  const conditions = await archiveConditions(tx, actor, { criteria, ...(wanted.length > 0 ? { onlyDamaged: false } : place) }, now)
  const chosen = wanted.length > 0 ? [Prisma.sql`i.id = ANY(${wanted}::uuid[])`] : []
  const found = await tx.$queryRaw<{ id: string; bytes: bigint }[]>`
    SELECT i.id, a.bytes FROM invoice i JOIN invoice_archive a ON a.invoice_id = i.id WHERE ${Prisma.join([...conditions, ...chosen], ' AND ')} ORDER BY i.listed_at, i.id LIMIT ${MOST_PART_INVOICES + 1}`
  if (found.length < wanted.length) throw notFound()
  if (found.length === 0) throw invalid('archive.empty', 'Aucune facture archivée ne correspond.')
  const isAlone = found.length === 1
  if (!isAlone && (found.length > MOST_PART_INVOICES || found.reduce((sum, { bytes }) => sum + Number(bytes), 0) > MOST_PART_BYTES)) throw invalid('archive.too-big', 'Ces archives dépassent ce qu’un ZIP peut contenir : 120 Mo, et 2 000 factures.')
  const ids = found.map(({ id }) => id)
  const rows = await tx.invoice.findMany({ where: { id: { in: ids } }, include: INCLUDE, orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }] })
  await tx.invoiceAction.createMany({ data: rows.map(({ id, structureId }) => ({ structureId, invoiceId: id, code: 'TELECHARGEMENT_ARCHIVE', userId: actor.userId, at: now })) })
  const distinct = distinctNames()
  return { invoices: rows.map((row) => indexed(row, distinct)) }
}

function indexed(row: Prisma.InvoiceGetPayload<{ include: typeof INCLUDE }>, distinct: (name: string) => string): IndexedInvoice {
  const { number, typeCode, issueDate, submittedAt, purchaseOrderReference, totalWithoutVat, totalVat, totalWithVat, currency, status, structure, buyer, buyerSiret, archive } = row
  if (!archive || !submittedAt) throw notFound()
  const name = plainName(number ?? row.id)
  const folder = distinct(`factures/${name}`)
  const within = distinctNames()
  return {
    folder, submittedAt, status, currency, purchaseOrderReference,
    number: number ?? '',
    typeCode,
    issueDate: issueDate ? columnToCivil(issueDate) : '',
    seller: structure,
    buyer: { name: buyer?.name ?? '', identifier: buyer?.identifier ?? buyerSiret ?? '' },
    totals: { net: totalWithoutVat ?? 0n, vat: totalVat ?? 0n, total: totalWithVat ?? 0n },
    archivedAt: archive.archivedAt,
    keptUntil: columnToCivil(archive.keptUntil),
    files: (archive.files as unknown as ArchivedFile[]).map((file) => ({ ...file, path: `${folder}/${within(FILE_NAMES[file.role](file, name))}` })),
  }
}
