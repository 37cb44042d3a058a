import { defineQuery } from '@/lib/platform/query'
import { Prisma } from '@/prisma/generated/client'
import type { SearchCriteria } from '../model/search-criteria'
import { type InvoiceList, type PageInput, pageOfInvoices } from './invoice-rows'
import { searchConditions } from './search-conditions'
import { branchesOf, visiblePartsSql } from './visible-invoices'

/** Counting stops here unless the exact total is asked for. */
export const TOTAL_CAP = 1000

export interface SearchInput extends Omit<PageInput, 'text'> {
  criteria: SearchCriteria
  /** Count all of them, however many. */
  isTotalExact?: boolean
}

export interface SearchResult extends InvoiceList {
  total: number
  /** There are more than `total`. */
  isCapped: boolean
}

/** « Rechercher »: issued invoices by any criterion of portal 7.2, in pages by key. Starts from the person's own reach. */
export const searchInvoices = defineQuery({
  name: 'invoice.search',
  permission: 'invoice.read',
  run: async (input: SearchInput, { db, actor, now }): Promise<SearchResult> => {
    const { criteria, isTotalExact = false, ...page } = input
    const conditions = await searchConditions(db, actor, criteria, now)
    const list = await pageOfInvoices(db, conditions, page, branchesOf(visiblePartsSql(actor, criteria.structure ?? null), criteria.statuses))
    const stop = isTotalExact ? Prisma.empty : Prisma.sql`LIMIT ${TOTAL_CAP + 1}`
    const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (SELECT 1 FROM invoice i WHERE ${Prisma.join(conditions, ' AND ')} ${stop}) found`
    const total = counted?.total ?? 0
    const isCapped = !isTotalExact && total > TOTAL_CAP
    return { ...list, total: isCapped ? TOTAL_CAP : total, isCapped }
  },
})
