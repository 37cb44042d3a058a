import { fold } from '../fold'
import type { LabelHit } from '../labels/label-index'
import { isFiller } from '../links'
import { gapBefore, type Line, type Token } from '../page-lines'
import type { Scan } from '../scan'
import { referenceAt, type ReferenceField } from './reference-shapes'

/** A reference read at a place that a label announces, and how natural that place is (0 to 1). */
export interface Place {
  value: string
  line: Line
  from: number
  to: number
  score: number
  kind: string
}

/** The reference that stands after the label on its line, or at the start of the next one. */
export function readRight(label: LabelHit, field: ReferenceField, strong: boolean, scan: Scan): Place | null {
  const { line } = label
  let from = label.to + 1
  while (from < line.tokens.length && (skipped(line, from) || (field !== 'buyerReference' && saysWhose(line, from)))) from += 1
  from = afterTitle(scan, label, afterColon(scan, label, afterNo(label, from)))
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

/** « … marché n° » over « 26S0019. », « … code service » over « CULTURE. », « … bon de commande de » over « la commune n° J-61 »: a sentence that runs on to the next line. */
function onNextLine(label: LabelHit, field: ReferenceField, scan: Scan): Place | null {
  const { line } = label
  const next = scan.lines[scan.lines.indexOf(line) + 1]
  const first = line.tokens[0]
  const start = next?.tokens[0]
  const sentence = label.from > 3 && gapBefore(line.tokens, label.from) < 0.68
  if (!sentence || next === undefined || first === undefined || start === undefined || next.page !== line.page) return null
  const at = NO.test((line.tokens.at(-1) as Token).text) || (label.words > 1 && label.to === line.tokens.length - 1 && field === 'buyerReference') ? 0 : afterLeadingNo(next)
  if (at === null || next.y - line.y > start.size * 1.8 || Math.abs(start.x0 - first.x0) > 3 || startsLabel(scan, next, at) || isAnnounced(scan, next, at)) return null
  const read = referenceAt(next, at, field, true)
  return read === null ? null : { value: read.value, line: next, from: at, to: read.to, score: 0.85, kind: 'right' }
}

/** Where a number begins that at most three words and « n° » lead to. */
function afterLeadingNo({ tokens }: Line): number | null {
  const at = tokens.slice(0, 4).findIndex((token) => NO.test(token.text))
  return at < 0 || tokens.slice(0, at).some((token) => /\d/.test(token.text)) || at + 1 >= tokens.length ? null : at + 1
}

const NO = /^(?:n[°º]|no|nr|#)[.:]?$/i
const DATED = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/
const WHOSE = /^(?:mairie|commune|ville|chorus|pro|client|acheteur|lycee|college|universite|hopital|chu|departement|region|collectivite|etat|public|publique|administration)[:.]?$/

/** « N° engagement mairie   ECO250112 », « Bon de commande mairie : RS-25-11 »: whose number it is, in the label's own cell. « MAIRIE » may be the code of a service. */
function saysWhose({ tokens }: Line, at: number): boolean {
  return at + 1 < tokens.length && gapBefore(tokens, at) <= 0.9 && WHOSE.test(fold((tokens[at] as Token).text))
}

/** « Marché de travaux n° 2024-08 »: a few words may stand between the label and the sign that announces the number. */
function afterNo(label: LabelHit, from: number): number {
  const { tokens } = label.line
  for (let i = from; i < Math.min(tokens.length, from + 4); i += 1) {
    const text = (tokens[i] as Token).text
    if (gapBefore(tokens, i) > 1) return from
    // « Votre bon de commande du 09/12/2026 n° PB-77 »
    if (DATED.test(text) && NO.test(tokens[i + 1]?.text ?? '') && gapBefore(tokens, i + 1) <= 1) return i + 2
    if (/\d/.test(text) || /^[·|•–—-]$/.test(text)) return from
    if (NO.test(text)) return i > from ? i + 1 : from
  }
  return from
}

const OWN_NUMBER = /^(?=.*\d)[A-Z][A-Z\d]*[-/.]?[A-Z\d][A-Z\d/.-]{3,}$/

/** « Facture de partenariat P25-07 »: a word or two that tell what is invoiced stand before a number of its own shape. */
function afterTitle(scan: Scan, label: LabelHit, from: number): number {
  const { line, meanings } = label
  const opens = line.segments.some((cell) => cell.from === label.from)
  if (!opens || !meanings.every((one) => one.target === 'invoiceTitle' || one.target === 'creditTitle')) return from
  for (let i = from; i < Math.min(line.tokens.length, from + 3); i += 1) {
    const { text } = line.tokens[i] as Token
    if (gapBefore(line.tokens, i) > 1 || startsLabel(scan, line, i)) return from
    if (OWN_NUMBER.test(text)) return i
    if (!/^\p{Ll}[\p{L}’']*$/u.test(text)) return from
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
export function readBelow(label: LabelHit, field: ReferenceField, strong: boolean, scan: Scan): Place | null {
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
    const whole = line.segments.find((cell) => cell.from === from) ?? token
    const center = Math.min(...[token, whole].map(({ x0, x1 }) => Math.abs((x0 + x1 - label.x0 - label.x1) / 2)))
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

/**
 * Modern layouts print the number in large and « Facture » in small just under it, each alone in its cell; or a row of values over the row
 * of their words.
 */
export function readAbove(label: LabelHit, field: ReferenceField, scan: Scan): Place | null {
  const at = scan.lines.indexOf(label.line)
  const above = scan.lines[at - 1]
  const cell = label.line.segments.find((segment) => segment.from === label.from && (segment.to === label.to + 1 || saidTwice(label, scan)))
  if (above === undefined || cell === undefined || above.page !== 1) return null
  const own = above.segments.find((segment) => (Math.abs(segment.x0 - cell.x0) < 3 || Math.abs(segment.x0 + segment.x1 - cell.x0 - cell.x1) < 6) && segment.to === segment.from + 1)
  const token = own === undefined ? undefined : (above.tokens[own.from] as Token)
  if (own === undefined || token === undefined || label.y - above.y > token.size * 2) return null
  const isTitle = label.meanings.some((one) => one.target === 'invoiceTitle') && OWN_SHAPE.test(token.text)
  const inRow = label.words > 1 && isRowOfWords(label.line, above, scan.lines[at + 1]) && referenceAt(above, own.from, field, true) !== null
  return isTitle || inRow ? { value: token.text, line: above, from: own.from, to: own.from, score: 0.85, kind: 'above' } : null
}

/** As many words as values over them, and no value in line under any of them. */
function isRowOfWords({ segments, page }: Line, above: Line, below: Line | undefined): boolean {
  const hasValue = below !== undefined && below.page === page && below.segments.some((cell) => /\d/.test(cell.text) && segments.some((head) => Math.abs(head.x0 - cell.x0) < 3))
  return segments.length > 1 && above.segments.length === segments.length && !segments.some(({ text }) => /\d/.test(text)) && !hasValue
}
