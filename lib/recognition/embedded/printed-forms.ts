import Decimal from 'decimal.js'
import type { FieldName } from '../types'

const AMOUNTS = new Set<FieldName>(['totalWithoutTax', 'totalTax', 'totalWithTax', 'amountDue'])
const DATES = new Set<FieldName>(['issueDate', 'dueDate'])

/** Words that say on a page what a code says in a file, folded. */
const SAID: Record<string, string[]> = {
  EUR: ['eur', '€', 'euro', 'euros'],
  USD: ['usd', '$', 'us$'],
  GBP: ['gbp', '£'],
  CHF: ['chf', 'fr.'],
  '380': ['facture', 'invoice', 'rechnung'],
  '381': ['avoir', 'credit', 'gutschrift', 'creditnote', 'stornorechnung', 'rechnungskorrektur'],
  VIREMENT: ['virement', 'transfer', 'überweisung', 'iban'],
  CHEQUE: ['cheque', 'chèque'],
  PRELEVEMENT: ['prélèvement', 'prelevement', 'lastschrift', 'debit'],
  ESPECE: ['espèces', 'especes', 'espèce', 'bar', 'cash'],
  TVA_SUR_DEBIT: ['débits', 'debits'],
  TVA_SUR_ENCAISSEMENT: ['encaissements', 'encaissement'],
  EXONERATION: ['exonération', 'exonéré', 'exonérée', 'exoneration', 'steuerfrei', 'exempt'],
}

/** Does what is printed say the same as the normalised value of a field? `printed` may hold blanks, never line ends. */
export function saysTheSame(field: FieldName, value: string, printed: string): boolean {
  if (AMOUNTS.has(field)) return sameAmount(value, printed)
  if (DATES.has(field)) return printedDates(value).has(foldDate(printed))
  return compact(printed) === compact(value) || (SAID[value]?.includes(bare(printed).toLowerCase()) ?? false)
}

/** How many words the printed form of a field may spread over. */
export function longestForm(field: FieldName): number {
  if (AMOUNTS.has(field)) return 5
  return field === 'iban' || field === 'sellerSiret' || field === 'buyerSiret' ? 9 : 4
}

/** Totals stand at the bottom, what identifies an invoice at the top. */
export function isTotal(field: FieldName): boolean {
  return AMOUNTS.has(field)
}

function sameAmount(value: string, printed: string): boolean {
  const figures = printed.replace(/[\s'’€$£]|EUR|USD|CHF|GBP/gi, '')
  const match = /^[-–(]?(\d[\d.,]*?)(?:[.,](\d{1,2}))?[-–)]?$/.exec(figures)
  if (!match) return false
  const whole = (match[1] ?? '').replace(/[.,]/g, '')
  return new Decimal(value).abs().equals(new Decimal(`${whole}.${match[2] ?? '0'}`))
}

function printedDates(iso: string): Set<string> {
  const [year = '', month = '', day = ''] = iso.split('-')
  const date = new Date(`${iso}T00:00:00Z`)
  const worded = ['fr-FR', 'de-DE', 'en-GB', 'en-US', 'nl-NL'].flatMap((locale) =>
    (['long', 'short'] as const).map((style) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' }).format(date),
    ),
  )
  const [d, m] = [String(Number(day)), String(Number(month))]
  const short = year.slice(2)
  const numeric = [`${day} ${month} ${year}`, `${d} ${m} ${year}`, `${year} ${month} ${day}`, `${month} ${day} ${year}`]
  return new Set([...numeric, `${day} ${month} ${short}`, `${d} ${m} ${short}`, year + month + day, ...worded].map(foldDate))
}

function foldDate(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s./,-]+/g, ' ')
    .replace(/(\d)er /, '$1 ')
    .trim()
}

function bare(text: string): string {
  return text.replace(/^[\s:;,.()[\]"«»#]+|[\s:;,.()[\]"«»]+$/g, '')
}

function compact(text: string): string {
  return bare(text).replace(/[\s.\u00A0\u202F]/g, '').toUpperCase()
}
