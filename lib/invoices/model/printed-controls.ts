import type { FieldName } from '@/lib/recognition/types'
import { formatCents } from '@/lib/shared/amounts'
import { isCivilDate, shortDate } from '@/lib/shared/civil-dates'
import { plainToCents } from '@/lib/shared/money'
import { CURRENCIES, PAYMENT_MEANS, TYPE_CODES, VAT_REGIMES } from './code-lists'
import { type Control, warn } from './control'
import type { DraftFields } from './draft'
import { isKept, KEPT, type Read } from './places'

const WORDS: Record<string, string> = { ...CURRENCIES, ...PAYMENT_MEANS, ...TYPE_CODES, ...VAT_REGIMES }
/** The TTC has no field of its own: the other amounts make it. */
const PLACE_OF: Partial<Record<string, string>> = { totalWithVat: 'totalWithoutVat' }
/** What the page says by its words only (« payable par virement ») is no contradiction of a choice. */
const LEFT_ASIDE: readonly FieldName[] = ['vatRegime', 'paymentMeans', 'currency']

const shown = (value: string, currency: string): string => (isCivilDate(value) ? shortDate(value) : /^-?\d+\.\d\d$/.test(value) ? formatCents(plainToCents(value.replace('-', '')), currency) : (WORDS[value] ?? value))

/**
 * What the recipient will read on the PDF and not find in the form: the official guides make both say the same. Only of values
 * that were read for sure; what OCR made out, or a rule doubted, is no witness.
 */
export function printedControls(fields: DraftFields, read: Read | null): Control[] {
  if (!read || read.source === 'ocr') return []
  return Object.entries(KEPT).flatMap(([name, { field, label }]): Control[] => {
    const found = [read.fields[name as FieldName], read.embedded?.pageFields[name as FieldName]].filter((one) => one?.certainty === 'read')
    const held = fields[field]
    if (found.length === 0 || LEFT_ASIDE.includes(name as FieldName) || found.some((one) => one && isKept(one.value, held))) return []
    const printed = `« ${shown(found[0]?.value ?? '', fields.currency)} »`
    const typed = held === null || held === '' ? 'le champ est vide' : `le formulaire « ${typeof held === 'bigint' ? formatCents(held, fields.currency) : shown(String(held), fields.currency)} »`
    return [warn('invoice.printed-otherwise', `${label} : le PDF porte ${printed}, ${typed}. Corrigez le champ, ou faites un nouveau PDF.`, PLACE_OF[field] ?? field)]
  })
}
