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

/** Recognises the printed forms of one value. */
export interface PrintedForm {
  /** Does this text, of one or several words of a line, say the value? */
  isSaidBy: (printed: string) => boolean
  /** May a text that begins so still say it, once completed? */
  mayStartWith: (printed: string) => boolean
  /** How many words it may spread over. */
  words: number
}

const hasDigit = (text: string) => /\d/.test(text)

/** The ways in which a normalised value of a field is printed: amounts and dates in the usual notations, identifiers with blanks. */
export function printedForm(field: FieldName, value: string): PrintedForm {
  if (AMOUNTS.has(field)) {
    const amount = new Decimal(value).abs()
    return { isSaidBy: (printed) => amountIn(printed)?.equals(amount) ?? false, mayStartWith: (text) => /[\d€$£(–-]|EUR/.test(text), words: 5 }
  }
  if (DATES.has(field)) {
    const dates = printedDates(value)
    return { isSaidBy: (printed) => dates.has(foldDate(printed)), mayStartWith: (text) => hasDigit(text) || /^[A-Z]/.test(text), words: 4 }
  }
  const wanted = compact(value)
  const words = SAID[value]
  if (words) return { isSaidBy: (printed) => words.includes(bare(printed).toLowerCase()) || compact(printed) === wanted, mayStartWith: () => true, words: 1 }
  return { isSaidBy: (printed) => compact(printed) === wanted, mayStartWith: (text) => wanted.startsWith(compact(text)), words: 9 }
}

/** Totals stand at the bottom, what identifies an invoice at the top. */
export function isTotal(field: FieldName): boolean {
  return AMOUNTS.has(field)
}

function amountIn(printed: string): Decimal | undefined {
  const figures = printed.replace(/[\s'’€$£]|EUR|USD|CHF|GBP/gi, '')
  const match = /^[-–(]?(\d[\d.,]*?)(?:[.,](\d{1,2}))?[-–)]?$/.exec(figures)
  return match ? new Decimal(`${(match[1] ?? '').replace(/[.,]/g, '')}.${match[2] ?? '0'}`) : undefined
}

let wordedFormats: Intl.DateTimeFormat[] | undefined

/** Made once: a formatter costs a thousand times its use. */
function formatsInWords(): Intl.DateTimeFormat[] {
  wordedFormats ??= ['fr-FR', 'de-DE', 'en-GB', 'en-US', 'nl-NL'].flatMap((locale) =>
    (['long', 'short'] as const).map((month) => new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })),
  )
  return wordedFormats
}

function printedDates(iso: string): Set<string> {
  const [year = '', month = '', day = ''] = iso.split('-')
  const date = new Date(`${iso}T00:00:00Z`)
  const worded = formatsInWords().map((format) => format.format(date))
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
