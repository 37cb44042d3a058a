import { AGENT } from '@/lib/mandates/model/contract'
import { formatSiret } from '@/lib/shared/siret'
import { CREDIT_NOTE } from './code-lists'
import type { IssuedInvoice } from './issued-invoice'
import { exemptionOf } from './vat-categories'

export interface Mention {
  /** BT-21, UNTDID 4451 */
  subject: string
  /** BT-22 */
  text: string
}

/** What the mandate says that each invoice bears (article 3 of the contract). */
const issuedFor = ({ typeCode, seller }: IssuedInvoice): string =>
  `${typeCode === CREDIT_NOTE ? 'Avoir établi' : 'Facture établie'} par ${AGENT} au nom et pour le compte de ${seller.name}.`

/** Late interest, recovery costs and discount: compulsory between professionals (Code de commerce L. 441-9), with the rates of public purchasing. */
const PAYMENT_MENTIONS: Mention[] = [
  { subject: 'PMD', text: 'En cas de retard de paiement, intérêts moratoires au taux de refinancement de la Banque centrale européenne majoré de huit points (article R. 2192-31 du code de la commande publique).' },
  { subject: 'PMT', text: 'En cas de retard de paiement, indemnité forfaitaire de 40 € pour frais de recouvrement (article D. 2192-35 du code de la commande publique).' },
  { subject: 'AAB', text: 'Pas d’escompte pour paiement anticipé.' },
]

/** The notes of an invoice (BG-1), in the order they are printed: the law's first, what the supplier wrote last. */
export function mentionsOf(invoice: IssuedInvoice): Mention[] {
  const { vatRegime, seller, factor, validator, comment } = invoice
  const exemption = exemptionOf(invoice)
  const mention = (subject: string, text: string | null): Mention[] => (text ? [{ subject, text }] : [])
  return [
    ...mention('REG', issuedFor(invoice)),
    ...mention('ABL', seller.rcsNumber && `RCS ${seller.rcsNumber.replace(/^RCS\s+/i, '')}`),
    ...mention('AAI', exemption && `${exemption.text}.`),
    ...mention('AAI', vatRegime === 'TVA_SUR_DEBIT' ? 'Option pour le paiement de la TVA d’après les débits.' : null),
    ...PAYMENT_MENTIONS,
    ...mention('AAI', factor && `Pour être libératoire, le règlement doit être fait directement à ${factor.name}${factor.siret ? ` (SIRET ${formatSiret(factor.siret)})` : ''}, qui le reçoit par subrogation.`),
    ...mention('AAI', validator && `Facture à valider par ${validator.name} (${formatSiret(validator.identifier)}).`),
    ...mention('AAI', comment),
  ]
}

/** BT-20: what stands for a due date where none is given. */
export function paymentTermsOf({ typeCode, amounts, dueDate }: IssuedInvoice): string | null {
  if (typeCode === CREDIT_NOTE) return 'Montant à déduire des sommes dues, ou à rembourser.'
  if (amounts.amountDue === 0n) return 'Déjà payée : aucun règlement n’est dû.'
  return dueDate ? null : 'Paiement dans le délai réglementaire (article R. 2192-10 du code de la commande publique).'
}
