import { fieldFrom } from '../found'
import { namesCredit, printedLabel, type LabelHit } from '../labels/label-index'
import type { Target } from '../labels/targets'
import { isFiller } from '../links'
import { boxOf, gapBefore, textOf, type Line, type Token } from '../page-lines'
import { labelsMeaning, type Scan } from '../scan'
import type { RecognisedField } from '../types'
import { namesAnother, namesDownPayment, opensArticle } from './other-documents'
import { referenceAt, type ReferenceField } from './reference-shapes'

export type References = Partial<Record<ReferenceField, RecognisedField>>

interface Reading {
  value: string
  line: Line
  from: number
  to: number
  score: number
  kind: string
  label: LabelHit
}

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
  const strong = label.words > 1 || meaning.weight >= 1
  const beside = readRight(label, field, strong, scan)
  const under = beside !== null && opensOtherWords(beside, label) ? readBelow(label, field, strong, scan) : null
  // « DOCUMENT NO.   69002 Lyon » over a number of its own column: what stands beside opens an address.
  const right = under === null ? beside : null
  const bonus = Math.min(3, label.words - 1) * 0.015 + (label.line.page === 1 ? 0.02 : 0) - (label.y > label.line.pageHeight * 0.7 ? 0.08 : 0)
  const weak = meaning.target === 'no'
  if (right !== null && isPrefix(label, scan)) right.value = `${(label.line.tokens[label.from] as Token).text} ${right.value}`
  if (right !== null && !(weak && OTHER_PREFIX.test(right.value))) readings.push({ ...right, score: weight * right.score + bonus, label })
  else {
    const below = under ?? readBelow(label, field, strong, scan) ?? (meaning.target === 'invoiceTitle' ? readAbove(label, scan) : null)
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
  return near ? 0.9 : besideDate(scan, label) && titles.length > 0 ? 0.85 : weight
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
  if (label.words > 1) return 0.85
  // « Votre réf. engagement »: two labels that announce one value together.
  if (scan.labels.some((hit) => hit.line === label.line && hit.to === label.from - 1 && hit.meanings.some((one) => label.meanings.some((own) => own.target === one.target)))) return 0.95
  return announced(label) ? 0.72 : 0.4
}

