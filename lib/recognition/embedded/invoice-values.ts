import Decimal from 'decimal.js'
import type { FieldName } from '../types'

/** What an electronic invoice says, normalised as the fields of recognition are. */
export interface InvoiceValues {
  syntax: 'CII' | 'UBL'
  fields: Partial<Record<FieldName, string>>
  vatBreakdown: { rate: string; base: string; tax: string }[]
}

// UNTDID 1001 codes that are credit notes for EN 16931; every other code is an invoice for the form.
const CREDIT_CODES = new Set(['81', '83', '261', '308', '381', '396', '502', '503', '532'])

/** 380 or 381 from any document type code of UNTDID 1001. */
export function typeCodeOf(code: string | undefined): string | undefined {
  return code && (CREDIT_CODES.has(code) ? '381' : '380')
}

/** Two decimals and a dot, or nothing when it is no number. */
export function amountOf(text: string | undefined): string | undefined {
  return text && /^[+-]?\d{1,15}(\.\d{0,10})?$/.test(text) ? new Decimal(text.replace(/\.$/, '')).toFixed(2) : undefined
}

/** Rate in percent without useless zeros. */
export function rateOf(text: string | undefined): string {
  return text && /^\d{1,3}(\.\d{1,6})?$/.test(text) ? new Decimal(text).toString() : '0'
}

/** ISO date from 20260312, 202603121200, 2026-03-12 or a date with time or zone. */
export function dateOf(text: string | undefined): string | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text ?? '')
  const iso = match && `${match[1]}-${match[2]}-${match[3]}`
  return iso && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso) ? iso : undefined
}

/** The first of the identifiers that is a SIRET by its shape: 14 digits, blanks and dots aside. */
export function siretOf(identifiers: string[]): string | undefined {
  return identifiers.map((identifier) => identifier.replace(/[\s.]/g, '')).find((identifier) => /^\d{14}$/.test(identifier))
}

/** An identifier without blanks, in capitals: VAT number, IBAN. */
export function compactOf(text: string | undefined): string | undefined {
  return text?.replace(/[\s.]/g, '').toUpperCase() || undefined
}

/** Mode de règlement of the form from a code of UNTDID 4461 (BT-81). */
export function paymentMeansOf(code: string | undefined): string | undefined {
  if (!code || code === '1' || code === 'ZZZ') return undefined
  if (['30', '31', '42', '58'].includes(code)) return 'VIREMENT'
  if (['20', '21', '22', '23', '24', '25', '26'].includes(code)) return 'CHEQUE'
  if (['49', '59'].includes(code)) return 'PRELEVEMENT'
  return code === '10' ? 'ESPECE' : 'AUTRE'
}

// BT-8 by UNTDID 2475 (CII) and 2005 (UBL): invoice date, or payment.
const ON_DEBITS = new Set(['5', '3'])
const ON_PAYMENT = new Set(['72', '432'])

// Exempt, reverse charge, intra-Community supply, export: each is « Exonération » with its reason.
const EXEMPT = new Set(['E', 'AE', 'K', 'G'])

/** Type de TVA of the form from the VAT categories (BT-118) and the code of the date that makes VAT due (BT-8). */
export function vatRegimeOf(categories: string[], dueCode: string | undefined): string | undefined {
  if (categories.length > 0 && categories.every((category) => EXEMPT.has(category))) return 'EXONERATION'
  if (categories.length > 0 && categories.every((category) => category === 'O')) return 'SANS_TVA'
  if (ON_DEBITS.has(dueCode ?? '')) return 'TVA_SUR_DEBIT'
  return ON_PAYMENT.has(dueCode ?? '') ? 'TVA_SUR_ENCAISSEMENT' : undefined
}

/** Drops what is absent, so that a field is there or is not. */
export function presentFields(fields: Partial<Record<FieldName, string | undefined>>): InvoiceValues['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
}
