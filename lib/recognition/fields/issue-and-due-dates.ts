import type { Candidate } from '../candidates/candidate'
import { fold } from '../fold'
import { fieldFrom } from '../found'
import { namesCredit, printedLabel, type LabelHit } from '../labels/label-index'
import { bestLink, isFiller, linksByCandidate, linksOf, type Link } from '../links'
import { labelsMeaning, type Scan } from '../scan'
import type { RecognisedField } from '../types'
import { namesDownPayment } from './other-documents'

interface Scored {
  candidate: Candidate
  score: number
  rule: string
  label?: string
}

/** Date of the invoice (BT-2) and due date (BT-9): dates owned by a trap label (delivery, period, order) are left alone. */
export function findDates(scan: Scan, credit: boolean, number?: RecognisedField): { issueDate?: RecognisedField; dueDate?: RecognisedField } {
  const labels = labelsMeaning(scan.labels, ['issueDate', 'dueDate', 'otherDate'])
  const links = linksByCandidate(linksOf(labels, scan.dates, scan.lines))
  const issue: Scored[] = []
  const due: Scored[] = []
  for (const candidate of scan.dates) {
    const own = links.get(candidate) ?? []
    const asDue = scoreFor(own, candidate, 'dueDate', scan)
    if (asDue !== null) due.push(asDue)
    const asIssue = afterNumber(candidate, number) ?? scoreFor(own, candidate, 'issueDate', scan) ?? unlabelled(scan, candidate, links, credit)
    if (asIssue !== null) issue.push(asIssue)
  }
  const issueDate = best(issue)
  const dueDate = best(due.filter((one) => issueDate === null || one.candidate.value >= issueDate.candidate.value))
  return { ...asField('issueDate', issueDate), ...asField('dueDate', dueDate) }
}

function asField<K extends string>(name: K, scored: Scored | null): Partial<Record<K, RecognisedField>> {
  if (scored === null) return {}
  const field = fieldFrom(scored.candidate, scored.score, scored.rule, scored.label)
  return field === null ? {} : ({ [name]: field } as Partial<Record<K, RecognisedField>>)
}

function scoreFor(links: Link[], candidate: Candidate, target: 'issueDate' | 'dueDate', scan: Scan): Scored | null {
  const own = bestLink(links, [target])
  if (own === null) return null
  const rival = bestLink(links, target === 'issueDate' ? ['dueDate', 'otherDate'] : ['issueDate', 'otherDate'])
  const twin = rival !== null && rival.link.label.line === own.link.label.line && rival.link.label.from - own.link.label.to <= 1 && rival.link.label.from > own.link.label.to - 1
  const lost = rival !== null && !twin && rival.score > own.score - 0.02 && rival.link.label !== own.link.label
  if (own.link.kind === 'right' && own.link.label.words === 1 && otherWords(own.link.label, candidate)) return null
  if (rangeEnd(candidate, scan) || (own.link.kind === 'below' && headsList(own.link.label, scan)) || (own.link.kind === 'right' && own.link.label.words === 1 && afterDocument(scan, own.link.label))) return null
  const page = candidate.line.page === 1 ? 0 : 0.04
  const score = own.score * candidate.shape * (lost ? 0.45 : 1) - page - lowPlace(candidate)
  return { candidate, score, rule: `date-${own.link.kind}`, label: printedLabel(own.link.label) }
}

/** « N° 986857 du 03/04/2023 »: the date that follows the number of the invoice is its own. */
function afterNumber(candidate: Candidate, number: RecognisedField | undefined): Scored | null {
  if (number === undefined || number.page !== candidate.line.page || !OF_NUMBER.test(wordBefore(candidate))) return null
  const [x, y, width, height] = number.box
  const gap = candidate.x0 - x - width
  return Math.abs(y + height / 2 - candidate.y) < height / 2 && gap > 0 && gap < height * NEXT_WORD ? { candidate, score: 0.97, rule: 'date-after-number', ...(number.label === undefined ? {} : { label: number.label }) } : null
}

const OF_NUMBER = /^(?:du|vom|of|del|de|van|le|dated|do|den)$/
const NEXT_WORD = 4