/** « place du Marché 13200 Arles » announces nothing; « le marché n° 2024-12 » does. */
function announced(label: LabelHit): boolean {
  const last = label.line.tokens[label.to]
  const next = label.line.tokens[label.to + 1]
  return last?.text.endsWith(':') === true || (next !== undefined && /^(?::|n[°ºr]|no\b|nr\b|#)/i.test(next.text))
}

function readRight(label: LabelHit, field: ReferenceField, strong: boolean, scan: Scan): Omit<Reading, 'label'> | null {
  const { line } = label
  let from = label.to + 1
  while (from < line.tokens.length && skipped(line, from)) from += 1
  from = afterColon(scan, label, afterNo(label, from))
  if (from >= line.tokens.length) return onNextLine(label, field, scan)
  if (from - label.to > 6) return null
  const gap = (line.tokens[from] as { x0: number }).x0 - label.x1
  const apart = line.segments.length === 2 && label.from === 0 && line.segments[1]?.from === from && line.segments[1].to === from + 1
  if ((gap > 330 && !(apart && OWN_SHAPE.test((line.tokens[from] as Token).text))) || (startsLabel(scan, line, from) && !fillsItsCell(label, from, field))) return null
  const ownCell = line.segments.some((segment) => segment.from === from && segment.to === from + 1)
  const whole = cutAtHyphen(scan, line, from)
  if (whole !== null) return { value: whole, line, from, to: from, score: 0.85, kind: 'right' }
  const read = referenceAt(line, from, field, strong || ownCell)
  if (read === null) return null
  return { value: read.value, line, from, to: read.to, score: 0.97 - Math.min(gap, 330) * 0.0007, kind: 'right' }
}

/** « … engagement n° 46- » over « 26-00871 … »: a reference that the edge of the text cut at its hyphen, made whole again. */
function cutAtHyphen(scan: Scan, line: Line, at: number): string | null {
  const head = /^[\p{L}\d]+(?:[-/_][\p{L}\d]+)*-$/u.exec((line.tokens[at] as Token).text)?.[0]
  const next = scan.lines[scan.lines.indexOf(line) + 1]
  const [first] = next?.tokens ?? []
  if (head === undefined || at !== line.tokens.length - 1 || next === undefined || first === undefined || next.page !== line.page) return null
  const runsOn = next.y - line.y < first.size * 1.8 && Math.abs(first.x0 - (line.tokens[0] as Token).x0) < 3
  const rest = /^[\p{L}\d]+(?:[-/_][\p{L}\d]+)*/u.exec(first.text)?.[0]
  return runsOn && rest !== undefined && /\d/.test(rest) ? head + rest : null
}

/** « … marché n° » over « 26S0019. »: in a sentence that runs on to the next line, the reference is its first word. */
function onNextLine(label: LabelHit, field: ReferenceField, scan: Scan): Omit<Reading, 'label'> | null {
  const { line } = label
  const next = scan.lines[scan.lines.indexOf(line) + 1]
  const first = line.tokens[0]
  const start = next?.tokens[0]
  const sentence = label.from > 3 && gapBefore(line.tokens, label.from) < 0.68 && NO.test((line.tokens.at(-1) as Token).text)
  if (!sentence || next === undefined || first === undefined || start === undefined || next.page !== line.page) return null
  if (next.y - line.y > start.size * 1.8 || Math.abs(start.x0 - first.x0) > 3 || startsLabel(scan, next, 0)) return null
  const read = referenceAt(next, 0, field, true)
  return read === null ? null : { value: read.value, line: next, from: 0, to: read.to, score: 0.85, kind: 'right' }
}

const NO = /^(?:n[°º]|no|nr|#)[.:]?$/i

/** « Marché de travaux n° 2024-08 »: a few words may stand between the label and the sign that announces the number. */
function afterNo(label: LabelHit, from: number): number {
  const { tokens } = label.line
  for (let i = from; i < Math.min(tokens.length, from + 4); i += 1) {
    const text = (tokens[i] as Token).text
    if (/\d/.test(text) || gapBefore(tokens, i) > 1) return from
    if (NO.test(text)) return i > from ? i + 1 : from
  }
  return from
}

/** « Contrat ST : CST-8029 »: a word or two of the label that we do not know, up to its colon. */
function afterColon(scan: Scan, { line, to }: LabelHit, from: number): number {
  for (let i = from; i < Math.min(line.tokens.length - 1, to + 4); i += 1) {
    const { text } = line.tokens[i] as Token
    if (/\d/.test(text) || gapBefore(line.tokens, i) > 1 || startsLabel(scan, line, i)) return from
    if (text.endsWith(':')) return i + 1
  }
  return from
}

/** « Code service : EJ »: a real service code may be a word that elsewhere announces an engagement. */
function fillsItsCell(label: LabelHit, from: number, field: ReferenceField): boolean {
  const { tokens } = label.line
  const colon = tokens[from - 1]?.text.endsWith(':') === true
  return field === 'buyerReference' && colon && (from === tokens.length - 1 || gapBefore(tokens, from + 1) > 1)
}

function skipped(line: Line, index: number): boolean {
  const token = line.tokens[index]
  return token !== undefined && isFiller(token) && !/^\d+$/.test(token.text)
}

function startsLabel(scan: Scan, line: Line, from: number): boolean {
  return scan.labels.some((hit) => hit.line === line && hit.from === from && !hit.meanings.every((one) => one.target === 'column'))
}

/** Does a label of its own line announce what begins at this token? */
function isAnnounced(scan: Scan, line: Line, from: number): boolean {
  const last = /^\W+$/.test(line.tokens[from - 1]?.text ?? '') ? from - 2 : from - 1
  return scan.labels.some((hit) => hit.line === line && hit.to === last && line.segments.some((cell) => cell.from === hit.from))
}

/** « Votre commande / Your PO »: one head in two languages. */
function saidTwice({ line, to, meanings }: LabelHit, scan: Scan): boolean {
  return line.tokens[to + 1]?.text === '/' && scan.labels.some((hit) => hit.line === line && hit.from === to + 2 && hit.meanings.some((one) => meanings.some((own) => own.target === one.target)))
}

/** A row of articles: what stands under « Contrat » there is the contract of one line. */
function isPriced(scan: Scan, line: Line): boolean {
  return scan.amounts.filter((amount) => amount.line === line && amount.decimals).length > 1
}

function headsTable(scan: Scan, label: LabelHit): boolean {
  return !isPriced(scan, label.line) && scan.labels.filter((hit) => hit.line === label.line && hit.meanings.some((one) => /^(?:column|otherAmount|withoutTax|total)$/.test(one.target))).length > 1
}

/** « MAIRIE » under « Code service »: capitals alone in their cell are a code, whatever they mean elsewhere. */
function isCode(line: Line, from: number): boolean {
  return line.segments.some((cell) => cell.from === from && cell.to === from + 1) && /^[A-Z][A-Z_/-]+$/.test((line.tokens[from] as Token).text)
}

/** The first words under the label, in its column. */
function readBelow(label: LabelHit, field: ReferenceField, strong: boolean, scan: Scan): Omit<Reading, 'label'> | null {
  const { tokens } = label.line
  const open = label.to + 1 < tokens.length && !saidTwice(label, scan) && gapBefore(tokens, label.to + 1) < 0.9 && !isFiller(tokens[label.to + 1] as Token)
  if (open) return null
  const start = scan.lines.indexOf(label.line)
  for (let i = start + 1; i < Math.min(scan.lines.length, start + 5); i += 1) {
    const line = scan.lines[i] as Line
    if (line.page !== label.line.page || line.y - label.y > label.size * 3.4) return null
    // A rule drawn with hyphens under the heads is no value.
    if (line.y - label.y < label.size * 0.7 || line.tokens.every((token) => !/[\p{L}\d]/u.test(token.text))) continue
    const from = line.tokens.findIndex((token) => token.x1 > label.x0 - 2 && token.x0 < label.x1 + 2)
    if (from < 0) continue
    const token = line.tokens[from] as { x0: number; x1: number }
    const center = Math.abs((token.x0 + token.x1 - label.x0 - label.x1) / 2)
    const aligned = Math.abs(token.x0 - label.x0) < 8 || Math.abs(token.x1 - label.x1) < 8 || center < 12
    const alone = from === 0 || gapBefore(line.tokens, from) > 0.9
    if (!aligned || !alone || (startsLabel(scan, line, from) && !(field === 'buyerReference' && strong && label.words > 1 && isCode(line, from))) || isAnnounced(scan, line, from) || (isPriced(scan, line) && headsTable(scan, label))) return null
    const read = referenceAt(line, from, field, strong)
    if (read === null) return null
    return { value: read.value, line, from, to: read.to, score: 0.9 - (line.y - label.y) / label.size * 0.03, kind: 'below' }
  }
  return null
}

/** Capitals, digits and a sign between them: « F-2026-11-012 » needs no label, only the title under it. */
const OWN_SHAPE = /^[A-Z]{1,6}[-/_]?(?:\d{2,}[-/_])+\d{2,}$/

/** Modern layouts print the number in large and « Facture » in small just under it, each alone in its cell. */
function readAbove(label: LabelHit, scan: Scan): Omit<Reading, 'label'> | null {
  const above = scan.lines[scan.lines.indexOf(label.line) - 1]
  const cell = label.line.segments.find((segment) => segment.from === label.from && segment.to === label.to + 1)
  if (above === undefined || cell === undefined || above.page !== 1) return null
  const own = above.segments.find((segment) => Math.abs(segment.x0 - cell.x0) < 3 && segment.to === segment.from + 1)
  const token = own === undefined ? undefined : (above.tokens[own.from] as Token)
  if (own === undefined || token === undefined || label.y - above.y > token.size * 2 || !OWN_SHAPE.test(token.text)) return null
  return { value: token.text, line: above, from: own.from, to: own.from, score: 0.85, kind: 'above' }
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
