import { type Cents, lineGross, percentOf, vatOf } from '@/lib/shared/money'

export type LineDiscount = { kind: 'percent'; percent: string } | { kind: 'amount'; amount: Cents }

/** One line of an entered invoice (BG-25). Numbers are plain decimals with a dot, as the database and the XML write them. */
export interface EnteredLine {
  /** BT-155, « Référence » */
  reference: string | null
  /** BT-153, « Dénomination » */
  label: string
  /** BT-129, at most four decimals */
  quantity: string
  /** BT-130, code of UN/ECE Recommendation 20 */
  unit: string
  /** BT-146, without VAT, at most six decimals */
  netPrice: string
  /** BG-27 */
  discount: LineDiscount | null
  /** BT-152, percent. It counts only while the invoice bears VAT. */
  vatRate: string
}

/** What a line comes to. VAT is due on the sum of a rate, not on lines: `vat` and `total` are for reading. */
export interface LineAmounts {
  gross: Cents
  /** BT-136 */
  discount: Cents
  /** BT-131 */
  net: Cents
  vat: Cents
  total: Cents
}

/** @param rate the one that applies: 0 where the invoice bears no VAT. */
export function lineAmounts({ quantity, netPrice, discount: granted }: EnteredLine, rate: string): LineAmounts {
  const gross = lineGross(quantity, netPrice)
  const discount = granted ? (granted.kind === 'percent' ? percentOf(gross, granted.percent) : granted.amount) : 0n
  const net = gross - discount
  const vat = vatOf(net, rate)
  return { gross, discount, net, vat, total: net + vat }
}
