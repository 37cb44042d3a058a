import { decimalOf, type AmountCandidate } from '../candidates/amounts'
import { fieldFrom } from '../found'
import type { RecognisedField } from '../types'
import { TOLERANCE, type Ranked, type Role, type Triple } from './total-candidates'

/** Net to pay (BT-115): its own label first, then what the column under the total takes off, then the total itself. */
export function findAmountDue(triple: Triple, ranked: Record<Role, Ranked[]>, amounts: AmountCandidate[]): RecognisedField | null {
  const total = triple.cents.withTax
  const paid = ranked.prepaid.filter((one) => one.amount.cents !== 0 && Math.abs(one.amount.cents) < Math.abs(total) * 1.0001 && one.score > 0.5)
  const fits = (cents: number) => cents === total || paid.some((one) => Math.abs(total - Math.abs(one.amount.cents) - cents) <= TOLERANCE)
  const labelled = ranked.due.filter((one) => one.score > 0.45)
  const agreeing = labelled.find((one) => fits(one.amount.cents))
  const first = labelled[0]
  if (agreeing !== undefined && first !== undefined && agreeing.score > first.score - 0.25) {
    return fieldFrom(agreeing.amount, 0.85 + 0.13 * Math.min(1, agreeing.score), `due-${agreeing.kind}`, agreeing.label)
  }
  if (first !== undefined && first.amount.decimals && (Math.abs(first.amount.cents) <= Math.abs(total) || (first.kind === 'right' && first.score > SURE))) return fieldFrom(first.amount, first.score * 0.8, 'due-alone', first.label)
  if (first !== undefined && first.score > SURE && first.amount.decimals) return null
  const rest = restBelow(triple, amounts)
  if (rest !== null) return fieldFrom(rest, 0.84, 'due-subtraction')
  // A total that is nowhere printed, or from which something is taken off below, is not what is owed.
  const anchor = triple.withTax
  if (anchor === null || (paid.length === 0 && takenOffBelow(anchor.amount, amounts))) return null
  return paid.length === 0 ? fieldFrom(anchor.amount, 0.82, 'due-is-total', anchor.label, decimalOf(total)) : lessPaid(anchor, paid, total)
}

/** Deposits on packaging or an earlier balance may raise what is owed above the total: where its words say so beyond doubt. */
const SURE = 0.8
const COLUMN = 4
const NEAR = 80

/** « 1 181,96 », « − 1 100,00 », « 81,96 » one under the other: the subtraction proves the rest, whatever words announce it. */
function restBelow({ withoutTax, tax, withTax, cents }: Triple, amounts: AmountCandidate[]): AmountCandidate | null {
  if (withTax === null) return null
  const total = withTax.amount
  const column = amounts.filter((one) => one.decimals && one.line.page === total.line.page && one.y > total.y + 2 && one.y < total.y + NEAR && Math.abs(one.x1 - total.x1) < COLUMN)
  const own = new Set([withoutTax?.amount.cents, tax?.amount.cents, cents.withoutTax, cents.tax, cents.withTax])
  for (const off of column) {
    if (off.cents === 0 || own.has(off.cents)) continue
    const rest = column.find((one) => one.y > off.y + 2 && one.cents > 0 && !own.has(one.cents) && one.cents + Math.abs(off.cents) === cents.withTax)
    if (rest !== undefined) return rest
  }
  return null
}

function takenOffBelow(total: AmountCandidate, amounts: AmountCandidate[]): boolean {
  return total.cents > 0 && amounts.some((one) => one.cents < 0 && -one.cents !== total.cents && one.decimals && one.line.page === total.line.page && one.y > total.y + 2 && one.y < total.y + NEAR && Math.abs(one.x1 - total.x1) < COLUMN)
}

/** Computed from one payment printed under the total, in its column; anything else leaves what is owed untold. */
function lessPaid(anchor: Ranked, paid: Ranked[], total: number): RecognisedField | null {
  const [surest] = paid
  const { amount } = anchor
  if (surest === undefined || paid.length > 1) return null
  const below = surest.amount.line.page === amount.line.page && surest.amount.y > amount.y + 2 && surest.amount.x1 > amount.x0 - COLUMN && surest.amount.x0 < amount.x1 + COLUMN
  const rest = total - Math.abs(surest.amount.cents)
  return below && rest !== 0 ? fieldFrom(amount, 0.62, 'due-less-paid', surest.label, decimalOf(rest)) : null
}
