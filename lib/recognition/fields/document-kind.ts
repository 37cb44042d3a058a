import { currencyOf } from '../candidates/amounts'
import { fieldFrom } from '../found'
import { printedLabel, type LabelHit } from '../labels/label-index'
import type { Target } from '../labels/targets'
import { boxOf, textOf } from '../page-lines'
import { labelsMeaning, type Scan } from '../scan'
import type { RecognisedField } from '../types'

type Kind = Partial<Record<'typeCode' | 'currency' | 'vatRegime' | 'paymentMeans', RecognisedField>>

/** Type (BT-3), currency (BT-5), VAT regime and means of payment: what a word of the page says by itself. */
export function findDocumentKind(scan: Scan): Kind {
  const kind: Kind = {}
  const typeCode = findTypeCode(scan)
  if (typeCode !== null) kind.typeCode = typeCode
  const currency = findCurrency(scan)
  if (currency !== null) kind.currency = currency
  const vatRegime = findRegime(scan)
  if (vatRegime !== null) kind.vatRegime = vatRegime
  const paymentMeans = findMeans(scan)
  if (paymentMeans !== null) kind.paymentMeans = paymentMeans
  return kind
}

function fromLabel(hit: LabelHit, value: string, confidence: number, rule: string): RecognisedField | null {
  return fieldFrom({ value, printed: textOf(hit.line, hit.from, hit.to), line: hit.line, box: boxOf(hit.line, hit.from, hit.to) }, confidence, rule, printedLabel(hit))
}

/** UNTDID 1001 codes that some visualisations print after the title: « Gutschrift (389) » is an invoice. */
const CODE = /^\((\d{2,3})\)$/
const CREDIT_CODES = new Set(['381', '261', '396', '502', '503', '532', '81', '83', '308'])

/** The title of the document: the largest and highest of the words that name one. */
function findTypeCode(scan: Scan): RecognisedField | null {
  let best: { hit: LabelHit; score: number; credit: boolean } | null = null
  for (const hit of scan.labels) {
    if (hit.line.page !== 1) continue
    const credit = hit.meanings.some((one) => one.target === 'creditTitle') || (/avoir|credit|gutschrift|storno|abono/.test(hit.phrase) && hit.meanings.some((one) => one.target === 'invoiceNumber'))
    const title = credit || hit.meanings.some((one) => one.target === 'invoiceTitle' || one.target === 'invoiceNumber')
    if (!title) continue
    const score = titleScore(hit)
    const code = CODE.exec(hit.line.tokens[hit.to + 1]?.text ?? '')?.[1]
    if (best === null || score > best.score) best = { hit, score, credit: code === undefined ? credit : CREDIT_CODES.has(code) }
  }
  if (best === null) return null
  if (!best.credit) return fromLabel(best.hit, '380', 0.95, 'type-title')
  return best.score > 0.5 ? fromLabel(best.hit, '381', 0.93, 'type-title') : null
}

function titleScore(hit: LabelHit): number {
  const token = hit.line.tokens[hit.from]
  const text = token?.text ?? ''
  const opens = hit.from === 0 || hit.line.segments.some((segment) => segment.from === hit.from)
  const capitals = text.length > 3 && text === text.toUpperCase()
  const capital = /^\p{Lu}/u.test(text)
  return (opens ? 0.8 : 0) + (capitals ? 0.4 : capital ? 0.2 : -0.4) + Math.min(1.2, hit.size / 16) + (token?.bold === true ? 0.2 : 0) - hit.y / hit.line.pageHeight
}

/** The mark beside the amounts that count most pages' lines; the label « Devise » when it is printed. */
function findCurrency(scan: Scan): RecognisedField | null {
  for (const hit of labelsMeaning(scan.labels, ['currency'])) {
    for (let i = hit.to + 1; i < Math.min(hit.line.tokens.length, hit.to + 5); i += 1) {
      const code = /^\(?(EUR|USD|GBP|CHF|CAD|XPF|SEK|NOK|DKK|PLN|CZK|HUF|RON|JPY|AUD|NZD|SGD|HKD|€|EUROS?)\)?[.,]?$/i.exec(hit.line.tokens[i]?.text ?? '')
      if (code === null) continue
      return fieldFrom({ value: currencyOf(code[1] as string), printed: textOf(hit.line, i, i), line: hit.line, box: boxOf(hit.line, i, i) }, 0.97, 'currency-label', printedLabel(hit))
    }
  }
  const ofTotals = currencyOfTotals(scan)
  if (ofTotals !== null) return ofTotals
  const counts = new Map<string, number>()
  for (const amount of scan.amounts) {
    if (amount.currency !== undefined) counts.set(amount.currency, (counts.get(amount.currency) ?? 0) + 1)
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1])
  if (top !== undefined) {
    const amount = scan.amounts.filter((one) => one.currency === top[0]).at(-1)
    const dollars = top[0] === 'USD' ? otherDollars(scan) : null
    if (dollars !== null) return dollars
    if (amount !== undefined) return fieldFrom({ ...amount, value: top[0] }, counts.size === 1 ? 0.96 : 0.82, 'currency-amounts')
  }
  return currencyWord(scan)
}

