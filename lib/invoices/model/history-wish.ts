import { z } from 'zod'
import { firstOf, type SearchParams } from '@/lib/shared/table-params'
import { EVENT_FAMILIES, type EventFamily } from './event-words'

/** What a page wants of an invoice's history. */
export interface HistoryWish {
  /** Null: every kind of event. */
  family: EventFamily | null
  /** All on demand; only the newest otherwise. */
  isWhole: boolean
  /** Those before this position, when the whole has several pages. */
  before: number | null
}

/** Names of the parts in the address of an invoice's page. */
export const HISTORY_NAMES = { family: 'evenements', isWhole: 'historique', before: 'avant' } as const

export const EVENTS_AT_FIRST = 8
export const EVENTS_A_PAGE = 200

const families = Object.keys(EVENT_FAMILIES) as [EventFamily, ...EventFamily[]]
const before = z.coerce.number().int().positive().nullable().catch(null)

/** An address typed by hand shows the newest events: nothing in it is refused. */
export const parseHistoryWish = (params: SearchParams): HistoryWish => ({
  family: z.enum(families).nullable().catch(null).parse(firstOf(params[HISTORY_NAMES.family]) || null),
  isWhole: firstOf(params[HISTORY_NAMES.isWhole]) === 'tout',
  before: before.parse(firstOf(params[HISTORY_NAMES.before]) || null),
})
