import { addDays, columnToCivil, civilToColumn } from '@/lib/shared/dates'
import type { CivilDate } from '@/lib/shared/civil-dates'
import { centsToPlain, divideRounded, plainToCents } from '@/lib/shared/money'
import type { InvoiceStatus } from '@/prisma/generated/enums'

/**
 * ECB rate of main refinancing operations in force on the first day of each half-year, percent. Source: European Central Bank, « Key ECB
 * interest rates », main refinancing operations. A half-year that is not in the table takes the last one known, and the page says so.
 */
export const ECB_RATES: readonly (readonly [from: CivilDate, percent: string])[] = [
  ['2013-01-01', '0.75'], ['2013-07-01', '0.50'], ['2014-01-01', '0.25'], ['2014-07-01', '0.15'], ['2015-01-01', '0.05'],
  // Unchanged on the first day of each half-year up to July 2022.
  ['2016-07-01', '0.00'], ['2023-01-01', '2.50'], ['2023-07-01', '4.00'], ['2024-01-01', '4.50'], ['2024-07-01', '4.25'], ['2025-01-01', '3.15'], ['2025-07-01', '2.15'], ['2026-01-01', '2.15'],
]
const FIRST_KNOWN = '2013-01-01'
const LAST_KNOWN = '2026-06-30'

/** Points above the ECB rate (code de la commande publique, R. 2192-31). */
const POINTS = '8.00'
/** Flat compensation of the costs of recovery (code de la commande publique, D. 2192-35). */
export const RECOVERY_CENTS = 4000n
const DAYS_OF_YEAR = 365
const DAY_MS = 86_400_000

export interface LateInterest {
  /** Last day to pay without interest. */
  due: CivilDate
  daysLate: number
  /** Percent a year: ECB rate of the half-year in which interest began, plus eight points. */
  rate: string
  interest: bigint
  /** The rate of that half-year is not in our table: the last known one stands for it. */
  isRateAssumed: boolean
}

/** With the recipient, to be paid: the term runs. It stands still while an invoice is suspended. */
export const WAITING: readonly InvoiceStatus[] = ['MISE_A_DISPOSITION', 'COMPLETEE', 'SERVICE_FAIT', 'MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE']

/** When the term of an invoice began: once the last missing piece was there, else when its recipient had it, else when it was sent. */
export function termStart(history: readonly { status: InvoiceStatus; at: Date }[], submittedAt: Date): Date {
  const last = (status: InvoiceStatus) => history.filter((event) => event.status === status).reduce<Date | null>((latest, { at }) => (latest && latest > at ? latest : at), null)
  return last('COMPLETEE') ?? last('MISE_A_DISPOSITION') ?? submittedAt
}

/** Rate that applies to interest that begins on this day, percent (R. 2192-31). */
export function rateOn(day: CivilDate): { rate: string; isAssumed: boolean } {
  const known = ECB_RATES.filter(([from]) => from <= day).at(-1) ?? (ECB_RATES[0] as (typeof ECB_RATES)[number])
  return { rate: centsToPlain(plainToCents(known[1]) + plainToCents(POINTS)), isAssumed: day > LAST_KNOWN || day < FIRST_KNOWN }
}

/**
 * Moratory interest of an unpaid invoice (R. 2192-31 to 33): simple, on the sum due VAT included, from the day after the term to today.
 * @param start the day the term began: reception by the recipient, or of the last missing piece.
 * @param amountDue cents.
 * @param days that this payer has (payment-days.ts).
 */
export function lateInterest(start: CivilDate, amountDue: bigint, today: CivilDate, days: number): LateInterest {
  const due = addDays(start, days)
  const daysLate = Math.max(0, Math.round((civilToColumn(today).getTime() - civilToColumn(due).getTime()) / DAY_MS))
  const { rate, isAssumed } = rateOn(addDays(due, 1))
  const interest = daysLate === 0 || amountDue <= 0n ? 0n : divideRounded(amountDue * plainToCents(rate) * BigInt(daysLate), BigInt(DAYS_OF_YEAR) * 10_000n)
  return { due, daysLate, rate, interest, isRateAssumed: isAssumed }
}

/** The first days of the last twelve months, oldest first. */
export function lastMonths(today: CivilDate): CivilDate[] {
  const [year = 2000, month = 1] = today.split('-').map(Number)
  return Array.from({ length: 12 }, (_, index) => columnToCivil(new Date(Date.UTC(year, month - 12 + index, 1))))
}
