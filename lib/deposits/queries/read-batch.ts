import { can } from '@/lib/access/permissions'
import type { Actor, Scope } from '@/lib/access/actor'
import type { TypeCode } from '@/lib/invoices/model/code-lists'
import { otherSeller } from '@/lib/invoices/model/printed-seller'
import { isDraft } from '@/lib/invoices/model/status'
import { checkBeforeSending } from '@/lib/invoices/model/send-controls'
import { fieldsOf } from '@/lib/invoices/queries/invoice-page'
import { readSendFacts } from '@/lib/invoices/queries/read-send-facts'
import { visibleInvoices } from '@/lib/invoices/queries/visible-invoices'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/shared/routes'
import type { DepositBatchFile, Prisma } from '@/prisma/generated/client'
import { type BatchFile, type BatchFileState, markSameNumbers } from '../model/batch'
import { refusalSentence } from '../model/batch-refusals'

/** A sending that had no end after this long is offered again, under the same key. */
const SENDING_MS = 15 * 60_000

/** Has its sending been asked for, and not ended? */
export const isSending = ({ submissionKey, sendingAskedAt }: Pick<DepositBatchFile, 'submissionKey' | 'sendingAskedAt'>, now: Date): boolean =>
  submissionKey !== null && sendingAskedAt !== null && now.getTime() - sendingAskedAt.getTime() < SENDING_MS

const OF_INVOICE = { vatBreakdown: true, structure: true, buyer: true } as const
type Draft = Prisma.InvoiceGetPayload<{ include: typeof OF_INVOICE }>
type Read = Parameters<typeof otherSeller>[0]

/** Where a batch belongs, for the doors; null when there is none. */
export async function scopeOfBatch(batchId: string, db: Tx): Promise<Scope | null> {
  const batch = await db.depositBatch.findUnique({ where: { id: batchId } })
  return batch && { structureId: batch.structureId, serviceId: batch.sellerServiceId }
}

export async function scopeOfBatchFile(batchFileId: string, db: Tx): Promise<Scope | null> {
  const file = await db.depositBatchFile.findUnique({ where: { id: batchFileId }, include: { batch: true } })
  return file && { structureId: file.structureId, serviceId: file.batch.sellerServiceId }
}

/**
 * The files of a batch as they stand now, in the order in which they were chosen. Those that were removed, whose draft was
 * deleted, or whose invoice went where this person has no right are left out.
 */
export async function readBatchFiles(db: Tx, batchId: string, actor: Actor, now: Date): Promise<BatchFile[]> {
  const rows = await db.depositBatchFile.findMany({ where: { batchId, status: { not: 'REMOVED' } }, orderBy: { position: 'asc' } })
  const ids = rows.flatMap(({ invoiceId }) => invoiceId ?? [])
  const invoices = await db.invoice.findMany({ where: { id: { in: ids }, AND: visibleInvoices(actor, 'invoice.write') }, include: OF_INVOICE })
  const drafts = new Map(invoices.map((invoice) => [invoice.id, invoice]))
  const sellers = await printedSellers(db, invoices.filter(({ status }) => isDraft(status)).map(({ id }) => id))
  const structures = actor.memberships.map(({ structureId: id, structureName: name, identifierType, identifier }) => ({ id, name, identifierType, identifier }))
  const files = await Promise.all(
    rows.map(async (row): Promise<BatchFile[]> => {
      const draft = row.invoiceId ? drafts.get(row.invoiceId) : undefined
      if (row.status === 'RECEIVED' && !draft) return []
      const controls = draft && isDraft(draft.status) ? checkBeforeSending(await readSendFacts(db, draft, { fields: fieldsOf(draft) }, { actor, now })) : []
      const lacks = controls.filter(({ blocking }) => blocking)
      const read = draft && sellers.get(draft.id)
      const other = read ? otherSeller(read, draft.structure, structures) : null
      const own = other?.own && can(actor, 'invoice.write', { structureId: other.own.id }) ? { id: other.own.id, name: other.own.name } : null
      return [{
        id: row.id, name: row.name, size: row.size, lacks,
        state: stateOf(row, draft, lacks.length > 0, now),
        refusal: row.refusal === null ? null : { sentence: refusalSentence(row.refusal), href: row.refusal === 'alreadyDeposited' && row.sameAsId ? routes.invoice(row.sameAsId) : null },
        invoice: draft ? invoiceOf(draft) : null,
        warnings: controls.filter(({ blocking }) => !blocking),
        sendingProblem: draft && isDraft(draft.status) ? row.sendingProblem : null,
        otherSeller: other && { printed: other.printed, own },
      }]
    }),
  )
  return markSameNumbers(files.flat())
}

function stateOf(row: DepositBatchFile, draft: Draft | undefined, isLacking: boolean, now: Date): BatchFileState {
  if (row.status === 'REFUSED') return 'refused'
  if (!draft) return 'awaited'
  if (!isDraft(draft.status)) return 'sent'
  if (isSending(row, now)) return 'sending'
  if (row.imageAwaited && isLacking) return 'reading'
  return isLacking ? 'toComplete' : 'ready'
}

const invoiceOf = ({ id, version, structure, number, typeCode, buyer, totalWithVat, currency }: Draft) => ({
  id, version, number, totalWithVat, currency,
  structureId: structure.id,
  structureName: structure.name,
  typeCode: typeCode as TypeCode,
  recipient: buyer && { name: buyer.name, identifier: buyer.identifier },
})

/** Who the invoices name as their supplier; the rest of what was read stays in the database. */
async function printedSellers(db: Tx, invoiceIds: string[]): Promise<Map<string, Read>> {
  const rows = await db.$queryRaw<{ id: string; siret: Read['sellerSiret'] | null; vat: Read['sellerVat'] | null }[]>`
    SELECT invoice_id AS id, recognition #> '{fields,sellerSiret}' AS siret, recognition #> '{fields,sellerVat}' AS vat
    FROM invoice_reading WHERE invoice_id = ANY(${invoiceIds}::uuid[]) AND recognition IS NOT NULL`
  return new Map(rows.map(({ id, siret, vat }) => [id, { ...(siret && { sellerSiret: siret }), ...(vat && { sellerVat: vat }) }]))
}