/** « Data sprzedaży: 17.05.2025 »: a word that we do not know says which date it is. */
function otherWords({ line, to, meanings }: LabelHit, candidate: Candidate): boolean {
  if (!meanings.some((one) => one.target === 'issueDate' && one.weight < 0.9)) return false
  return line.tokens.slice(to + 1, candidate.from).some((token) => /^\p{L}{3,}:?$/u.test(token.text) && !isFiller(token))
}

const LISTED = 3
const NEAR_LIST = 9
const IN_LINE = 6

/** The head of a column of many dates, such as those of deliveries, is not the date of the invoice; dates that are not in line are no column. */
function headsList(label: LabelHit, scan: Scan): boolean {
  const under = scan.dates.filter((date) => date.line.page === label.line.page && date.y > label.y && date.y - label.y < label.size * NEAR_LIST && date.x0 < label.x1 + 30 && date.x1 > label.x0 - 30)
  return under.some((one) => under.filter((other) => Math.abs(other.x0 - one.x0) < IN_LINE).length >= LISTED)
}

/** « ALBARAN 982163 DE FECHA 14-08-23 »: the word for a date, in the cell of another document's number, is of that document. */
function afterDocument(scan: Scan, { line, from }: LabelHit): boolean {
  const cell = line.segments.find((segment) => segment.from <= from && from < segment.to)
  return cell !== undefined && labelsMeaning(scan.labels, ['otherNumber', 'purchaseOrder', 'contract']).some((label) => label.line === line && label.from >= cell.from && label.to < from)
}

/** A date near the foot of the page is seldom the date of the invoice. */
function lowPlace(candidate: Candidate): number {
  return candidate.y > candidate.line.pageHeight * 0.75 ? 0.08 : 0
}

const BEFORE_RANGE_END = /^(?:au|bis|to|until|till|jusqu|al|tot|ao|-|–|—)$/

function wordBefore(candidate: Candidate): string {
  const token = candidate.line.tokens[candidate.from - 1]
  return token === undefined ? '' : fold(token.text).replace(/[.:,]$/, '')
}

/** Second date of a range, « du 1er au 30 » : a first one stands before it on the line. */
function rangeEnd(candidate: Candidate, scan: Scan): boolean {
  const opening = candidate.line.tokens[candidate.from - 2]
  if (/^[-–—]$/.test(wordBefore(candidate)) && /^\d{1,2}\.?$/.test(opening?.text ?? '')) return true
  return BEFORE_RANGE_END.test(wordBefore(candidate)) && scan.dates.some((other) => other.line === candidate.line && other.to < candidate.from && candidate.from - other.to <= 2)
}

/** A date that no label claims: beside the title of the invoice, after « Lyon, le », or alone in the head of the page. */
function unlabelled(scan: Scan, candidate: Candidate, all: Map<Candidate, Link[]>, credit: boolean): Scored | null {
  const links = all.get(candidate) ?? []
  if (candidate.line.page !== 1 || rangeEnd(candidate, scan) || candidate.y > candidate.line.pageHeight * 0.5) return null
  const rival = bestLink(links, ['dueDate', 'otherDate'])
  const word = wordBefore(candidate)
  const announced = /^(?:le|du|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|vom|of|on|den|del|van|dated|am)$/.test(word)
  if (rival !== null && rival.score > 0.55 && (rival.link.kind === 'right' || !announced)) return null
  const titled = scan.labels.some(
    (label) => label.line === candidate.line && label.to < candidate.from && (!credit || namesCredit(label)) && !namesDownPayment(scan, label) && label.meanings.some((meaning) => meaning.target === 'invoiceTitle' || meaning.target === 'creditTitle' || meaning.target === 'invoiceNumber'),
  )
  if (titled && !afterAnotherNumber(scan, candidate)) return { candidate, score: announced ? 0.93 : 0.84, rule: 'date-beside-title' }
  if (besideDownPayment(scan, candidate) || ofAnotherDocument(scan, candidate, word) || afterAnotherNumber(scan, candidate)) return null
  if (announced && candidate.segment.from === firstOfPlace(candidate)) return { candidate, score: 0.74, rule: 'date-after-place' }
  const claimed = (other: Candidate) => besideDownPayment(scan, other) || (bestLink(all.get(other) ?? [], ['dueDate', 'otherDate'])?.score ?? 0) > 0.55 || other.line.page > 1 || other.y > other.line.pageHeight * 0.6 || rangeEnd(other, scan) || ofAnotherDocument(scan, other, wordBefore(other))
  const fillsCell = candidate.from === candidate.segment.from && candidate.to === candidate.segment.to - 1
  const alone = scan.dates.every((other) => other === candidate || other.value === candidate.value || claimed(other) || (fillsCell && inSentence(other)))
  return alone ? { candidate, score: 0.66, rule: 'date-alone' } : null
}

