import { fold } from '../fold'
import { fieldFrom } from '../found'
import { namesCredit, printedLabel, type LabelHit } from '../labels/label-index'
import type { Target } from '../labels/targets'
import { boxOf, gapBefore, textOf, type Token } from '../page-lines'
import { labelsMeaning, type Scan } from '../scan'
import type { RecognisedField } from '../types'
import { namesAnother, namesDownPayment, opensArticle } from './other-documents'
import { readAbove, readBelow, readRight, type Place } from './reference-places'
import type { ReferenceField } from './reference-shapes'

export type References = Partial<Record<ReferenceField, RecognisedField>>

interface Reading extends Place {
  label: LabelHit
}

/** Label, value, label, value, one under the other. */
const STACKED = 7

const SOURCES: { field: ReferenceField; targets: Target[] }[] = [
  { field: 'invoiceNumber', targets: ['invoiceNumber', 'invoiceTitle', 'creditTitle', 'no'] },
  { field: 'purchaseOrderReference', targets: ['purchaseOrder', 'no'] },
  { field: 'contractReference', targets: ['contract'] },
  { field: 'buyerReference', targets: ['service'] },
]

/** Number (BT-1), engagement (BT-13), market (BT-12) and service code (BT-10), as printed: inner signs are kept. */
export function findReferences(scan: Scan, credit: boolean): References {
  const found: References = {}
  const titled = titleLines(scan)
  for (const { field, targets } of SOURCES) {
    const readings: Reading[] = []
    for (const label of labelsMeaning(scan.labels, targets)) readFrom(label, field, targets, scan, titled, readings, credit)
    const best = choose(readings)
    if (best === null) continue
    const candidate = { value: best.value, printed: textOf(best.line, best.from, best.to), line: best.line, box: boxOf(best.line, best.from, best.to) }
    const recognised = fieldFrom(candidate, best.score, `${field}-${best.kind}`, printedLabel(best.label))
    if (recognised !== null) found[field] = recognised
  }
  return found
}

function titleLines(scan: Scan): LabelHit[] {
  return labelsMeaning(scan.labels, ['invoiceTitle', 'creditTitle']).filter((hit) => hit.line.page === 1)
}

function readFrom(label: LabelHit, field: ReferenceField, targets: Target[], scan: Scan, titled: LabelHit[], readings: Reading[], credit: boolean): void {
  const meaning = label.meanings.find((one) => targets.includes(one.target))
  if (meaning === undefined) return
  if (meaning.target === 'no' && field !== 'invoiceNumber') return readOrder(label, scan, readings)
  const weight = meaning.target === 'no' ? weightOfBareNo(label, titled, meaning.weight, scan) : meaning.weight * proseShare(label, scan) * ((credit ? namesInvoice(label) : namesCreditOnly(label)) ? 0.62 : 1)
  if (weight < 0.3 || (field === 'invoiceNumber' ? namesDownPayment(scan, label) : !announced(label) && opensArticle(scan, label))) return
  if (field === 'contractReference' && ofInsurance(label)) return
  const strong = label.words > 1 || meaning.weight >= 1 || (field === 'buyerReference' && besideOrder(label, scan))
  const beside = readRight(label, field, strong, scan)
  const under = beside !== null && opensOtherWords(beside, label) ? readBelow(label, field, strong, scan) : null
  // « DOCUMENT NO.   69002 Lyon » over a number of its own column: what stands beside opens an address.
  const right = under === null ? beside : null
  const bonus = Math.min(3, label.words - 1) * 0.015 + (label.line.page === 1 ? 0.02 : 0) - (label.y > label.line.pageHeight * 0.7 ? 0.08 : 0)
  const weak = meaning.target === 'no'
  if (right !== null && isPrefix(label, scan)) right.value = `${(label.line.tokens[label.from] as Token).text} ${right.value}`
  if (right !== null && !(weak && OTHER_PREFIX.test(right.value))) readings.push({ ...right, score: weight * right.score + bonus, label })
  else {
    const below = under ?? readBelow(label, field, strong, scan) ?? readAbove(label, field, scan)
    if (below !== null && !(weak && OTHER_PREFIX.test(below.value))) readings.push({ ...below, score: weight * below.score + bonus, label })
  }
}

