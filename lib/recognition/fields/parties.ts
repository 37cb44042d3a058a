import { candidateOf, type Candidate } from '../candidates/candidate'
import type { SiretCandidate } from '../candidates/identifiers'
import { fieldFrom } from '../found'
import { printedLabel, type LabelHit } from '../labels/label-index'
import type { Target } from '../labels/targets'
import { bestLink, linksByCandidate, linksOf, type Link } from '../links'
import { labelsMeaning, type Scan } from '../scan'
import { STATE_SIRET } from '@/lib/shared/siret'
import type { Knowledge, RecognisedField } from '../types'
import { blocksOf, sideOf, type Side } from './party-blocks'

export type Parties = Partial<Record<'sellerSiret' | 'buyerSiret' | 'sellerVat', RecognisedField>>

interface Placed<C extends Candidate> {
  candidate: C
  side: Side
  /** -1 (surely the buyer's) to 1 (surely the seller's). */
  lean: number
  label?: string
  heading?: LabelHit
  other: boolean
}

/** SIRET of both parties and VAT number of the seller, told apart by labels, blocks, what we know and the directory. */
export function findParties(scan: Scan, knowledge: Knowledge): Parties {
  const headings = blocksOf(scan)
  const sirets = place(scan, scan.sirets.filter((one) => isSiretLike(scan, one)), headings, ['siret', 'sellerSiret', 'buyerSiret', 'otherNumber'])
  const vats = place(scan, [...scan.vatNumbers, ...vatByLabel(scan)], headings, ['vat', 'sellerVat', 'buyerVat', 'tax'])
  oneForEachHeading(sirets, vats)
  for (const one of sirets) lean(one, knowledge)
  for (const one of vats) {
    if (one.candidate.value === knowledge.seller?.vat) one.lean = 3
  }
  shareBySiren(sirets, vats)
  const parties: Parties = {}
  const seller = pickSeller(sirets, scan, knowledge)
  const buyer = pickBuyer(sirets, seller, scan, knowledge)
  if (seller !== null) parties.sellerSiret = seller.field
  if (buyer !== null) parties.buyerSiret = buyer
  const vat = pickVat(vats, seller?.placed.candidate.value)
  if (vat !== null) parties.sellerVat = vat
  return parties
}

/** A VAT number that no national pattern fits, straight after its label. */
function vatByLabel(scan: Scan): Candidate[] {
  const found: Candidate[] = []
  for (const label of labelsMeaning(scan.labels, ['vat', 'sellerVat', 'buyerVat'])) {
    const index = label.to + (/^[:\s]*$/.test(label.line.tokens[label.to + 1]?.text ?? 'x') ? 2 : 1)
    const text = label.line.tokens[index]?.text ?? ''
    const segment = label.line.segments.find((one) => one.from <= index && one.to > index)
    const taken = scan.vatNumbers.some((one) => one.line === label.line && one.from <= index && one.to >= index)
    if (segment !== undefined && !taken && /^[A-Z]{2}\d[\dA-Z]{6,12}$/.test(text)) found.push(candidateOf(segment, index, index, text, text, 0.8))
  }
  return found
}

/** Fourteen digits are a SIRET when Luhn says so, or when the word is near. */
function isSiretLike(scan: Scan, candidate: SiretCandidate): boolean {
  if (candidate.luhn) return true
  return labelsMeaning(scan.labels, ['siret', 'sellerSiret', 'buyerSiret']).some(
    (label) => label.line.page === candidate.line.page && Math.abs(label.y - candidate.y) < candidate.size * 3 && label.x0 < candidate.x1 + 20,
  )
}

function place<C extends Candidate>(scan: Scan, candidates: C[], headings: LabelHit[], targets: Target[]): Placed<C>[] {
  const links = linksByCandidate(linksOf(labelsMeaning(scan.labels, targets), candidates, scan.lines))
  return candidates.map((candidate) => {
    const own = links.get(candidate) ?? []
    const block = sideOf(candidate, headings, scan)
    const labelled = leanOfLabel(own)
    return { candidate, side: block.side, lean: block.lean + labelled.lean, other: block.side === 'other', ...(block.heading === undefined || labelled.lean !== 0 ? {} : { heading: block.heading }), ...(labelled.label === undefined ? {} : { label: labelled.label }) }
  })
}

