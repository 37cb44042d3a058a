import { z } from 'zod'
import type { RecognitionWithEmbedded } from '@/lib/recognition/embedded/merge-embedded'
import type { FieldName } from '@/lib/recognition/types'

/** « Garder ce qui est imprimé » or « Prendre les valeurs du fichier ». */
export const EMBEDDED_SIDES = ['page', 'fichier'] as const
export type EmbeddedSide = (typeof EMBEDDED_SIDES)[number]

export const chooseSideSchema = z.object({
  invoiceId: z.uuid('Cette facture n’existe pas.'),
  version: z.coerce.number('Rechargez la page, puis recommencez.').int(),
  intention: z.enum(EMBEDDED_SIDES, 'Choisissez ce qui est imprimé, ou les valeurs du fichier.'),
})

const AMOUNTS: FieldName[] = ['totalWithoutTax', 'totalTax', 'totalWithTax', 'amountDue']

/**
 * The reading as one of its two sides has it. Nothing is filled without a place that can be shown, so the side of the page
 * leaves out what only the file states. The rows of VAT come from the file: beside other amounts of the page they would be wrong.
 */
export function sideOf(recognition: RecognitionWithEmbedded, side: EmbeddedSide): RecognitionWithEmbedded {
  const { embedded, fields, vatBreakdown } = recognition
  if (!embedded || side === 'fichier') return recognition
  const printed = embedded.differences.map(({ field }) => [field, embedded.pageFields[field]] as const)
  const hasOtherAmounts = embedded.differences.some(({ field }) => AMOUNTS.includes(field))
  const shown = Object.fromEntries(Object.entries(fields).filter(([, { box }]) => box[2] > 0))
  return { ...recognition, fields: { ...shown, ...Object.fromEntries(printed) }, vatBreakdown: hasOtherAmounts ? [] : vatBreakdown }
}
