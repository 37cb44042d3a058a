import { Prisma } from '@/prisma/generated/client'
import { InvoiceStatus } from '@/prisma/generated/enums'
import type { VisibleParts } from './visible-invoices'

/** One walk along an index, or the same walk repeated for each value of lists: disjoint from the other branches of its page. */
export interface Branch {
  /** Lists of which every combination is walked by itself, as items of FROM. */
  lists: Prisma.Sql[]
  /** What the walk is bound to; on `i` and on the lists. */
  condition: Prisma.Sql
}

/** The one walk that nothing binds. */
export const ANY_ROW: Branch = { lists: [], condition: Prisma.sql`true` }

/** Of more statuses times structures than this, each structure is walked once, past what has another status. */
const MOST_WALKS = 40

/** How many walks a page of these takes. */
export const walksOf = ({ whole, limited }: VisibleParts, statuses: readonly InvoiceStatus[]): number => (whole.length + limited.length) * Math.max(1, statuses.length)

/**
 * Structures of the person times statuses. An index holds the rows of one structure (and of one status) in the order of a page, those of
 * several only in the order of each: so each is walked by itself, as far as the page goes, and the pages are merged. The branches are the
 * person's own reach: nothing where he has none.
 * @param statuses none: any.
 */
export function branchesOf(parts: VisibleParts, statuses: readonly InvoiceStatus[]): Branch[] {
  const { whole, limited } = parts
  // A status by itself is written out, neither taken from a list nor a parameter of a prepared statement: only then does the planner know
  // whether it is rare and walks its own index.
  const isWalkedByStatus = statuses.length > 0 && walksOf(parts, statuses) <= MOST_WALKS
  const ofStatuses = isWalkedByStatus ? statuses.map((status) => Prisma.raw(` AND i.status = '${InvoiceStatus[status]}'`)) : [statuses.length > 0 ? Prisma.sql` AND i.status = ANY(${[...statuses]}::"InvoiceStatus"[])` : Prisma.empty]
  const branch = (condition: Prisma.Sql, lists: Prisma.Sql[] = []): Branch[] => ofStatuses.map((ofStatus) => ({ lists, condition: Prisma.sql`${condition}${ofStatus}` }))
  const ofWhole = whole.length > 1 ? branch(Prisma.sql`i.structure_id = own.id`, [Prisma.sql`unnest(${whole}::uuid[]) AS own(id)`]) : whole.flatMap((id) => branch(Prisma.sql`i.structure_id = ${id}::uuid`))
  const branches = [...ofWhole, ...limited.flatMap(({ condition }) => branch(condition))]
  return branches.length > 0 ? branches : branch(Prisma.sql`false`)
}
