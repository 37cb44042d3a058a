import { decimalOf, type AmountCandidate } from '../candidates/amounts'
import { fieldFrom } from '../found'
import { TOTAL_ROW } from '../links'
import type { Line } from '../page-lines'
import type { Scan } from '../scan'
import type { RecognisedField } from '../types'
import { findAmountDue } from './amount-due'
import { proofByRates } from './tax-by-rates'
import { rankAmounts, TOLERANCE, type Ranked, type Role, type Triple } from './total-candidates'
import { worksColumns } from './works-columns'

type TotalName = 'totalWithoutTax' | 'totalTax' | 'totalWithTax' | 'amountDue'
export type Totals = Partial<Record<TotalName, RecognisedField>>

const HIGHEST_RATE = 0.28
/** What is added to such a sum may be postage as well as tax. */
const SUBTOTAL = /^(?:sub|sous|zwischen|sotto)/i
const UNLABELLED = 0.34
const WORDED = 0.36
const WEAK = 0.6
const AGREEMENT = 0.9
const SAID = 0.7
const SAID_SHARE = 0.85

/** Where the work done so far is printed beside that of the month, the net to pay tells which totals are the invoice's. */
const OWED = 0.3
const OWED_WHOLE = 0.8
const ADDED_UP = 0.4

/** What the page says besides its amounts. */
interface Known {
  taxFree: boolean
  /** Rates of our neighbours, and those that the page itself prints. */
  rates: number[]
  rateLines: Set<Line>
  /** Amounts of the lines that a word for a total opens, without their sign. */
  sums: number[]
}

/**
 * Totals of the invoice (BT-109, BT-110, BT-112, BT-115), chosen together by arithmetic:
 * HT + TVA = TTC within two cents, net = TTC − already paid. `taxFree` tells that the page says no VAT applies.
 */
export function findTotals(scan: Scan, taxFree: boolean): Totals {
  const works = worksColumns(scan)
  const ranked = rankAmounts(scan, works)
  const printed = works === null ? scan.amounts : scan.amounts.filter((amount) => !works.past.has(amount))
  const byCents = new Map(printed.map((amount): [number, AmountCandidate] => [amount.cents, amount]))
  const printedRates = scan.rates.map(({ basisPoints }) => basisPoints / 10_000)
  const known: Known = { taxFree, rates: [...new Set([...USUAL_RATES, ...printedRates])], rateLines: new Set(scan.rates.map(({ line }) => line)), sums: scan.amounts.filter(({ line, decimals }) => decimals && TOTAL_ROW.test(line.tokens[0]?.text ?? '')).map(({ cents }) => Math.abs(cents)) }
  const triple = bestTriple(ranked, byCents, known)
  if (triple === null) return alone(ranked)
  const totals = fromTriple(triple, taxFree)
  if (!(taxFree && triple.cents.tax === 0) && contradicted(triple, ranked.tax)) {
    delete totals.totalTax
    if (triple.withoutTax !== null && known.rateLines.has(triple.withoutTax.amount.line)) keepSaidTax(totals, triple, ranked.tax, known)
  }
  if (triple.tax === null && !usualRate(triple.cents.withoutTax, triple.cents.tax, known.rates) && proofByRates(ranked.tax, triple.cents.tax) === 0 && SUBTOTAL.test(triple.withoutTax?.label ?? '')) for (const name of ['totalWithoutTax', 'totalTax'] as const) delete totals[name]
  // What is computed at no rate that anybody asks may leave out postage, a tourist tax or disbursements.
  if (triple.withoutTax === null && !usualRate(triple.cents.withoutTax, triple.cents.tax, known.rates)) delete totals.totalWithoutTax
  if (untaxedByOneRate(triple, ranked.tax)) for (const name of ['totalWithoutTax', 'totalTax'] as const) delete totals[name]
  const due = findAmountDue(triple, ranked, printed)
  if (due !== null) totals.amountDue = due
  return totals
}