const ORDER_PREFIX = /^(?:PO|P\.O\.|BC|BDC|BDCF|ODA|CDE|CMD)[-_ /]?\d/i
/** Prefixes by which people number orders, quotes and deliveries: none of them numbers an invoice. */
const OTHER_PREFIX = /^(?:PO|P\.O\.|BC|BDC|BDCF|ODA|CDE|CMD|BL|DEV|DE|CLI|DDT)[-_ /]?\d/i

/** « Référence : PO-19229 »: the label names no document, the prefix of the value does. */
function readOrder(label: LabelHit, scan: Scan, readings: Reading[]): void {
  if (namesAnother(scan, label) || afterWords(label)) return
  const read = readRight(label, 'purchaseOrderReference', true, scan) ?? readBelow(label, 'purchaseOrderReference', true, scan)
  if (read !== null && ORDER_PREFIX.test(read.value)) readings.push({ ...read, score: 0.66 * read.score, label })
}

/** « Réf. : BC 34037 »: after or under the word for a reference, the letters that begin it are a part of it. */
function isPrefix(label: LabelHit, scan: Scan): boolean {
  const { line, from, to } = label
  if (!/^(?:bc|po)$/.test(label.phrase) || from !== to || announced(label)) return false
  const of = (hit: LabelHit) => hit.meanings.some((one) => one.target === 'no' || (one.target === 'purchaseOrder' && one.weight < 1))
  return scan.labels.some((hit) => of(hit) && ((hit.line === line && hit.to < from && from - hit.to <= 2) || (hit.line.page === line.page && from === (line.segments.find((cell) => cell.from === from)?.from ?? -1) && line.y > hit.line.y && line.y - hit.line.y < hit.size * 3 && Math.abs(hit.x0 - label.x0) < 8)))
}

/** The value opens another cell than its label's, and words follow it there. */
function opensOtherWords({ line, from, to }: Pick<Reading, 'line' | 'from' | 'to'>, label: LabelHit): boolean {
  const cell = line.segments.find((segment) => segment.from === from)
  return cell !== undefined && cell.from > label.to && to + 1 < cell.to && /\p{L}/u.test((line.tokens[to + 1] as Token).text)
}

function namesInvoice(label: LabelHit): boolean {
  return !namesCredit(label) && label.meanings.some((one) => one.target === 'invoiceNumber' || one.target === 'invoiceTitle') && /facture|invoice|rechnung|factuur|factura|fattura/.test(label.phrase)
}

/** « Avoir AV-118 déduit » on an invoice names another document, « Facture / avoir n° » this one. */
function namesCreditOnly(label: LabelHit): boolean {
  return namesCredit(label) && !/facture|invoice|rechnung/.test(label.phrase)
}

/** « N° » alone is the invoice's when the title stands just before it or just above; « Devis signé n° » names the number of a quote. */
function weightOfBareNo(label: LabelHit, titles: LabelHit[], weight: number, scan: Scan): number {
  if (namesAnother(scan, label) || (afterWords(label) && !titles.some((title) => title.line === label.line && title.to < label.from && label.from - title.to <= 3))) return 0
  const near = titles.some((title) => (title.line === label.line && title.to < label.from && label.from - title.to <= 3) || (label.y > title.y && label.y - title.y < title.size * 3.2 && label.x0 < title.x1 + 60 && label.x1 > title.x0 - 60))
  return near ? 0.9 : (besideDate(scan, label) || overDate(scan, label)) && titles.length > 0 ? 0.85 : weight
}

/** « Assurance décennale MAAF, contrat n° 94 118 204 »: the contract that the law makes a builder print; a « marché » of insurances is a market. */
function ofInsurance({ line, from, phrase }: LabelHit): boolean {
  return phrase.includes('contrat') && line.tokens.slice(0, from).some(({ text }) => /^(?:assurances?|assure|assureur|decennale)\b/.test(fold(text)))
}

