import { defineQuery } from '@/lib/platform/query'
import { Prisma } from '@/prisma/generated/client'
import type { SearchCriteria } from '../model/search-criteria'
import { type InvoiceList, type PageInput, pageOfInvoices } from './invoice-rows'
import { reachedSql, walkedSearch } from './search-conditions'

/** Counting stops here unless the exact total is asked for. */
export const TOTAL_CAP = 1000
const FEW_WALKS = 4

export interface SearchInput extends Omit<PageInput, 'text' | 'countUpTo'> {
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
    const { conditions, branches, walks } = await walkedSearch(db, actor, criteria, now)
    const stop = isTotalExact ? Prisma.empty : Prisma.sql`LIMIT ${TOTAL_CAP + 1}`
    const count = () => db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (SELECT 1 FROM invoice i WHERE ${Prisma.join([...reachedSql(actor, criteria), ...conditions], ' AND ')} ${stop}) found`
    // A first page and its count are one walk: what is rare is looked for once. Of many walks each would go as far as the count.
    const isWalkedOnce = !isTotalExact && !page.after && !page.before && walks <= FEW_WALKS
    const [list, counted] = await Promise.all([pageOfInvoices(db, conditions, { ...page, countUpTo: isWalkedOnce ? TOTAL_CAP : undefined }, branches), isWalkedOnce ? [] : count()])
    const total = list.found ?? counted[0]?.total ?? 0
    const isCapped = !isTotalExact && total > TOTAL_CAP
    return { ...list, total: isCapped ? TOTAL_CAP : total, isCapped }
  },
})
