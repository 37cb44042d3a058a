import { routes } from '@/lib/shared/routes'
import { type Control, stop, warn } from '../control'
import { exemptionOf, type VatChoice } from '../vat-categories'
import type { EntryProblem } from './read-lines'

/** Which line it is about, for those who read the sentence far from its cell. */
const sentenceOf = ({ row, sentence }: EntryProblem): string => (row === undefined ? sentence : `Ligne ${row + 1} : ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`)

export interface EntryFacts {
  hasMandate: boolean
  sellerVatNumber: string | null
  buyerVatNumber: string | null
}

/** Where a problem stands in the form: `lines.3.quantity`. */
const placeOf = ({ row, field }: EntryProblem): string => (row === undefined ? field : `lines.${row}.${field}`)

/** What an entered invoice needs more than a deposited one: a mandate (portal B 3), lines, and the VAT numbers its regime asks for. */
export function entryControls(choice: VatChoice, problems: readonly EntryProblem[], { hasMandate, sellerVatNumber, buyerVatNumber }: EntryFacts): Control[] {
  const exemption = exemptionOf(choice)
  const needsNumber = exemption?.category === 'K' || exemption?.category === 'G'
  return [
    ...(hasMandate ? [] : [stop('invoice.no-mandate', 'Votre structure n’a pas de mandat de facturation actif : le portail ne peut pas émettre de facture en son nom. Souscrivez un mandat, puis revenez : votre brouillon est gardé.', undefined, { href: routes.mandates, label: 'Voir les mandats' })]),
    ...problems.map((problem) => stop('invoice.bad-line', sentenceOf(problem), placeOf(problem))),
    ...(needsNumber && !sellerVatNumber ? [stop('invoice.no-seller-vat-number', 'Ce motif d’exonération exige le numéro de TVA intracommunautaire de votre structure. Ajoutez-le à la fiche de votre structure.', 'exemptionReason')] : []),
    ...(exemption?.category === 'K' && !buyerVatNumber ? [stop('invoice.no-buyer-vat-number', 'Une livraison intracommunautaire exige le numéro de TVA du destinataire, que le portail ne connaît pas. Choisissez un autre motif.', 'exemptionReason')] : []),
    ...(!exemption && !sellerVatNumber ? [warn('invoice.vat-without-number', 'La fiche de votre structure ne donne pas son numéro de TVA intracommunautaire : la facture ne le portera pas.', 'vatRegime')] : []),
  ]
}
