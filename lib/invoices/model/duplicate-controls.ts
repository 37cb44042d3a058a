import { formatCents } from '@/lib/shared/amounts'
import { shortDate } from '@/lib/shared/civil-dates'
import { routes } from '@/lib/shared/routes'
import type { InvoiceStatus, SubmissionMode } from '@/prisma/generated/enums'
import { type Control, type ControlLink, stop, warn } from './control'
import type { DraftFields } from './draft'
import { DUPLICATE_NUMBER } from './invoice-number'
import { isDraft, statusRow } from './status'

/** Another invoice of the structure, which the person may see. */
export interface Twin {
  id: string
  number: string | null
  status: InvoiceStatus
  /** Year of sending; null for a draft. */
  sentYear: number | null
  /** Same recipient, date, type, currency and amount TTC. */
  hasSameAmount: boolean
}

/**
 * What two spellings of one number have in common: capitals, no blanks and signs, no leading zeros. The database has the same
 * function, `invoice_number_key`, under an index.
 */
export const numberKey = (number: string): string => number.toUpperCase().replace(/(^|[^0-9])0+(?=[0-9])/g, '$1').replace(/[^A-Z0-9]/g, '')

/** Where a sign parts two digits, counted in what is left of the number. */
function cuts(number: string): number[] {
  const parts = number.toUpperCase().replace(/(^|[^0-9])0+(?=[0-9])/g, '$1').split(/[^A-Z0-9]+/).filter(Boolean)
  let at = 0
  return parts.slice(0, -1).flatMap((part, index) => {
    at += part.length
    return /\d$/.test(part) && /^\d/.test(parts[index + 1] ?? '') ? [at] : []
  })
}

/** Do two numbers differ by blanks, case, signs and leading zeros at most? « 2026-1-11 » and « 2026-11-1 » do not: their signs part other digits. */
export function isNearNumber(one: string, other: string): boolean {
  if (numberKey(one) !== numberKey(other)) return false
  const [few, many] = [cuts(one), cuts(other)].sort((a, b) => a.length - b.length) as [number[], number[]]
  return few.every((cut) => many.includes(cut))
}

const nameOf = ({ number, status, sentYear }: Twin): string => {
  const state = isDraft(status) ? 'brouillon' : `${statusRow(status).label}${sentYear ? `, ${sentYear}` : ''}`
  return `${number ? `la facture ${number}` : 'une facture sans numéro'} (${state})`
}
const LIST = new Intl.ListFormat('fr')
const linkTo = (twin: Twin): ControlLink => ({ href: routes.invoice(twin.id), label: twin.number ? `Voir ${twin.number}` : 'Voir cette facture' })

export interface DuplicateFacts {
  mode: SubmissionMode
  /** Civil year of sending. */
  year: number
  isNumberTaken: boolean
  twins: readonly Twin[]
}

/** Has this been invoiced already? The same number stops (portal 7.7); what merely looks like it is named, to be looked at. */
export function duplicateControls({ number, issueDate, totalWithVat, currency }: Pick<DraftFields, 'number' | 'issueDate' | 'totalWithVat' | 'currency'>, { mode, year, isNumberTaken, twins }: DuplicateFacts): Control[] {
  // The portal numbers what it issues itself: nothing can be typed twice.
  const isNumbered = mode !== 'SAISIE_PORTAIL' && number !== null
  const sent = isNumbered ? twins.find((twin) => twin.number === number && twin.sentYear === year) : undefined
  const near = isNumbered ? twins.filter((twin) => twin !== sent && twin.number !== null && isNearNumber(twin.number, number)) : []
  const alike = twins.filter((twin) => twin !== sent && twin.hasSameAmount && !near.includes(twin))
  return [
    ...(isNumbered && isNumberTaken ? [stop('invoice.duplicate-number', DUPLICATE_NUMBER, 'number', sent && linkTo(sent))] : []),
    ...near.map((twin) => warn('invoice.near-number', twin.number === number ? `Ce numéro est aussi celui d’une autre facture : ${nameOf(twin)}. Vérifiez qu’il ne s’agit pas de la même.` : `Ce numéro ne diffère que par l’écriture de celui d’une autre facture : ${nameOf(twin)}. Vérifiez qu’il ne s’agit pas de la même.`, 'number', linkTo(twin))),
    ...(alike[0] ? [warn('invoice.same-amount', `Même destinataire, même date (${issueDate ? shortDate(issueDate) : ''}) et même montant (${totalWithVat === null ? '' : formatCents(totalWithVat, currency)}) que ${LIST.format(alike.map(nameOf))}. Vérifiez que ce n’est pas la même facture.`, mode === 'SAISIE_PORTAIL' ? 'lines' : 'totalWithoutVat', linkTo(alike[0]))] : []),
  ]
}