const SENTENCE = 6

/** « … réalisées entre le 11 mai et le 12 juin 2026. »: a date among many words tells of something else than a date in a cell of its own. */
function inSentence({ segment, from, to }: Candidate): boolean {
  return segment.to - segment.from - (to - from + 1) >= SENTENCE
}

/** « Facture n° 12 │ OR n° 447 du 10/11 »: in its own cell, a number with words of its own stands between the title and the date. */
function afterAnotherNumber(scan: Scan, candidate: Candidate): boolean {
  return labelsMeaning(scan.labels, ['no', 'otherNumber', 'purchaseOrder', 'contract']).some(
    (label) => label.line === candidate.line && label.to < candidate.from && label.from >= candidate.segment.from && (label.words > 1 || !label.meanings.some((one) => one.target === 'no') || label.from > candidate.segment.from)
      && !titleInCell(scan, candidate),
  )
}

/** « Facture d'acompte n° 412 du 03/06 »: the date of the invoice that was paid before. */
function besideDownPayment(scan: Scan, { line, from }: Candidate): boolean {
  return scan.labels.some((label) => label.line === line && label.to < from && namesDownPayment(scan, label))
}

function titleInCell(scan: Scan, { line, segment, from }: Candidate): boolean {
  return labelsMeaning(scan.labels, ['invoiceTitle', 'creditTitle', 'invoiceNumber']).some((label) => label.line === line && label.from >= segment.from && label.to < from)
}

const WEEKDAY = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/

/** « Lyon, le 3 août 2026 »: the cell holds little more than the date. */
function firstOfPlace(candidate: Candidate): number {
  // « Nice, le mardi 4 mars 2026 »
  const back = WEEKDAY.test(wordBefore(candidate)) ? 3 : 2
  const before = candidate.line.tokens[candidate.from - back]
  // « Hinfahrt am 20.03. » tells what happened on that day; a place is followed by its comma, or opens with « Fait à ».
  if (before !== undefined && candidate.segment.from <= candidate.from - back && !/,$/.test(before.text) && !/^(?:fait|etabli|a|du|le)$/.test(fold(candidate.line.tokens[candidate.segment.from]?.text ?? ''))) return -1
  return candidate.to - candidate.from + 5 >= candidate.segment.to - candidate.segment.from && candidate.to === candidate.segment.to - 1 ? candidate.segment.from : -1
}

/** « Facture d’origine : F-12 du 14/10/2026 »: the date of another document, whatever stands between. */
function ofAnotherDocument(scan: Scan, candidate: Candidate, before: string): boolean {
  return labelsMeaning(scan.labels, ['otherNumber', 'purchaseOrder', 'contract']).some(
    (label) => label.line === candidate.line && label.to < candidate.from && (label.from >= candidate.segment.from || (/^(?:du|vom)$/.test(before) && candidate.x0 - label.x1 < 250)),
  )
}

function best(list: Scored[]): Scored | null {
  let top: Scored | null = null
  for (const one of list) {
    if (top === null || one.score > top.score + 0.001) top = one
  }
  if (top === null) return null
  const agreeing = list.filter((one) => one.candidate.value === (top as Scored).candidate.value).length
  return agreeing > 1 ? { ...top, score: Math.min(0.98, top.score + 0.03) } : top
}
