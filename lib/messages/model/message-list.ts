import { z } from 'zod'
import { MESSAGE_KINDS, type MessageKind } from '@/lib/shared/notification-kinds'
import { parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'

export interface MessageFilter {
  /** Null: read or not. */
  isRead: boolean | null
  kind: MessageKind | null
  structureId: string | null
}

/** A message as a place to begin a page from. */
export interface MessageKey {
  at: string
  id: string
}

export interface MessageTable extends Pick<TableParams<'date'>, 'pageSize'> {
  /** The page of older ones that follows this message, or of newer ones that precedes it; the newest without either. */
  after?: MessageKey
  before?: MessageKey
}

/** Names of the filter in the address. */
export const MESSAGE_FIELDS = ['etat', 'nature', 'structure'] as const

export const MESSAGE_STATES = [
  { value: 'non-lus', label: 'Non lus' },
  { value: 'lus', label: 'Lus' },
]

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const key = z.preprocess(first, z.string().transform((text, context): MessageKey => {
  const [at = '', id = ''] = text.split('_')
  if (z.iso.datetime().safeParse(at).success && z.uuid().safeParse(id).success) return { at, id }
  context.addIssue('key')
  return z.NEVER
})).optional().catch(undefined)
const schema = z.object({
  etat: z.preprocess(first, z.enum(['non-lus', 'lus'])).nullable().catch(null),
  nature: z.preprocess(first, z.enum(MESSAGE_KINDS)).nullable().catch(null),
  structure: z.preprocess(first, z.uuid()).nullable().catch(null),
  apres: key,
  avant: key,
})

/** Reads the address of « Mes messages »; what cannot be read counts as not given. */
export function parseMessages(params: SearchParams): { filter: MessageFilter; table: MessageTable } {
  const { etat, nature, structure, apres, avant } = schema.parse(params)
  const { pageSize } = parseTableParams(params, { sorts: ['date'], sort: 'date' })
  return { filter: { isRead: etat === null ? null : etat === 'lus', kind: nature, structureId: structure }, table: { pageSize, after: apres, before: avant } }
}

export const messageKeyText = ({ createdAt, id }: { createdAt: Date; id: string }): string => `${createdAt.toISOString()}_${id}`
