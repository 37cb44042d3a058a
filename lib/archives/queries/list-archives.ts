import { type InvoiceLine, type PageInput, pageOfInvoices } from '@/lib/invoices/queries/invoice-rows'
import { branchesOf } from '@/lib/invoices/queries/page-branches'
import { visibleInvoicesSql, visibleParts } from '@/lib/invoices/queries/visible-invoices'
import { defineQuery } from '@/lib/platform/query'
import { columnToCivil, type CivilDate } from '@/lib/shared/dates'
import { Prisma } from '@/prisma/generated/client'
import type { ArchiveVerdict } from '@/prisma/generated/enums'
import { type ArchiveCriteria, archiveConditions } from './archive-conditions'

export interface ArchiveLine extends InvoiceLine {
  keptUntil: CivilDate
  /** Null: not checked yet. */
  verdict: ArchiveVerdict | null
  checkedAt: Date | null
}

export interface ArchiveList {
  rows: ArchiveLine[]
  after: string | null
  before: string | null
  total: number
  /** There are more than `total`. */
  isCapped: boolean
  /** Of all the person's archives, whatever is looked for. */
  damaged: number
}

const TOTAL_CAP = 1000

/** « Archives »: archived invoices however old, in pages by key. Starts from the person's own reach. */
export const listArchives = defineQuery({
  name: 'archive.list',
  permission: 'invoice.read',
  run: async ({ criteria, onlyDamaged, ...page }: ArchiveCriteria & Omit<PageInput, 'text'>, { db, actor, now }): Promise<ArchiveList> => {
    const conditions = await archiveConditions(db, actor, { criteria, onlyDamaged }, now)
    const list = await pageOfInvoices(db, conditions, page, branchesOf(visibleParts(actor, criteria.structure ?? null), criteria.statuses))
    const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (SELECT 1 FROM invoice i WHERE ${Prisma.join(conditions, ' AND ')} LIMIT ${TOTAL_CAP + 1}) found`
    const [broken] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM invoice_archive a JOIN invoice i ON i.id = a.invoice_id WHERE a.verdict = 'ALTEREE' AND a.structure_id = i.structure_id AND ${visibleInvoicesSql(actor)}`
    const archives = await db.invoiceArchive.findMany({ where: { invoiceId: { in: list.rows.map(({ id }) => id) } }, select: { invoiceId: true, keptUntil: true, verdict: true, checkedAt: true } })
    const byId = new Map(archives.map((archive) => [archive.invoiceId, archive]))
    const rows = list.rows.flatMap((row) => {
      const archive = byId.get(row.id)
      return archive ? [{ ...row, keptUntil: columnToCivil(archive.keptUntil), verdict: archive.verdict, checkedAt: archive.checkedAt }] : []
    })
    const total = counted?.total ?? 0
    return { ...list, rows, total: Math.min(total, TOTAL_CAP), isCapped: total > TOTAL_CAP, damaged: broken?.count ?? 0 }
  },
})
