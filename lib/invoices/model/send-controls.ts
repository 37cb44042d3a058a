import type { SubmissionMode } from '@/prisma/generated/enums'
import type { CivilDate } from '@/lib/shared/dates'
import { CREDIT_NOTE } from './code-lists'
import { type Control, stop, warn } from './control'
import type { DraftFields } from './draft'
import { DUPLICATE_NUMBER, numberProblem } from './invoice-number'
import { recipientControls, type RecipientFacts } from './recipient-controls'
import { totalsControls } from './totals-controls'
import { validatorControls, type ValidatorsFacts } from './validator-controls'

/** All that the controls look at. Everything is read inside the transaction of sending. */
export interface SendFacts {
  today: CivilDate
  mode: SubmissionMode
  isSellerActive: boolean
  hasOriginal: boolean
  isNumberTaken: boolean
  recipient: RecipientFacts
  validators: ValidatorsFacts
  fields: DraftFields
}

/** The one place of the send-time controls (portal, appendix B). An empty list: the invoice may leave. */
export function checkBeforeSending(facts: SendFacts): Control[] {
  return [...sellerControls(facts), ...recipientControls(facts.fields, facts.recipient), ...validatorControls(facts.fields, facts.validators), ...referenceControls(facts), ...totalsControls(facts.fields)]
}

function sellerControls({ isSellerActive, hasOriginal, mode }: SendFacts): Control[] {
  return [
    ...(isSellerActive ? [] : [stop('invoice.inactive-seller', 'Votre structure est désactivée : elle ne peut plus envoyer de facture.')]),
    ...(hasOriginal || mode === 'SAISIE_PORTAIL' ? [] : [stop('invoice.no-file', 'Le PDF de la facture manque. Déposez-la de nouveau.')]),
  ]
}

function referenceControls({ fields, today, isNumberTaken }: SendFacts): Control[] {
  const controls: Control[] = []
  const problem = numberProblem(fields.number ?? '', today)
  if (problem) controls.push(stop('invoice.bad-number', problem, 'number'))
  else if (isNumberTaken) controls.push(stop('invoice.duplicate-number', DUPLICATE_NUMBER, 'number'))
  if (!fields.issueDate) controls.push(stop('invoice.no-date', 'Indiquez la date de la facture, au format jj/mm/aaaa.', 'issueDate'))
  else if (fields.issueDate > today) controls.push(stop('invoice.future-date', 'La date de la facture est dans le futur. Elle doit être celle du jour, ou plus ancienne.', 'issueDate'))
  if (fields.dueDate && fields.issueDate && fields.dueDate < fields.issueDate) controls.push(warn('invoice.early-due-date', 'L’échéance de paiement est avant la date de la facture.', 'dueDate'))
  if (fields.precedingNumber && fields.typeCode !== CREDIT_NOTE) controls.push(stop('invoice.origin-without-credit-note', 'Un numéro de facture d’origine ne se donne que pour un avoir.', 'precedingNumber'))
  if (fields.typeCode === CREDIT_NOTE && !fields.precedingNumber) controls.push(warn('invoice.credit-note-without-origin', 'Cet avoir ne dit pas quelle facture il corrige. Il est conseillé de l’indiquer.', 'precedingNumber'))
  return [...controls, ...taxControls(fields)]
}

function taxControls({ vatRegime, exemptionReason, paymentMeans, typeCode, bankAccountId }: Tax): Control[] {
  const controls: Control[] = []
  if (!vatRegime) controls.push(stop('invoice.no-vat-regime', 'Choisissez le type de TVA.', 'vatRegime'))
  if (vatRegime === 'EXONERATION' && !exemptionReason) controls.push(stop('invoice.no-exemption-reason', 'Choisissez le motif de l’exonération.', 'exemptionReason'))
  if (!paymentMeans && typeCode !== CREDIT_NOTE) controls.push(stop('invoice.no-payment-means', 'Choisissez le mode de règlement.', 'paymentMeans'))
  if (paymentMeans === 'VIREMENT' && !bankAccountId) controls.push(warn('invoice.no-bank-account', 'Aucune référence bancaire n’est choisie pour ce virement. Le destinataire paiera sur le compte qu’il connaît.', 'bankAccountId'))
  return controls
}

type Tax = Pick<DraftFields, 'vatRegime' | 'exemptionReason' | 'paymentMeans' | 'typeCode' | 'bankAccountId'>
