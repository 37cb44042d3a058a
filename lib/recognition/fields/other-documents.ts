import type { LabelHit } from '../labels/label-index'
import type { Target } from '../labels/targets'
import type { Scan } from '../scan'

const OTHER_DOCUMENTS: Target[] = ['otherNumber', 'purchaseOrder', 'contract', 'service']
/** « Acompte 30 % – facture » */
const MOST_BETWEEN = 5
const OWN_TITLES: Target[] = ['invoiceTitle', 'creditTitle', 'invoiceNumber']

/** « Devis signé n° »: does a word of the same cell, before this « n° » and after any title, name another document? */
export function namesAnother(scan: Scan, label: LabelHit): boolean {
  const { line } = label
  const cell = line.segments.find((segment) => segment.from <= label.from && label.from < segment.to)
  const near = scan.labels.filter((hit) => hit.line === line && hit.to < label.from && hit.from >= (cell?.from ?? 0) && label.from - hit.to <= 3)
  const lastOf = (targets: Target[]) => Math.max(-1, ...near.filter((hit) => hit.meanings.some((one) => targets.includes(one.target))).map((hit) => hit.to))
  return lastOf(OTHER_DOCUMENTS) > lastOf(OWN_TITLES)
}

/**
 * « Facture d'acompte n° FA-310 … -900,00 » names the invoice that was paid before, not this one: where the page is
 * titled as the final invoice, or where an amount taken off ends the line.
 */
export function namesDownPayment(scan: Scan, label: LabelHit): boolean {
  // « À déduire, facture 24.965.A du 27/01/2024 »
  if (scan.labels.some((hit) => hit.line === label.line && hit.to < label.from && label.from - hit.to <= MOST_BETWEEN && sameCell(label, hit.from) && hit.meanings.some((one) => one.target === 'prepaid'))) return true
  if (!label.phrase.startsWith('facture acompte')) return false
  return scan.labels.some((hit) => /^facture (?:solde|finale|definitive)/.test(hit.phrase)) || scan.amounts.some((amount) => amount.line === label.line && amount.decimals && amount.cents < 0)
}

function sameCell({ line, from }: LabelHit, token: number): boolean {
  return line.segments.some((cell) => cell.from <= token && token < cell.to && cell.from <= from && from < cell.to)
}

const ARTICLE_AMOUNTS = 2

/** « Service 10 32,00 320,00 »: the word opens a line of articles and announces nothing. */
export function opensArticle(scan: Scan, label: LabelHit): boolean {
  return scan.amounts.filter((amount) => amount.line === label.line && amount.decimals && amount.from > label.to).length >= ARTICLE_AMOUNTS
}
