import { z } from 'zod'
import { PAYMENT_MEANS, VAT_REGIMES } from '@/lib/invoices/model/code-lists'
import type { Advice } from '@/lib/recognition/advice'
import { inFrench } from '@/lib/recognition/embedded/compare-embedded'
import type { RecognitionWithEmbedded } from '@/lib/recognition/embedded/merge-embedded'
import { FIELD_LABELS } from '@/lib/recognition/field-labels'
import { formatSiret } from '@/lib/shared/siret'
import { FIELD_NAMES, type Certainty, type FieldName } from '@/lib/recognition/types'

/** « Tester ma facture »: the file, and nothing else. */
export const invoiceTestSchema = z.object({ file: z.instanceof(File, { message: 'Choisissez le PDF de votre facture.' }) })

/** A value that would fill the form, as French people write it. */
export interface TestedField {
  field: FieldName
  label: string
  value: string
  certainty: Certainty
  /** The words that announced it; null when its place alone told it. */
  announcedBy: string | null
  /** Null: only the electronic invoice of the file gives it. */
  page: number | null
}

/** What the page « Tester ma facture » answers. It is shown, and kept nowhere. */
export interface InvoiceTest {
  fields: TestedField[]
  pageCount: number
  recipient: { name: string; obligations: string[] } | null
  /** The electronic invoice inside the PDF, and what it states otherwise than the page. */
  embedded: { fileName: string; differences: string[] } | null
  advice: Advice[]
}

/** The fields that were read, in the order of the form. */
export function testedFields({ fields }: RecognitionWithEmbedded): TestedField[] {
  const currency = fields.currency?.value ?? 'EUR'
  return FIELD_NAMES.flatMap((field): TestedField[] => {
    const found = fields[field]
    if (!found) return []
    const isPrinted = found.box[2] > 0
    return [{ field, label: FIELD_LABELS[field], value: shown(field, found.value, currency), certainty: found.certainty, announcedBy: found.label?.replace(/[\s.:,;]+$/, '') || null, page: isPrinted ? found.page : null }]
  })
}

function shown(field: FieldName, value: string, currency: string): string {
  if (field === 'vatRegime') return (VAT_REGIMES as Record<string, string>)[value] ?? value
  if (field === 'paymentMeans') return (PAYMENT_MEANS as Record<string, string>)[value] ?? value
  if (field === 'buyerSiret' || field === 'sellerSiret') return formatSiret(value)
  return inFrench(field, value, currency)
}