function bestTriple(ranked: Record<Role, Ranked[]>, byCents: Map<number, AmountCandidate>, known: Known): Triple | null {
  let best: Triple | null = null
  const named = ranked.withTax[0]
  // A total with tax that no word announces, or only the head of the articles, gives way to a larger one that its own words do: it is a part of it.
  const partial = (triple: Triple) => partOfRates(triple, ranked.withTax, known.rateLines) || (triple.withTax === null || triple.withTax.kind === 'none' || triple.withTax.score < WEAK) && named !== undefined && named.score > 0.8 && Math.abs(named.amount.cents) > Math.abs(triple.cents.withTax)
  const owed = ranked.due.filter((one) => one.score > 0.7 && one.amount.cents !== 0)
  // A total that is only computed gives way where its own words announce a larger one; « total » alone may be that one.
  const denied = (triple: Triple) => triple.withTax === null && (triple.withoutTax?.borrowed === true || (named !== undefined && named.score > 0.5 && named.amount.decimals && Math.abs(named.amount.cents) > Math.abs(triple.cents.withTax)))
  const highest = Math.max(0, ...[...ranked.withTax, ...ranked.due].map((one) => Math.abs(one.amount.cents)))
  // « Coût net de taxe 2 400,00 »: an amount as high as the total is no tax of it.
  const taxed = ranked.tax.some((one) => one.score > WORDED && one.amount.decimals && one.amount.cents !== 0 && plausibleTax(highest - Math.abs(one.amount.cents), Math.abs(one.amount.cents)))
  const sums = known.sums.filter((cents) => cents !== 0)
  const exceeded = (triple: Triple) => triple.cents.tax === 0 && triple.withTax?.borrowed === true && sums.some((cents) => cents > Math.abs(triple.cents.withTax))
  const keep = (found: Triple | null, owing = false) => {
    // What is owed stands for the total only where no printed tax denies it: a withholding may have been taken off.
    if (found !== null && ((taxed && found.tax === null && found.cents.tax === 0) || (owing && contradicted(found, ranked.tax)) || denied(found))) return
    const summed = found !== null && addsUp(found) ? { ...found, score: found.score + ADDED_UP } : found
    const triple = summed !== null && owed.some((one) => one.amount.cents === summed.cents.withTax) ? { ...summed, score: summed.score + (isWhole(summed) ? OWED_WHOLE : OWED) } : summed
    if (triple !== null && strengthOf(triple) >= WORDED && !ofArticles(triple) && !exceeded(triple) && !partial(triple) && (best === null || triple.score > best.score + 1e-9)) best = triple
  }
  const find = (list: Ranked[], cents: number): Ranked | null => list.find((one) => Math.abs(one.amount.cents - cents) <= TOLERANCE) ?? unlabelled(byCents, cents)
  for (const ht of ranked.withoutTax) for (const ttc of ranked.withTax) keep(provenByRates(tripleOf(ht, find(ranked.tax, ttc.amount.cents - ht.amount.cents), ttc, known), ranked.tax))
  for (const ht of ranked.withoutTax) for (const tax of ranked.tax) keep(tripleOf(ht, tax, find(ranked.withTax, ht.amount.cents + tax.amount.cents), known))
  for (const tax of ranked.tax) for (const ttc of ranked.withTax) keep(tripleOf(find(ranked.withoutTax, ttc.amount.cents - tax.amount.cents), tax, ttc, known))
  for (const due of ranked.due) for (const ht of ranked.withoutTax) keep(tripleOf(ht, find(ranked.tax, due.amount.cents - ht.amount.cents), { ...due, score: due.score * 0.8 }, known), true)
  // « Total 1 690,00 │ Reste à régler 1 190,00 »: what is left to pay is not the total beside a larger one.
  const whole = ranked.due.filter((due) => !ranked.withTax.some((one) => one.score > 0.4 && Math.abs(one.amount.cents) > Math.abs(due.amount.cents)))
  if (known.taxFree && !taxed) for (const total of [...ranked.withTax, ...whole, ...ranked.withoutTax]) keep(tripleOf(total, null, total, known))
  return best
}

/** Mean score of what is printed: arithmetic proves nothing of amounts that no word announces. */
function strengthOf({ withoutTax, tax, withTax }: Triple): number {
  const printed = [withoutTax, tax, withTax].filter((one) => one !== null)
  return printed.reduce((sum, one) => sum + one.score, 0) / Math.max(1, printed.length)
}

/** Amounts that only the heads of the table of articles announce are those of its first row. */
function ofArticles({ withoutTax, tax, withTax }: Triple): boolean {
  return [withoutTax, tax, withTax].every((one) => one === null || one.kind === 'none' || one.article === true)
}

/** « Summe 993,24 188,72 1.181,96 »: the three totals side by side on the row that adds up their table. */
function addsUp({ withoutTax, tax, withTax }: Triple): boolean {
  const line = withTax?.amount.line
  return line !== undefined && withoutTax?.amount.line === line && tax?.amount.line === line && TOTAL_ROW.test(line.tokens[0]?.text ?? '')
}

