import { z } from 'zod'

/** « Ligne(s) par page »; 10 is the default of the official screens. */
export const PAGE_SIZES = [10, 20, 50, 100] as const

export type Direction = 'asc' | 'desc'

export interface TableParams<Sort extends string> {
  /** 1-based. */
  page: number
  pageSize: (typeof PAGE_SIZES)[number]
  sort: Sort
  direction: Direction
}

/** What Next hands to a page as `searchParams`. */
export type SearchParams = Record<string, string | string[] | undefined>

/** The one value of a name in an address; the first where it is given twice, nothing where it is not. */
export const firstOf = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? ''

interface TableDefaults<Sort extends string> {
  sorts: readonly [Sort, ...Sort[]]
  sort: Sort
  direction?: Direction
}

/**
 * Reads `page`, `taille`, `tri` and `sens` of an address. An address typed by hand or grown old
 * never breaks a list: each unreadable part falls back to its default, alone.
 */
export function parseTableParams<Sort extends string>(params: SearchParams, { sorts, sort, direction = 'desc' }: TableDefaults<Sort>): TableParams<Sort> {
  const schema = z.object({
    page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
    taille: z.coerce.number().pipe(z.literal([...PAGE_SIZES])).catch(PAGE_SIZES[0]),
    tri: z.enum(sorts).catch(sort),
    sens: z.enum(['asc', 'desc']).catch(direction),
  })
  const { page, taille, tri, sens } = schema.parse(params)
  return { page, pageSize: taille, sort: tri, direction: sens }
}

/**
 * The address of the same list with some parts changed; `undefined` removes one.
 * Any change but that of the page or the cursor starts again from the first page.
 */
export function tableHref(path: string, params: SearchParams, changes: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams()
  const turnsPage = ['page', 'apres', 'avant'].some((name) => name in changes)
  const kept = Object.entries(params).filter(([name]) => !(name in changes) && (turnsPage ? !['apres', 'avant'].includes(name) : !['page', 'apres', 'avant'].includes(name)))
  for (const [name, value] of kept) for (const one of [value ?? []].flat()) if (one !== '') query.append(name, one)
  for (const [name, value] of Object.entries(changes)) if (value !== undefined && value !== '') query.append(name, String(value))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** Page numbers worth a link: the ends, the current one and its neighbours; `null` stands for a gap. */
export function visiblePages(current: number, pageCount: number): (number | null)[] {
  const pages = [...new Set([1, current - 1, current, current + 1, pageCount])].filter((page) => page >= 1 && page <= pageCount).sort((a, b) => a - b)
  return pages.flatMap((page, index) => {
    const before = pages[index - 1]
    return before !== undefined && page - before > 1 ? [null, page] : [page]
  })
}
