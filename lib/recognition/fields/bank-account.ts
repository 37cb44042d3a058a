import { fieldFrom } from '../found'
import { printedLabel } from '../labels/label-index'
import { bestLink, linksByCandidate, linksOf } from '../links'
import { labelsMeaning, type Scan } from '../scan'
import type { Knowledge, RecognisedField } from '../types'

/** IBAN to pay to (BT-84): check digits first, then its label; those of the connected structure before any other. */
export function findIban(scan: Scan, knowledge: Knowledge): RecognisedField | null {
  const links = linksByCandidate(linksOf(labelsMeaning(scan.labels, ['iban']), scan.ibans, scan.lines))
  let best: { score: number; field: RecognisedField | null } | null = null
  const values = new Set(scan.ibans.map((one) => one.value))
  for (const candidate of scan.ibans) {
    const label = bestLink(links.get(candidate) ?? [], ['iban'])
    const known = knowledge.seller?.ibans?.includes(candidate.value) === true
    const score = candidate.shape * 0.62 + (label === null ? 0 : 0.32) + (known ? 0.1 : 0) - (values.size > 1 && !known ? 0.18 : 0)
    if (best === null || score > best.score) best = { score, field: fieldFrom(candidate, score, 'iban', label === null ? undefined : printedLabel(label.link.label)) }
  }
  return best?.field ?? null
}