/** « TVA 10 % HT 189,09 TVA 18,91 TTC 208,00 » beside « Total TTC 211,00 »: the row of one rate is a part of a total that several words name elsewhere. */
function partOfRates({ withTax, cents }: Triple, totals: Ranked[], rates: Set<Line>): boolean {
  if (withTax === null || !rates.has(withTax.amount.line)) return false
  return totals.some(({ amount, score, label }) => !rates.has(amount.line) && score > 0.8 && label?.includes(' ') === true && Math.abs(amount.cents) > Math.abs(cents.withTax))
}

/** Taxes printed rate by rate count as the printed total they add up to. */
function provenByRates(triple: Triple | null, taxes: Ranked[]): Triple | null {
  if (triple === null || triple.tax !== null || triple.withoutTax?.borrowed === true) return triple
  const proof = proofByRates(taxes, triple.cents.tax)
  return proof === 0 ? triple : { ...triple, score: triple.score + AGREEMENT + proof }
}

/** A printed tax and a total with tax that its own words announce: such totals are no accident. */
function isWhole({ tax, withTax, cents }: Triple): boolean {
  return tax !== null && cents.tax !== 0 && withTax !== null && withTax.kind !== 'none' && withTax.borrowed !== true
}

function unlabelled(byCents: Map<number, AmountCandidate>, cents: number): Ranked | null {
  // A zero is printed for many reasons: without its label it proves nothing.
  if (cents === 0) return null
  const amount = byCents.get(cents) ?? byCents.get(cents - 1) ?? byCents.get(cents + 1)
  return amount === undefined || !amount.decimals ? null : { amount, score: UNLABELLED, kind: 'none' }
}

function tripleOf(ht: Ranked | null, tax: Ranked | null, ttc: Ranked | null, { taxFree, rates }: Known): Triple | null {
  if (ht === null && ttc === null) return null
  const cents = {
    withoutTax: ht?.amount.cents ?? (ttc as Ranked).amount.cents - (tax?.amount.cents ?? 0),
    tax: tax?.amount.cents ?? (ttc as Ranked).amount.cents - (ht as Ranked).amount.cents,
    withTax: ttc?.amount.cents ?? (ht as Ranked).amount.cents + (tax?.amount.cents ?? 0),
  }
  if (Math.abs(cents.withoutTax + cents.tax - cents.withTax) > TOLERANCE) return null
  if (cents.tax === 0 && tax === null && !taxFree && ht?.borrowed === true) return null
  // A tax that is only the difference to the first row of the articles is none.
  if (tax === null && cents.tax !== 0 && (ht?.article === true || ttc?.article === true)) return null
  if (cents.withTax === 0 || !plausibleTax(cents.withoutTax, cents.tax)) return null
  // « Sous-total 27,30 │ Expédition 4,90 │ Total 32,20 »: a difference that no word calls a tax is one at a usual rate only.
  if ((tax?.kind === 'none' || (ht === null && ttc?.borrowed === true) || ttc === null) && !usualRate(cents.withoutTax, cents.tax, rates)) return null
  if (cents.tax === 0 && tax === null && !taxFree && (ht as Ranked).amount !== (ttc as Ranked).amount && !labelledBoth(ht, ttc)) return null
  const zeroBySilence = cents.tax === 0 && tax === null && !taxFree ? 0.55 : 0
  const printed = [ht, tax, ttc].filter((one) => one !== null)
  const agreement = printed.length === 3 ? AGREEMENT : cents.tax === 0 ? 0.3 : 0
  const usual = usualRate(cents.withoutTax, cents.tax, rates) ? 0.12 : 0
  // One printed amount is one proof, under whatever two readings of its label.
  const single = ht !== null && ht.amount === ttc?.amount
  const score = (single ? Math.max(ht.score, ttc.score) : printed.reduce((sum, one) => sum + one.score, 0)) + (single ? 0 : agreement + usual) - zeroBySilence
  return { withoutTax: ht, tax, withTax: ttc, cents, score }
}

function labelledBoth(ht: Ranked | null, ttc: Ranked | null): boolean {
  return ht !== null && ttc !== null && ht.kind !== 'none' && ttc.kind !== 'none'
}

