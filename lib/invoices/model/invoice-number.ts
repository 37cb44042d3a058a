import type { CivilDate } from '@/lib/shared/dates'

/** BT-1: at most this long (portal 7.4). */
export const MAX_NUMBER_LENGTH = 20
const ALLOWED = /^[A-Za-z0-9\-_/+]+$/

/** The sentence of the official portal for a number already sent. */
export const DUPLICATE_NUMBER = 'Vous avez déjà déposé une demande de paiement avec ce numéro de facture pour cette structure.'

/** The code of that refusal, in the journal too. */
export const DUPLICATE_CODE = 'invoice.duplicate-number'

/** Outer blanks never count: two numbers that differ by them are the same number. */
export const cleanNumber = (typed: string): string => typed.trim()

/**
 * What is wrong with a number, as a sentence for its field; null when nothing is.
 * @param today civil date of sending: a number that is only this date is a mistake of software (portal 7.4).
 */
export function numberProblem(number: string, today: CivilDate): string | null {
  if (number === '') return 'Indiquez le numéro de la facture, tel qu’il est imprimé sur le PDF.'
  if (number.length > MAX_NUMBER_LENGTH) return `Ce numéro a ${number.length} caractères, il en faut ${MAX_NUMBER_LENGTH} au plus.`
  if (!ALLOWED.test(number)) return 'Un numéro de facture ne contient que des lettres sans accent, des chiffres et les signes - _ / +, sans espace.'
  const [year = '', month = '', day = ''] = today.split('-')
  if ([`${year}${month}${day}`, `${day}${month}${year}`].includes(number)) return 'Ce numéro est la date du jour. Indiquez le numéro imprimé sur la facture.'
  return null
}

/** The number of an invoice that the portal issues itself: « CANTATE-2026-000012 », in the suite of its supplier and year. */
export const issuedNumber = (year: number, rank: number): string => `CANTATE-${year}-${String(rank).padStart(6, '0')}`
