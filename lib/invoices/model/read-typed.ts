import type { z } from 'zod'
import { type Control, stop } from './control'
import { draftFields, type DraftFields, settleDraft } from './draft'
import { entryFields, settleEntry } from './entry/entry-schema'
import type { EntryProblem } from './entry/read-lines'

interface Read {
  fields: DraftFields
  /** What is wrong in the lines of an entered invoice. */
  problems: EntryProblem[]
  /** Fields that cannot be read at all: « 12/2026 » for a date. */
  unread: Control[]
}

/**
 * A form as it stands while one types: what can be read of it, and what cannot. The schemas are those of saving and sending; a
 * field they refuse counts as left blank, so that all others can be judged.
 * @param typed the form as an object, with the names of its fields
 */
export function readTyped(typed: Record<string, unknown>, isEntry: boolean): Read {
  if (isEntry) {
    const { value, unread } = lenient(entryFields, typed)
    const { fields, problems } = settleEntry(value)
    return { fields, problems, unread }
  }
  const { value, unread } = lenient(draftFields, typed)
  return { fields: settleDraft(value), problems: [], unread }
}

function lenient<Schema extends z.ZodType>(schema: Schema, typed: Record<string, unknown>): { value: z.output<Schema>; unread: Control[] } {
  const first = schema.safeParse(typed)
  if (first.success) return { value: first.data, unread: [] }
  const unread = first.error.issues.map(({ message, path }) => stop('form.invalid', message, path.join('.')))
  const refused = new Set(first.error.issues.map(({ path }) => String(path[0])))
  return { value: schema.parse(Object.fromEntries(Object.entries(typed).filter(([name]) => !refused.has(name)))), unread }
}