function plausibleTax(withoutTax: number, tax: number): boolean {
  if (withoutTax === 0) return tax === 0
  const rate = tax / withoutTax
  return rate >= 0 && rate <= HIGHEST_RATE
}

const USUAL_RATES = [0, 0.2, 0.1, 0.055, 0.021, 0.085, 0.19, 0.07, 0.21, 0.22, 0.04, 0.05, 0.25, 0.08, 0.081, 0.23]

function usualRate(withoutTax: number, tax: number, rates: number[]): boolean {
  return rates.some((rate) => Math.abs(withoutTax * rate - tax) <= 2)
}

/** « Total TTC 360,48 │ dont TVA 33,65 » over the rows of two rates and of a tourist tax: the base of one rate is no total, the tax that stands outside the rows is. */
function keepSaidTax(totals: Totals, { cents }: Triple, taxes: Ranked[], { rateLines }: Known): void {
  delete totals.totalWithoutTax
  const [said, other] = taxes.filter((one) => one.score > SAID && one.amount.decimals && one.amount.cents !== 0 && !rateLines.has(one.amount.line))
  if (said !== undefined && other === undefined && plausibleTax(cents.withTax - said.amount.cents, said.amount.cents)) put(totals, 'totalTax', said, said.score * SAID_SHARE)
}

/** A computed tax that the printed ones contradict, alone or added up, is not given. */
function contradicted(triple: Triple, printed: Ranked[]): boolean {
  if (triple.tax !== null) return false
  const sure = printed.filter((one) => one.score > 0.55 && one.amount.cents !== 0 && one.amount.decimals)
  const sum = sure.reduce((total, one) => total + one.amount.cents, 0)
  const given = (cents: number) => Math.abs(cents - triple.cents.tax) <= TOLERANCE
  return sure.length > 0 && !given(sum) && !sure.some((one) => given(one.amount.cents))
}

/** « BTW 0 %: 0,00 » is the tax of one rate where another one is printed: neither the tax nor the base is known by it. */
function untaxedByOneRate({ withoutTax, tax, cents }: Triple, printed: Ranked[]): boolean {
  const other = printed.some((one) => one.score > 0.5 && one.amount.decimals && one.amount.cents !== 0 && plausibleTax(cents.withTax - one.amount.cents, one.amount.cents))
  return tax !== null && cents.tax === 0 && other && (withoutTax === null || withoutTax.kind === 'none' || withoutTax.amount.cents === cents.withTax)
}

function fromTriple(triple: Triple, taxFree: boolean): Totals {
  const { withoutTax, tax, withTax, cents } = triple
  const labelled = [withoutTax, tax, withTax].filter((one) => one !== null && one.kind !== 'none').length
  const printed = [withoutTax, tax, withTax].filter((one) => one !== null).length
  const strength = strengthOf(triple)
  const base = printed === 3 ? 0.72 + 0.08 * labelled : taxFree ? 0.74 : 0.6
  const confidence = Math.min(0.99, base + 0.12 * Math.min(1, strength))
  const anchor = (withTax ?? withoutTax) as Ranked
  const totals: Totals = {}
  put(totals, 'totalWithoutTax', withoutTax ?? anchor, confidence, withoutTax === null ? cents.withoutTax : undefined)
  put(totals, 'totalTax', tax ?? anchor, confidence, tax === null ? cents.tax : undefined)
  put(totals, 'totalWithTax', withTax ?? anchor, confidence, withTax === null ? cents.withTax : undefined)
  return totals
}

function put(totals: Totals, name: TotalName, ranked: Ranked, confidence: number, computed?: number): void {
  const field = fieldFrom(ranked.amount, confidence, computed === undefined ? `total-${ranked.kind}` : 'total-computed', ranked.label, computed === undefined ? undefined : decimalOf(computed))
  if (field !== null) totals[name] = field
}

/** No two totals agree: each stands by its own label, and is to be checked. */
function alone(ranked: Record<Role, Ranked[]>): Totals {
  const totals: Totals = {}
  const single = (role: Role, name: TotalName, share: number) => {
    const [first, second] = ranked[role]
    if (first === undefined || !first.amount.decimals) return
    const doubt = second !== undefined && second.score > first.score - 0.08 ? 0.75 : 1
    put(totals, name, first, first.score * share * doubt)
  }
  single('withoutTax', 'totalWithoutTax', 0.72)
  single('tax', 'totalTax', 0.6)
  single('withTax', 'totalWithTax', 0.75)
  single('due', 'amountDue', 0.8)
  return totals
}
