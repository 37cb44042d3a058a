import { formatAmount } from '@/lib/shared/money'
import type { DraftFields } from './draft'

/** What the fields of the form hold at first, by name, as a person would type it; dates stay YYYY-MM-DD for the date field. */
export function formValuesOf({ vat: _rows, ...fields }: DraftFields): Record<string, string> {
  const typed = Object.entries(fields).flatMap(([name, value]): [string, string][] => (value === null || value === undefined ? [] : [[name, typeof value === 'bigint' ? formatAmount(value) : value]]))
  return Object.fromEntries(typed)
}

/** The rows of « Détail TVA » as they are typed; the rate keeps its dot, since it names a choice. */
export const vatRowsOf = ({ vat }: DraftFields) => vat.map(({ rate, base, vat: tax }) => ({ rate: String(Number(rate)), base: formatAmount(base), vat: formatAmount(tax) }))
