import { type CivilDate, shortDate } from '@/lib/shared/civil-dates'
import { CREDIT_NOTE } from './code-lists'
import { type Control, stop, warn } from './control'
import type { DraftFields } from './draft'

/** A bank account of the structure. */
export interface AccountFacts {
  id: string
  name: string
  /** Whole, without blanks: it is only compared. */
  iban: string
  masked: string
  /** Begun, not ended and not closed, today. */
  isOffered: boolean
  /** Its last day, when it has one. */
  validUntil: CivilDate | null
}

export interface PaymentFacts {
  /** The account chosen in the form; null when none is. */
  account: AccountFacts | null
  /** The account that the draft was saved with, whatever the form says now. */
  savedAccount: AccountFacts | null
  /** Are there accounts to choose from? */
  hasAccounts: boolean
  /** IBAN read on the page of the invoice, without blanks, and the same masked; null when none was read for sure. */
  printedIban: { iban: string; masked: string } | null
}

type Typed = Pick<DraftFields, 'paymentMeans' | 'typeCode' | 'bankAccountId' | 'dueDate'>
const FIELD = 'bankAccountId'

/** How the invoice is paid, and on which account (appendix B 16). */
export function paymentControls({ paymentMeans, typeCode, bankAccountId, dueDate }: Typed, { account, savedAccount, hasAccounts, printedIban }: PaymentFacts): Control[] {
  const controls: Control[] = []
  if (!paymentMeans && typeCode !== CREDIT_NOTE) controls.push(stop('invoice.no-payment-means', 'Choisissez le mode de règlement.', 'paymentMeans'))
  if (bankAccountId && !account?.isOffered) controls.push(stop('invoice.ended-bank-account', `Le compte ${account ? `« ${account.name} » ` : ''}choisi n’est plus valable. Choisissez-en un autre.`, FIELD))
  else if (!bankAccountId && savedAccount && !savedAccount.isOffered) controls.push(warn('invoice.ended-bank-account', `Le compte « ${savedAccount.name} » de ce brouillon n’est plus valable${savedAccount.validUntil ? ` depuis le ${shortDate(savedAccount.validUntil)}` : ''}. Choisissez-en un autre.`, FIELD))
  else if (paymentMeans === 'VIREMENT' && !bankAccountId) {
    const how = hasAccounts ? 'Choisissez-en une, ou le destinataire paiera sur le compte qu’il connaît.' : 'Le destinataire paiera sur le compte qu’il connaît.'
    controls.push(warn('invoice.no-bank-account', `Aucune référence bancaire n’est choisie pour ce virement. ${how}`, hasAccounts ? FIELD : 'paymentMeans'))
  }
  if (account?.isOffered && account.validUntil && dueDate && account.validUntil < dueDate) {
    controls.push(warn('invoice.ending-bank-account', `Le compte « ${account.name} » n’est valable que jusqu’au ${shortDate(account.validUntil)}, avant l’échéance du ${shortDate(dueDate)}.`, FIELD))
  }
  if (account && printedIban && printedIban.iban !== account.iban) {
    controls.push(warn('invoice.other-iban', `Le PDF porte l’IBAN ${printedIban.masked}, et le compte choisi est ${account.masked} (« ${account.name} »). Deux comptes différents font souvent rejeter une facture.`, FIELD))
  }
  return controls
}
