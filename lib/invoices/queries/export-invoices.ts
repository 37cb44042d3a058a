import { defineQuery } from '@/lib/platform/query'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { SearchCriteria } from '../model/search-criteria'
import { nextKeys, type PageKey } from './invoice-rows'
import { searchConditions } from './search-conditions'

const BATCH = 500

const SHOWN = {
  structure: { select: { name: true, identifier: true } },
  sellerService: { select: { code: true, name: true } },
  buyer: { select: { name: true, identifier: true } },
  buyerService: { select: { name: true } },
  bankAccount: { select: { name: true, factorName: true } },
  original: { select: { size: true } },
  createdBy: { select: { firstName: true, lastName: true } },
  validator: { select: { name: true } },
  secondValidator: { select: { name: true } },
} satisfies Prisma.InvoiceInclude

export type ExportedInvoice = Prisma.InvoiceGetPayload<{ include: typeof SHOWN }>

/** All rows of a search, a batch of keys at a time: memory stays flat, and what arrives meanwhile moves nothing. */
async function* allRows(db: Tx, conditions: Prisma.Sql[]): AsyncGenerator<ExportedInvoice> {
  let after: PageKey | null = null
  for (;;) {
    const keys: PageKey[] = await nextKeys(db, conditions, after, BATCH)
    const ids = keys.map(({ id }) => id)
    const rows: ExportedInvoice[] = await db.invoice.findMany({ where: { id: { in: ids } }, include: SHOWN })
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const id of ids) {
      const row = byId.get(id)
      if (row) yield row
    }
    const last = keys.at(-1)
    if (!last || keys.length < BATCH) return
    after = last
  }
}

export interface InvoiceExport {
  rows: AsyncIterable<ExportedInvoice>
  /** There are more rows than `most`. */
  isBeyond: boolean
}

/** The whole result of a search, newest first. Starts from the person's own reach. */
export const exportInvoices = defineQuery({
  name: 'invoice.export',
  permission: 'invoice.read',
  run: async ({ criteria, most = null }: { criteria: SearchCriteria; most?: number | null }, { db, actor, now }): Promise<InvoiceExport> => {
    const conditions = await searchConditions(db, actor, criteria, now)
    const [beyond] = most === null ? [] : await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (SELECT 1 FROM invoice i WHERE ${Prisma.join(conditions, ' AND ')} LIMIT ${most + 1}) found`
    return { rows: allRows(db, conditions), isBeyond: most !== null && (beyond?.total ?? 0) > most }
  },
})