function leanOfLabel(links: Link[]): { lean: number; label?: string } {
  const best = bestLink(links, ['siret', 'sellerSiret', 'buyerSiret', 'vat', 'sellerVat', 'buyerVat'])
  if (best === null) return { lean: 0 }
  const label = printedLabel(best.link.label)
  if (best.target === 'sellerSiret' || best.target === 'sellerVat') return { lean: 2, label }
  if (best.target === 'buyerSiret' || best.target === 'buyerVat') return { lean: -2, label }
  return { lean: 0, label }
}

/** The heading of a block has one SIRET: another one further down is not of that party, and nor is the VAT number of its SIREN. */
function oneForEachHeading(sirets: Placed<SiretCandidate>[], vats: Placed<Candidate>[]): void {
  for (const one of sirets) {
    const nearer = one.heading !== undefined && sirets.some((other) => other.heading === one.heading && other.candidate.value !== one.candidate.value && one.candidate.y - other.candidate.y > one.candidate.size * 3)
    if (!nearer) continue
    for (const placed of [one, ...vats.filter((vat) => vat.heading !== undefined && vat.candidate.value.slice(-9) === one.candidate.value.slice(0, 9))]) {
      placed.lean = 0
      placed.side = 'unknown'
    }
  }
}

/** The lean of the connected structure's own SIRET. */
const KNOWN = 4

function lean(placed: Placed<SiretCandidate>, knowledge: Knowledge): void {
  const { value } = placed.candidate
  const known = knowledge.seller?.siret
  if (value === known) placed.lean = KNOWN
  else if (value === STATE_SIRET) placed.lean = -4
  else if (known !== undefined && value.slice(0, 9) === known.slice(0, 9)) placed.lean += 1.5
  else if (knowledge.isPublicSiret?.(value) === true) placed.lean -= known === undefined ? 1.2 : 2.5
}

/** A SIRET and a VAT number of one SIREN belong to one party. */
function shareBySiren(sirets: Placed<SiretCandidate>[], vats: Placed<Candidate>[]): void {
  for (const siret of sirets) {
    for (const vat of vats) {
      if (vat.candidate.value.slice(-9) !== siret.candidate.value.slice(0, 9)) continue
      const shared = Math.abs(siret.lean) > Math.abs(vat.lean) ? siret.lean : vat.lean
      // The connected establishment is known by its whole SIRET: its registered office, of the same SIREN, does not become it.
      siret.lean = siret.lean === KNOWN ? KNOWN : Math.min(shared, KNOWN - 1)
      vat.lean = shared
    }
  }
}

function pickSeller(sirets: Placed<SiretCandidate>[], scan: Scan, knowledge: Knowledge): { placed: Placed<SiretCandidate>; field: RecognisedField } | null {
  const values = new Set(sirets.map((one) => one.candidate.value))
  const sorted = sirets.filter((one) => !one.other || one.lean > 1).sort((a, b) => b.lean - a.lean || a.candidate.line.page - b.candidate.line.page)
  const best = sorted[0]
  if (best === undefined) return null
  // The other party being named beyond doubt, the one left is the seller.
  const others = sirets.some((one) => one.lean < -1.5 && one.candidate.value !== best.candidate.value)
  if (values.size === 2 && others && best.lean < 0.6 && best.lean > -1.5) best.lean = Math.max(best.lean + 0.6, 0.4)
  if (best.lean < -0.4) return null
  const next = sorted.find((one) => one.candidate.value !== best.candidate.value)
  const margin = best.lean - (next?.lean ?? best.lean - 0.6)
  const luhn = best.candidate.luhn ? 0.06 : 0
  const unknown = knowledge.seller?.siret !== undefined && best.lean < 3 ? -0.06 : 0
  const label = best.label !== undefined ? 0.08 : bareDigits(best.candidate, scan) && best.lean < 2 ? -0.35 : 0
  const confidence = (values.size === 1 ? 0.74 : 0.66) + 0.14 * Math.min(1.4, Math.max(0, best.lean)) + 0.1 * Math.min(1, margin) + luhn + unknown + label - (margin < 0.15 ? 0.2 : 0)
  const field = fieldFrom(best.candidate, Math.min(0.98, confidence), `seller-${best.side}`, best.label)
  return field === null ? null : { placed: best, field }
}

