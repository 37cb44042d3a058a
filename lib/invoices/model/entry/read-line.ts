import { MAX_CENTS, parseAmount } from '@/lib/shared/amounts'
import { decimalsOf, parseDecimal } from '@/lib/shared/plain-decimals'
import { unitOf } from '../units'
import { type EnteredLine, type LineDiscount, lineAmounts } from './entered-line'

/** A line as its cells hold it: typed, or pasted from a spreadsheet. */
export interface TypedLine {
  reference: string
  label: string
  quantity: string
  /** A code, a name or an abbreviation: « HUR », « heures », « h ». Blank: « Unité ». */
  unit: string
  netPrice: string
  /** « 10 % » or « 12,50 »; blank: none. */
  discount: string
  /** « 20 », « 5,5 % », from the list or typed by hand. */
  vatRate: string
}

export type LineField = keyof TypedLine
export type LineProblems = Partial<Record<LineField, string>>

export const MAX_LINES = 999
export const MAX_LABEL = 255
export const MAX_REFERENCE = 50
const MAX_WHOLE_DIGITS = 9

export const BLANK_LINE: TypedLine = { reference: '', label: '', quantity: '', unit: '', netPrice: '', discount: '', vatRate: '' }

/** A row where nothing was typed that counts: units and rates are filled in advance. */
export const isBlankLine = ({ reference, label, quantity, netPrice, discount }: TypedLine): boolean => `${reference}${label}${quantity}${netPrice}${discount}`.trim() === ''

/** What is typed in a line, or what is wrong with it, cell by cell. */
export function readLine(typed: TypedLine, bearsVat = true): { line: EnteredLine | null; problems: LineProblems } {
  const problems: LineProblems = {}
  const read = <T>(field: LineField, reader: (text: string) => Reading<T>): T | null => {
    const reading = reader(cleaned(typed[field]))
    if ('problem' in reading) problems[field] = reading.problem
    return 'problem' in reading ? null : reading.value
  }
  const reference = read('reference', (text) => (text.length > MAX_REFERENCE ? problem(`Référence : ${MAX_REFERENCE} caractères au plus.`) : value(text || null)))
  const label = read('label', readLabel)
  const quantity = read('quantity', readQuantity)
  const unit = read('unit', (text) => known(unitOf(text), 'Choisissez une unité dans la liste.'))
  const netPrice = read('netPrice', readPrice)
  const discount = read('discount', readDiscount)
  const vatRate = bearsVat ? read('vatRate', readRate) : '0'
  if (label === null || quantity === null || unit === null || netPrice === null || vatRate === null || Object.keys(problems).length > 0) return { line: null, problems }
  const line = { reference, label, quantity, unit, netPrice, discount, vatRate }
  const { gross, net } = lineAmounts(line, '0')
  if (gross > MAX_CENTS) return { line: null, problems: { netPrice: 'Le montant de cette ligne est trop grand.' } }
  if (net < 0n) return { line: null, problems: { discount: 'La remise est plus grande que le montant de la ligne.' } }
  return { line, problems: {} }
}

/** What a paste brings along and nobody sees: control characters are blanks. */
const cleaned = (text: string) => text.replace(/\s*\p{Cc}+\s*/gu, ' ').trim()

type Reading<T> = { value: T } | { problem: string }
const value = <T>(read: T): Reading<T> => ({ value: read })
const problem = (sentence: string): Reading<never> => ({ problem: sentence })
const known = <T>(read: T | null, sentence: string): Reading<T> => (read === null ? problem(sentence) : value(read))

function readLabel(text: string): Reading<string> {
  if (text === '') return problem('Indiquez ce que vous facturez.')
  return text.length > MAX_LABEL ? problem(`Dénomination : ${MAX_LABEL} caractères au plus.`) : value(text)
}

function readQuantity(text: string): Reading<string> {
  if (text === '') return problem('Indiquez la quantité.')
  const plain = parseDecimal(text)
  if (plain === null) return problem('Écrivez la quantité en chiffres, par exemple 2,5.')
  if (plain.startsWith('-')) return problem('Une quantité ne peut pas être négative. Pour rendre un montant, établissez un avoir.')
  if (plain === '0') return problem('La quantité doit être plus grande que zéro.')
  if (decimalsOf(plain) > 4) return problem('Une quantité a quatre décimales au plus.')
  return wholeDigits(plain) > MAX_WHOLE_DIGITS ? problem('Cette quantité est trop grande.') : value(plain)
}

function readPrice(text: string): Reading<string> {
  if (text === '') return problem('Indiquez le montant unitaire HT.')
  const plain = parseDecimal(text.replace(/^(€|EUR)|(€|EUR)$/gi, ''))
  if (plain === null) return problem('Écrivez le montant unitaire en chiffres, par exemple 12,50.')
  if (plain.startsWith('-')) return problem('Un montant unitaire ne peut pas être négatif. Pour rendre un montant, établissez un avoir.')
  if (decimalsOf(plain) > 6) return problem('Un montant unitaire a six décimales au plus.')
  return wholeDigits(plain) > MAX_WHOLE_DIGITS ? problem('Ce montant unitaire est trop grand.') : value(plain)
}

function readDiscount(text: string): Reading<LineDiscount | null> {
  if (text === '') return value(null)
  if (text.endsWith('%')) {
    const percent = parseDecimal(text.slice(0, -1))
    const isRate = percent !== null && !percent.startsWith('-') && decimalsOf(percent) <= 2 && Number(percent) <= 100
    return isRate ? value(percent === '0' ? null : { kind: 'percent', percent }) : problem('Une remise en pour cent va de 0 à 100, avec deux décimales au plus.')
  }
  const amount = parseAmount(text)
  if (amount === null) return problem('Écrivez une remise en euros, par exemple 12,50, ou en pour cent, par exemple 10 %.')
  return amount < 0n ? problem('Écrivez la remise sans signe moins.') : value(amount === 0n ? null : { kind: 'amount', amount })
}

function readRate(text: string): Reading<string> {
  if (text === '') return problem('Choisissez un taux de TVA, ou écrivez-le.')
  const plain = parseDecimal(text.replace(/%$/, ''))
  const isRate = plain !== null && !plain.startsWith('-') && decimalsOf(plain) <= 2 && Number(plain) < 100
  return isRate ? value(plain) : problem('Un taux de TVA va de 0 à moins de 100, avec deux décimales au plus.')
}

const wholeDigits = (plain: string) => plain.split('.')[0]?.length ?? 0
