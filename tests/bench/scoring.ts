/** The same comparison as the corpus' own score.py: right, wrong or empty, after normalising. */

const AMOUNTS = new Set(['totalWithoutTax', 'totalTax', 'totalWithTax', 'amountDue'])
const CREDIT = new Set(['381', '261', '396', '502', '503', '532', '81', '83', '308', 'credit', 'avoir'])
const SYMBOLS: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP' }

export type Outcome = 'right' | 'wrong' | 'empty'

export function normalise(field: string, value: string | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null
  const text = value.trim()
  if (AMOUNTS.has(field)) return Math.abs(Number(text)).toFixed(2)
  if (field === 'typeCode') return CREDIT.has(text.toLowerCase()) ? 'credit' : 'invoice'
  if (field === 'currency') return SYMBOLS[text] ?? text.toUpperCase()
  if (field === 'issueDate' || field === 'dueDate') return text.slice(0, 10)
  return text.replace(/[\s\u00a0\u202f.]/g, '').toUpperCase()
}

export function outcomeOf(field: string, got: string | null | undefined, truth: string): Outcome {
  const value = normalise(field, got)
  if (value === null) return 'empty'
  return value === normalise(field, truth) ? 'right' : 'wrong'
}