/** « AMOUNT GBP », « Total in EUR »: where the words for the totals name one currency only, what a line was converted from does not count. */
function currencyOfTotals(scan: Scan): RecognisedField | null {
  const found = labelsMeaning(scan.labels, ['total', 'withTax', 'due', 'withoutTax']).flatMap((hit) => {
    const at = /^(?:in|en|:)$/i.test(hit.line.tokens[hit.to + 1]?.text ?? '') ? hit.to + 2 : hit.to + 1
    const code = /^\(?(EUR|USD|GBP|CHF|CAD|XPF|SEK|NOK|DKK|PLN|CZK|HUF|RON|JPY|AUD|NZD|SGD|HKD)\)?:?$/.exec(hit.line.tokens[at]?.text ?? '')
    return code === null ? [] : [{ hit, at, value: code[1] as string }]
  })
  const [first] = found
  if (first === undefined || found.some(({ value }) => value !== first.value)) return null
  const { line } = first.hit
  return fieldFrom({ value: first.value, printed: textOf(line, first.at, first.at), line, box: boxOf(line, first.at, first.at) }, 0.93, 'currency-totals', printedLabel(first.hit))
}

/** « Amount Due (CAD)  $1,469.00 »: the sign is that of several currencies, the code says which. */
function otherDollars(scan: Scan): RecognisedField | null {
  if (scan.amounts.some(({ currency, printed }) => currency === 'USD' && /US/i.test(printed))) return null
  for (const line of scan.lines) {
    for (let i = 0; i < line.tokens.length; i += 1) {
      const code = /^\(?(CAD|AUD|NZD|SGD|HKD)\)?[.,:]?$/.exec(line.tokens[i]?.text ?? '')
      if (code !== null) return fieldFrom({ value: code[1] as string, printed: textOf(line, i, i), line, box: boxOf(line, i, i) }, 0.85, 'currency-word')
    }
  }
  return null
}

/** « Montants en euros », « (EUR) » in a header, when no amount carries a mark. */
function currencyWord(scan: Scan): RecognisedField | null {
  for (const line of scan.lines) {
    for (let i = 0; i < line.tokens.length; i += 1) {
      const code = /^\(?(?:en)?(EUR|USD|GBP|CHF|CAD|XPF|FCFP|SEK|NOK|DKK|PLN|CZK|HUF|RON|JPY|AUD|NZD|SGD|HKD|euros?|€|£)\)?[.,:]?$/i.exec(line.tokens[i]?.text ?? '')
      if (code !== null) return fieldFrom({ value: currencyOf(code[1] as string), printed: textOf(line, i, i), line, box: boxOf(line, i, i) }, 0.85, 'currency-word')
    }
  }
  return null
}

const REGIMES: { target: Target; value: string; confidence: number }[] = [
  { target: 'onDebits', value: 'TVA_SUR_DEBIT', confidence: 0.93 },
  { target: 'onReceipts', value: 'TVA_SUR_ENCAISSEMENT', confidence: 0.93 },
  { target: 'noVat', value: 'SANS_TVA', confidence: 0.9 },
  { target: 'exempt', value: 'EXONERATION', confidence: 0.7 },
  { target: 'reverseCharge', value: 'SANS_TVA', confidence: 0.6 },
]

function findRegime(scan: Scan): RecognisedField | null {
  for (const { target, value, confidence } of REGIMES) {
    const hit = labelsMeaning(scan.labels, [target])[0]
    if (hit !== undefined) return fromLabel(hit, value, confidence, `regime-${target}`)
  }
  return null
}

const MEANS: { target: Target; value: string }[] = [
  { target: 'transfer', value: 'VIREMENT' },
  { target: 'cheque', value: 'CHEQUE' },
  { target: 'directDebit', value: 'PRELEVEMENT' },
  { target: 'cash', value: 'ESPECE' },
  { target: 'card', value: 'AUTRE' },
]

/** A means announced by « Mode de règlement » first; else the only one that the page names. */
function findMeans(scan: Scan): RecognisedField | null {
  const heads = labelsMeaning(scan.labels, ['means'])
  const named = MEANS.flatMap(({ target, value }) => labelsMeaning(scan.labels, [target]).map((hit) => ({ hit, value })))
  const announced = named.find(({ hit }) => heads.some((head) => (head.line === hit.line && head.to < hit.from) || (hit.line.page === head.line.page && hit.y > head.y && hit.y - head.y < head.size * 1.9 && Math.abs(hit.x0 - head.x0) < 40)))
  if (announced !== undefined) return fromLabel(announced.hit, announced.value, 0.92, 'means-label')
  const values = new Set(named.map((one) => one.value))
  const first = named[0]
  return values.size === 1 && first !== undefined ? fromLabel(first.hit, first.value, 0.7, 'means-word') : null
}