function pickBuyer(sirets: Placed<SiretCandidate>[], seller: { placed: Placed<SiretCandidate> } | null, scan: Scan, knowledge: Knowledge): RecognisedField | null {
  const sellerValue = seller?.placed.candidate.value
  const sorted = sirets.filter((one) => one.candidate.value !== sellerValue && (!one.other || one.lean < -1)).sort((a, b) => a.lean - b.lean)
  const best = sorted[0]
  const state = stateNamed(scan)
  if (state !== null && (best === undefined || (best.lean > -1.9 && !standsUnder(best, state)))) return state
  if (best === undefined) return null
  const others = new Set(sorted.map((one) => one.candidate.value)).size
  const next = sorted.find((one) => one.candidate.value !== best.candidate.value)
  const margin = (next?.lean ?? best.lean + 0.6) - best.lean
  const proven = knowledge.isPublicSiret?.(best.candidate.value) === true ? 0.1 : 0
  const confidence = (others === 1 ? 0.7 : 0.62) + 0.14 * Math.min(1.4, -best.lean) + 0.08 * Math.min(1, margin) + proven + (best.candidate.luhn ? 0.06 : 0) + (best.label !== undefined ? 0.06 : bareDigits(best.candidate, scan) && proven === 0 ? -0.35 : 0) - (seller === null && best.lean > -0.5 ? 0.3 : 0)
  return fieldFrom(best.candidate, Math.min(0.98, confidence), `buyer-${best.side}`, best.label)
}

/**
 * Fourteen digits in one piece that no word announces may be a trade item number (GTIN), which Luhn accepts too; not
 * where a VAT number shares their SIREN, nor alone in a cell above the table of articles, as in the block of a party.
 */
function bareDigits(candidate: SiretCandidate, scan: Scan): boolean {
  if (/\d\D+\d/.test(candidate.printed) || scan.vatNumbers.some(({ value }) => value.startsWith('FR') && value.slice(-9) === candidate.value.slice(0, 9))) return false
  const { segment, line } = candidate
  if (!scan.vatNumbers.some(({ value }) => value.startsWith('FR'))) return true
  const alone = segment.from === candidate.from && segment.to === candidate.to + 1
  const table = labelsMeaning(scan.labels, ['column']).filter((label) => label.line.page === line.page).map((label) => label.y)
  return !(alone && candidate.luhn && line.page === 1 && candidate.y < Math.min(line.pageHeight / 2, ...table))
}

/** A SIRET that its own word announces in the block of the ministry, under its name, is that of the recipient. */
function standsUnder({ candidate, label }: Placed<SiretCandidate>, { page, box: [x, y] }: RecognisedField): boolean {
  return label !== undefined && candidate.line.page === page && Math.abs(candidate.segment.x0 - x) < 8 && candidate.y > y && candidate.y - y < candidate.size * 6
}

/** « Ministère » without a SIRET of its own: the State, invoiced under one SIRET (seed 001). */
function stateNamed(scan: Scan): RecognisedField | null {
  const label = labelsMeaning(scan.labels, ['state']).find((hit) => hit.line.page === 1 && hit.y < hit.line.pageHeight * 0.6)
  if (label === undefined) return null
  const segment = label.line.segments.find((one) => one.from <= label.from && one.to > label.to)
  if (segment === undefined) return null
  const opens = label.from - segment.from <= 3
  const box: [number, number, number, number] = [segment.x0, label.y - label.size / 2, segment.x1 - segment.x0, label.size]
  const printed = segment.text.slice(0, 120)
  return fieldFrom({ value: STATE_SIRET, printed, line: label.line, box }, opens ? 0.86 : 0.55, 'state-by-name', 'ministère')
}

function pickVat(vats: Placed<Candidate>[], sellerSiret: string | undefined): RecognisedField | null {
  const sorted = vats
    .filter((one) => !one.other || one.lean > 1)
    .map((one) => ({ ...one, lean: one.lean + (one.candidate.shape - 0.9) * 2 + (sellerSiret !== undefined && one.candidate.value.slice(-9) === sellerSiret.slice(0, 9) ? 2 : 0) }))
    .sort((a, b) => b.lean - a.lean)
  const best = sorted[0]
  if (best === undefined || best.lean < -0.45) return null
  const next = sorted.find((one) => one.candidate.value !== best.candidate.value)
  const margin = best.lean - (next?.lean ?? best.lean - 0.8)
  const confidence = 0.68 + 0.14 * Math.min(1.4, Math.max(-0.5, best.lean)) + 0.14 * Math.min(1, margin) + (best.label !== undefined ? 0.08 : 0) - (margin < 0.12 ? 0.2 : 0)
  return fieldFrom(best.candidate, Math.min(0.98, confidence), `seller-vat-${best.side}`, best.label)
}
