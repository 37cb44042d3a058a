import { z } from 'zod'
import { draftFields, type DraftFields, invoiceId, settleDraft } from '../draft'
import { amount, chosenId } from '../form-fields'
import type { EnteredLine } from './entered-line'
import { type EntryAmounts, entryAmounts } from './entry-amounts'
import { amountsProblems, type EntryProblem, readLines } from './read-lines'

const cell = z.string().max(1000, '1000 caractères au plus.').default('')
const typedLine = z.object({ reference: cell, label: cell, quantity: cell, unit: cell, netPrice: cell, discount: cell, vatRate: cell })
/** Rows that a form may send: the lines of an invoice, and blank ones among them. */
const MAX_ROWS = 1100

/**
 * The form of « Saisir facture » (portal 7.4): what a deposit asks, less what the portal makes itself (number, date of issue,
 * totals, « Récapitulatif de TVA »), and the lines as their cells hold them. A draft takes anything: cells are read at each
 * save for the amounts, and judged at the sending.
 */
export const entryFields = draftFields
  .omit({ number: true, issueDate: true, totalWithoutVat: true, totalVat: true, totalWithVat: true, amountDue: true, vat: true })
  .extend({ lines: z.array(typedLine).max(MAX_ROWS, 'Une facture a 999 lignes au plus.').default([]), paid: amount })

const version = z.coerce.number('Rechargez la page, puis recommencez.').int()
const key = z.uuid('Rechargez la page, puis recommencez.')

/** `entryKey`: made by the page, once per invoice begun; twice the same is one draft. `copiesId`, `commitmentId`: an earlier entered invoice, or an engagement, to begin from. */
export const startEntrySchema = z.object({ structureId: z.uuid('Choisissez une structure dans la liste.'), sellerServiceId: chosenId, copiesId: chosenId, commitmentId: chosenId.optional(), entryKey: key })
export const saveEntrySchema = entryFields.extend({ invoiceId, version })
export const sendEntrySchema = saveEntrySchema.extend({ submissionKey: key, confirmed: z.literal('oui').optional() })

export interface SettledEntry {
  fields: DraftFields
  lines: EnteredLine[]
  /** What the readable lines come to. */
  amounts: EntryAmounts
  problems: EntryProblem[]
}

/** What the form means: its header, its lines, its amounts, and what is wrong with them. Number and date are not given yet. */
export function settleEntry({ lines: cells, paid, ...header }: z.output<typeof entryFields>): SettledEntry {
  const none = { number: null, issueDate: null, totalWithoutVat: null, totalVat: null, totalWithVat: null, amountDue: null, vat: [] }
  const fields = settleDraft({ ...header, ...none })
  const { lines, problems } = readLines(cells, fields)
  const amounts = entryAmounts({ ...fields, lines, paid })
  const { totalWithoutVat, totalVat, totalWithVat, amountDue, breakdown } = amounts
  const totals = lines.length > 0 ? { totalWithoutVat, totalVat, totalWithVat, amountDue, vat: breakdown.map(({ rate, base, vat }) => ({ rate, base, vat })) } : {}
  return { fields: { ...fields, ...totals }, lines, amounts, problems: [...problems, ...amountsProblems(amounts, { globalDiscount: fields.globalDiscount, paid })] }
}
