import { type Cents, formatCents, MAX_CENTS } from '@/lib/shared/money'
import { exemptionOf, type VatChoice } from '../vat-categories'
import type { EnteredLine } from './entered-line'
import type { EntryAmounts } from './entry-amounts'
import { isBlankLine, type LineField, MAX_LINES, readLine, type TypedLine } from './read-line'

/** What is wrong in a cell, or in the whole table when it names no line. */
export interface EntryProblem {
  /** Index of the row as typed, blank ones counted. */
  row?: number
  /** Name of the field: a cell of the row, or one of the form. */
  field: LineField | 'lines' | 'globalDiscount' | 'paid'
  sentence: string
}

const MAX_RATES = 20

/** The lines as typed, blank rows left out; what cannot be read is said and left out too. */
export function readLines(typed: readonly TypedLine[], choice: VatChoice): { lines: EnteredLine[]; problems: EntryProblem[] } {
  const [lines, problems]: [EnteredLine[], EntryProblem[]] = [[], []]
  const bearsVat = exemptionOf(choice) === null
  for (const [row, cells] of typed.entries()) {
    if (isBlankLine(cells)) continue
    const read = readLine(cells, bearsVat)
    if (read.line) lines.push(read.line)
    for (const [field, sentence] of Object.entries(read.problems) as [LineField, string][]) problems.push({ row, field, sentence })
  }
  if (lines.length + problems.length === 0) problems.push({ field: 'lines', sentence: 'Ajoutez au moins une ligne à la facture.' })
  if (lines.length > MAX_LINES) problems.push({ field: 'lines', sentence: `Une facture a ${MAX_LINES} lignes au plus : répartissez-les sur plusieurs factures.` })
  if (bearsVat && new Set(lines.map(({ vatRate }) => vatRate)).size > MAX_RATES) problems.push({ field: 'lines', sentence: 'Vingt taux de TVA au plus.' })
  return { lines, problems }
}

/** What is wrong with the sums, once every line is right. */
export function amountsProblems(amounts: EntryAmounts, asked: { globalDiscount: Cents | null; paid: Cents | null }): EntryProblem[] {
  const problems: EntryProblem[] = []
  const before = amounts.totalWithVat + amounts.globalDiscount
  if (before > MAX_CENTS) problems.push({ field: 'lines', sentence: 'Le total de la facture est trop grand.' })
  if ((asked.globalDiscount ?? 0n) < 0n) problems.push({ field: 'globalDiscount', sentence: 'Écrivez la remise sans signe moins.' })
  if ((asked.globalDiscount ?? 0n) > before) problems.push({ field: 'globalDiscount', sentence: `La remise est plus grande que le total de la facture, ${formatCents(before)}.` })
  if ((asked.paid ?? 0n) < 0n) problems.push({ field: 'paid', sentence: 'Écrivez le montant déjà payé sans signe moins.' })
  if ((asked.paid ?? 0n) > amounts.totalWithVat) problems.push({ field: 'paid', sentence: `Le montant déjà payé est plus grand que le montant TTC, ${formatCents(amounts.totalWithVat)}.` })
  return problems
}
