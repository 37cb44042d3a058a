import type { DraftFields } from '@/lib/invoices/model/draft'
import { formValuesOf } from '@/lib/invoices/model/form-values'
import { formFieldOf, type Place, placesOf } from '@/lib/invoices/model/places'
import type { RecognitionWithEmbedded } from '@/lib/recognition/embedded/merge-embedded'
import { columnToCivil } from '@/lib/shared/dates'
import { type EmbeddedSide, sideOf } from './embedded-choice'
import { prefillFrom } from './prefill'

/** What one side would put into the fields that differ. */
export interface SideValues {
  /** By form field, as a person would type it; dates YYYY-MM-DD. */
  values: Record<string, string>
  places: Place[]
}

/** The electronic invoice inside a deposited file, beside what its page says. */
export interface EmbeddedSides extends Record<EmbeddedSide, SideValues> {
  fileName: string
  /** In plain words, all of them; those outside of the form cannot be chosen. */
  differences: string[]
  /** Which side the form holds now; null: neither, or something typed. */
  held: EmbeddedSide | null
}

/** The columns that differ, as one side has them. */
export function sideColumns(recognition: RecognitionWithEmbedded, side: EmbeddedSide): Partial<ReturnType<typeof prefillFrom>> {
  const wanted = new Set<string | undefined>(recognition.embedded?.differences.map(({ field }) => formFieldOf(field)))
  return Object.fromEntries(Object.entries(prefillFrom(sideOf(recognition, side))).filter(([name]) => wanted.has(name)))
}

/** Null when the file carries no electronic invoice. */
export function embeddedSides(recognition: RecognitionWithEmbedded, fields: DraftFields): EmbeddedSides | null {
  const { embedded } = recognition
  if (!embedded) return null
  const [page, fichier] = [valuesOf(recognition, 'page', fields), valuesOf(recognition, 'fichier', fields)]
  const now = formValuesOf(fields)
  const holds = ({ values }: SideValues) => Object.entries(values).every(([name, value]) => now[name] === value)
  const held = embedded.differences.length === 0 ? null : holds(page) ? 'page' : holds(fichier) ? 'fichier' : null
  return { fileName: embedded.fileName, differences: embedded.differences.map(({ sentence }) => sentence), page, fichier, held }
}

function valuesOf(recognition: RecognitionWithEmbedded, side: EmbeddedSide, fields: DraftFields): SideValues {
  const columns = Object.fromEntries(Object.entries(sideColumns(recognition, side)).map(([name, value]) => [name, value instanceof Date ? columnToCivil(value) : (value ?? null)]))
  const values = formValuesOf({ ...columns, vat: [] } as unknown as DraftFields)
  return { values, places: placesOf(recognition, { ...fields, ...columns }).filter(({ field }) => field in values) }
}
