import type { InvoiceStatus } from '@/prisma/generated/enums'
import type { StatusGroup } from './status'

export const LIST_SORTS = ['depot', 'numero', 'destinataire', 'montant', 'statut'] as const
export type ListSort = (typeof LIST_SORTS)[number]

/** Something for each column that sorts. */
export const sortsOf = <Value>(make: (column: ListSort) => Value): Record<ListSort, Value> => ({ depot: make('depot'), numero: make('numero'), destinataire: make('destinataire'), montant: make('montant'), statut: make('statut') })

export interface ListInput {
  group: Exclude<StatusGroup, 'hidden'>
  /** Only this structure; all of the person's when null. */
  structureId?: string | null
  status?: InvoiceStatus | null
  /** Part of a number or of the recipient's name. */
  text?: string
  sort?: ListSort
  direction?: 'asc' | 'desc'
  pageSize?: number
  /** A cursor of an earlier answer: the rows after it, or before it. */
  after?: string
  before?: string
}

/** Where a row stands in its order: the value of the sorted column, as text, and its id. */
export type Cursor = [value: string, id: string]

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** @returns null for what is no cursor: an address typed by hand shows the first page. */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text || text.length > 500) return null
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(parsed) || parsed.length !== 2) return null
    const [value, id] = parsed as unknown[]
    return typeof value === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? [value, id] : null
  } catch {
    return null
  }
}