/** « Votre commande : 4500987711   Service : SFACT-UB », « SIRET 216…, service VOIRIE »: beside or under the customer's order, or after a SIRET, « Service » is the customer's too. */
function besideOrder({ line, from, x0, y, size }: LabelHit, scan: Scan): boolean {
  const near = (hit: LabelHit) => hit.line === line || (hit.line.page === line.page && Math.abs(hit.x0 - x0) < 3 && y > hit.y && y - hit.y < size * STACKED)
  return scan.labels.some((hit) => hit.meanings.some(({ target, weight }) => (target === 'purchaseOrder' && weight === 1 && near(hit)) || (/^(?:siret|buyerSiret)$/.test(target) && hit.line === line && hit.to < from)))
}

/** « NUMÉRO » over « DATE », « Numéro » over « Établi le »: in a column of heads, the number that comes just before the date is the document's own. */
function overDate(scan: Scan, label: LabelHit): boolean {
  const { line, from } = label
  const opens = line.segments.some((cell) => cell.from === from)
  return opens && line.page === 1 && scan.labels.some((hit) => hit.line.page === 1 && Math.abs(hit.x0 - label.x0) < 3 && hit.y > label.y && hit.y - label.y < label.size * 4 && hit.meanings.some((one) => one.target === 'issueDate'))
}

/** « Organisme de formation n° »: the words that lead to it in its cell say whose number it is, known to us or not. */
function afterWords({ line, from }: LabelHit): boolean {
  const before = line.tokens[from - 1]
  return before !== undefined && gapBefore(line.tokens, from) < 0.9 && /\p{L}{3,}[.:]?$/u.test(before.text)
}

/** « NUMERO │ DATE │ CLIENT »: in a row of heads, the number that stands beside the date is the document's own. */
function besideDate(scan: Scan, label: LabelHit): boolean {
  const { segments } = label.line
  const at = segments.findIndex((one) => one.from === label.from && one.to === label.to + 1)
  if (at < 0 || segments.length < 3) return false
  return [segments[at - 1], segments[at + 1]].some((cell) => cell !== undefined && scan.labels.some((hit) => hit.line === label.line && hit.from === cell.from && hit.to === cell.to - 1 && hit.meanings.some((one) => one.target === 'issueDate')))
}

/** In the middle of a sentence a label announces less: « facture à régler par virement ». */
function proseShare(label: LabelHit, scan: Scan): number {
  const before = label.line.tokens[label.from - 1]
  if (before === undefined || gapBefore(label.line.tokens, label.from) > 1) return 1
  if (/[:;|/,•·–—-]$/.test(before.text)) return 0.97
  // « Date : 28/02/2026  Contrat n° ST-24 »: what stands before is the value of another label, no sentence.
  if (/\d$/.test(before.text) && announced(label)) return 0.92
  if (label.words > 1) return 0.85
  // « Votre réf. engagement »: two labels that announce one value together.
  if (scan.labels.some((hit) => hit.line === label.line && hit.to === label.from - 1 && hit.meanings.some((one) => label.meanings.some((own) => own.target === one.target)))) return 0.95
  return announced(label) ? 0.72 : label.phrase === 'ej' ? 0.85 : 0.4
}

/** « place du Marché 13200 Arles » announces nothing; « le marché n° 2024-12 » does. */
function announced(label: LabelHit): boolean {
  const last = label.line.tokens[label.to]
  const next = label.line.tokens[label.to + 1]
  return last?.text.endsWith(':') === true || (next !== undefined && /^(?::|n[°ºr]|no\b|nr\b|#)/i.test(next.text))
}

function choose(readings: Reading[]): Reading | null {
  const scores = new Map<string, Reading>()
  for (const one of readings) {
    const same = scores.get(one.value)
    if (same === undefined) scores.set(one.value, { ...one })
    else scores.set(one.value, { ...(one.score > same.score ? one : same), score: Math.min(0.99, Math.max(one.score, same.score) + 0.04) })
  }
  const sorted = [...scores.values()].sort((a, b) => b.score - a.score)
  const [best, next] = sorted
  if (best === undefined) return null
  return next !== undefined && next.score > best.score - 0.06 ? { ...best, score: best.score - 0.18 } : best
}
