import { z } from 'zod'
import { isCivilDate } from '@/lib/shared/civil-dates'
import { parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import { HISTORY_KINDS, type HistoryKind } from './door-sentences'

/** Stands for everybody who never worked for the structure. */
export const OUTSIDERS = 'exterieur'

export interface HistoryFilter {
  /** Id of a person, `exterieur`, or nothing. */
  person: string
  kind: HistoryKind | ''
  outcome: 'ACCEPTED' | 'REFUSED' | ''
  /** Civil dates in Paris, both included; nothing where open. */
  from: string
  until: string
}

export const HISTORY_FIELDS = ['personne', 'genre', 'issue', 'du', 'au'] as const

const OUTCOMES = { accepte: 'ACCEPTED', refuse: 'REFUSED' } as const
const date = z.string().refine(isCivilDate).catch('')
const schema = z.object({
  personne: z.union([z.uuid(), z.literal(OUTSIDERS)]).catch(''),
  genre: z.enum(Object.keys(HISTORY_KINDS) as HistoryKind[]).or(z.literal('')).catch(''),
  issue: z.enum(['accepte', 'refuse']).transform((value): HistoryFilter['outcome'] => OUTCOMES[value]).catch(''),
  du: date,
  au: date,
})

/** Reads the filter of an address; what cannot be read counts as not given. */
export function parseHistoryFilter(params: SearchParams): HistoryFilter {
  const { personne, genre, issue, du, au } = schema.parse(params)
  return { person: personne, kind: genre, outcome: issue, from: du, until: au }
}

/** A line of the journal as a place to begin from: nothing is counted to get there. */
export interface HistoryKey {
  at: string
  id: string
}

const key = z.string().transform((text, context): HistoryKey => {
  const [at, id] = text.split('_')
  if (z.iso.datetime().safeParse(at).success && z.uuid().safeParse(id).success) return { at: at as string, id: id as string }
  context.addIssue('key')
  return z.NEVER
})

export interface HistoryTable extends Pick<TableParams<'date'>, 'pageSize' | 'direction'> {
  /** The page that follows this line, or that precedes it; the first without either. */
  after?: HistoryKey
  before?: HistoryKey
}

export function parseHistoryTable(params: SearchParams): HistoryTable {
  const { pageSize, direction } = parseTableParams(params, { sorts: ['date'], sort: 'date' })
  return { pageSize, direction, after: key.optional().catch(undefined).parse(params.apres), before: key.optional().catch(undefined).parse(params.avant) }
}

export const keyText = ({ at, id }: { at: Date; id: string }): string => `${at.toISOString()}_${id}`
