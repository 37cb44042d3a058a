import { referenceAt, type ReferenceField } from './fields/reference-shapes'
import { fold } from './fold'
import { boxOf, gapBefore, textOf, type Line } from './page-lines'
import type { Scan } from './scan'
import type { Box, FieldName } from './types'

/** A place that holds a value of the shape of a field. */
export interface Spot {
  value: string
  line: Line
  from: number
  to: number
  box: Box
}

const REFERENCES: FieldName[] = ['invoiceNumber', 'purchaseOrderReference', 'contractReference', 'buyerReference']
const AMOUNTS: FieldName[] = ['totalWithoutTax', 'totalTax', 'totalWithTax', 'amountDue']

/** Fields whose value stands at a place of its own, and may therefore be learnt. */
export function isLearnable(field: FieldName): boolean {
  return REFERENCES.includes(field) || AMOUNTS.includes(field) || ['issueDate', 'dueDate', 'sellerSiret', 'buyerSiret', 'sellerVat', 'iban'].includes(field)
}

/** Every place of the pages whose words have the shape of the field. */
export function spotsOf(scan: Scan, field: FieldName): Spot[] {
  if (AMOUNTS.includes(field)) return scan.amounts
  if (field === 'issueDate' || field === 'dueDate') return scan.dates
  if (field === 'sellerSiret' || field === 'buyerSiret') return scan.sirets
  if (field === 'sellerVat') return scan.vatNumbers
  if (field === 'iban') return scan.ibans
  return REFERENCES.includes(field) ? referenceSpots(scan, field as ReferenceField) : []
}

function referenceSpots(scan: Scan, field: ReferenceField): Spot[] {
  const spots: Spot[] = []
  for (const line of scan.lines) {
    for (let from = 0; from < line.tokens.length; from += 1) {
      const read = referenceAt(line, from, field, true)
      if (read !== null) spots.push({ value: read.value, line, from, to: read.to, box: boxOf(line, from, read.to) })
    }
  }
  return spots
}

const MOST_WORDS = 4

/** The words that stand before a spot on its line, or else above it: what the next invoice will print there too. */
export function wordsBefore(scan: Scan, spot: Spot): string {
  let from = spot.from
  while (from > 0 && spot.from - from < MOST_WORDS && !/\d/.test(spot.line.tokens[from - 1]?.text ?? '') && (from === spot.from || gapBefore(spot.line.tokens, from) < 1.2)) from -= 1
  const left = from < spot.from ? plain(textOf(spot.line, from, spot.from - 1)) : ''
  return left !== '' ? left : wordsAbove(scan, spot)
}

function wordsAbove(scan: Scan, spot: Spot): string {
  const [x, , width] = spot.box
  for (let i = scan.lines.indexOf(spot.line) - 1; i >= 0; i -= 1) {
    const line = scan.lines[i] as Line
    if (line.page !== spot.line.page || spot.line.y - line.y > spot.box[3] * 3) return ''
    const over = line.segments.find((segment) => segment.x0 < x + width && segment.x1 > x)
    if (over !== undefined) return /\d/.test(over.text) ? '' : plain(over.text)
  }
  return ''
}

function plain(text: string): string {
  return fold(text).replace(/[^a-z°' ]/g, ' ').replace(/\s+/g, ' ').trim()
}
