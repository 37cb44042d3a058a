import type { Candidate } from '../candidates/candidate'
import type { LabelHit } from '../labels/label-index'
import type { Target } from '../labels/targets'
import { gapBefore, type Line } from '../page-lines'
import { labelsMeaning, type Scan } from '../scan'

export type Side = 'seller' | 'buyer' | 'other' | 'footer' | 'top' | 'unknown'

const REACH = 190
/** How far the values of a form may stand to the right of a heading that is not alone on its line. */
const INDENT = 200

/** Headings that open a block of one party: alone in their cell, or followed by the name of the party. */
export function blocksOf(scan: Scan): LabelHit[] {
  return labelsMeaning(scan.labels, ['seller', 'buyer', 'publicBody', 'otherParty']).filter((label) => opensCell(label) && (isHeading(label) || means(label, 'publicBody')))
}

function means(label: LabelHit, target: Target): boolean {
  return label.meanings.some((meaning) => meaning.target === target)
}

const PREPOSITION = /^(?:à|a|to|an):?$/i

/** A heading ends its cell or is followed by a colon: « Fournisseur F SARL » is the name of someone; « Facturé à » is a heading. */
function isHeading(label: LabelHit): boolean {
  const { tokens } = label.line
  const end = label.to + (PREPOSITION.test(tokens[label.to + 1]?.text ?? '') && gapBefore(tokens, label.to + 1) < 0.9 ? 1 : 0)
  const last = tokens[end]
  const next = tokens[end + 1]
  if (last === undefined || next === undefined || /[:：]$/.test(last.text) || /^[:：]/.test(next.text)) return true
  return gapBefore(tokens, end + 1) >= 0.9
}

function opensCell(label: LabelHit): boolean {
  return label.from === 0 || gapBefore(label.line.tokens, label.from) >= 1.15 || label.line.tokens[label.from - 1]?.text.endsWith(':') === true
}

/** Which party the block around a candidate belongs to, and how surely (positive: seller). */
export function sideOf(candidate: Candidate, headings: LabelHit[], scan: Scan): { side: Side; lean: number; heading?: LabelHit } {
  if (legalOnLine(candidate, scan)) return { side: 'footer', lean: 0.9 }
  const heading = headingOf(candidate, headings, scan)
  if (heading !== null) {
    const strength = Math.max(0.5, 1.2 - heading.distance / REACH)
    const meaning = heading.label.meanings.find((one) => one.target === 'seller' || one.target === 'buyer' || one.target === 'publicBody' || one.target === 'otherParty')
    if (meaning?.target === 'seller') return { side: 'seller', lean: strength, heading: heading.label }
    if (meaning?.target === 'buyer' || meaning?.target === 'publicBody') return { side: 'buyer', lean: -strength, heading: heading.label }
    return { side: 'other', lean: 0 }
  }
  const height = candidate.line.pageHeight
  const elsewhere = headings.some((one) => one.line.page === 1 && one.y < height * 0.6 && (means(one, 'buyer') || means(one, 'publicBody')))
  if (elsewhere && candidate.line.page === 1 && candidate.y < height * 0.35 && candidate.x0 < candidate.line.pageWidth * 0.5) return { side: 'top', lean: 1 }
  if (candidate.y > height * 0.82) return { side: 'footer', lean: 0.85 }
  if (legalNear(candidate, scan)) return { side: 'top', lean: 0.8 }
  const right = candidate.x0 > candidate.line.pageWidth * 0.48
  if (candidate.y < height * 0.45) return { side: right ? 'unknown' : 'top', lean: right ? -0.15 : 0.35 - candidate.y / height / 2 }
  return { side: 'unknown', lean: 0 }
}

function headingOf(candidate: Candidate, headings: LabelHit[], scan: Scan): { label: LabelHit; distance: number } | null {
  let best: { label: LabelHit; distance: number } | null = null
  for (const label of headings) {
    if (label.line.page !== candidate.line.page || tableBetween(label, candidate, scan)) continue
    const down = candidate.y - label.y
    if (down < -2 || down > REACH) continue
    const sameLine = label.line === candidate.line
    if (sameLine && label.to >= candidate.from) continue
    const left = candidate.segment.x0
    const aside = Math.abs(left - label.x0)
    const column = aside < 90 || (left >= label.x0 && left < label.x1)
    const form = label.line.segments.length === 1 && label.line.tokens.length < 6 && label.x0 <= left && (left - label.x0 < INDENT || label.to === label.line.tokens.length - 1)
    if (!column && !form && !(sameLine && candidate.x0 - label.x1 < 60)) continue
    const distance = down + (form && !column ? 40 : aside * 0.8)
    if (best === null || distance < best.distance) best = { label, distance }
  }
  return best
}

const PRICED_LINES = 2

/** Lines of amounts end the block of a party: what stands under a table is of nobody above it. */
function tableBetween(label: LabelHit, candidate: Candidate, scan: Scan): boolean {
  const lines = new Set<Line>()
  for (const { decimals, line } of scan.amounts) {
    if (decimals && line.page === candidate.line.page && line.y > label.y && line.y < candidate.line.y) lines.add(line)
    if (lines.size >= PRICED_LINES) return true
  }
  return false
}

const COMPANY_ONLY = /capital|rcs|naf|siege|stammkapital|hrb|handelsregister|amtsgericht/

/** « SA au capital de … – RCS … »: nobody prints that of a customer. */
function legalOnLine(candidate: Candidate, scan: Scan): boolean {
  const above = runOnFrom(candidate, scan)
  return scan.labels.some((label) => (label.line === candidate.line || label.line === above) && means(label, 'legal') && COMPANY_ONLY.test(label.phrase))
}

/** The line above, where it is a full one that runs on into the candidate's: a sentence of legal mentions is often cut in two. */
function runOnFrom(candidate: Candidate, scan: Scan): Line | null {
  const { line } = candidate
  const above = scan.lines[scan.lines.indexOf(line) - 1]
  const [first] = line.tokens
  const [head] = above?.tokens ?? []
  if (above === undefined || first === undefined || head === undefined || above.page !== line.page || above.segments.length > 1 || line.segments.length > 1) return null
  const close = line.y - above.y < first.size * 1.7 && Math.abs(first.x0 - head.x0) < 3 && Math.abs(first.size - head.size) < 0.5
  return close && (above.segments[0]?.x1 ?? 0) > line.pageWidth * 0.75 ? above : null
}

/** Capital, RCS, APE: words that only the seller's own mentions carry, on the same line or the next ones. */
function legalNear(candidate: Candidate, scan: Scan): boolean {
  return labelsMeaning(scan.labels, ['legal']).some((label) => label.line.page === candidate.line.page && Math.abs(label.y - candidate.y) < candidate.size * 1.8 && Math.abs(label.x0 - candidate.x0) < 320)
}
