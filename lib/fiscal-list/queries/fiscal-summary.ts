import { DUPLICATE_CODE, issuedNumber } from '@/lib/invoices/model/invoice-number'
import { isId } from '@/lib/invoices/queries/visible-invoices'
import type { Tx } from '@/lib/platform/db'
import { addDays, startOfDay } from '@/lib/shared/dates'
import type { Prisma } from '@/prisma/generated/client'
import { type Anomaly, type AnomalyCounts, MOST_NAMED, type NumberSuite, type RefusedDuplicate } from '../model/anomalies'
import type { FiscalInput } from '../model/fiscal-input'
import { type CurrencyTotals, foldTotals, type SummedGroup, type SummedRate } from '../model/totals'
import { ANOMALIES_OF, IS_REFUSED, VAT_DETAIL, type Visible } from './fiscal-conditions'

export interface FiscalSummary {
  count: number
  totals: CurrencyTotals[]
  anomalies: AnomalyCounts
  /** How many invoices have at least one. */
  withAnomaly: number
  suites: NumberSuite[]
  duplicates: RefusedDuplicate[]
}

/** All that is said of a list as a whole. @param db the snapshot of an export, so that rows and totals agree. */
export async function fiscalSummary(db: Tx, input: FiscalInput, { where, services }: Visible): Promise<FiscalSummary> {
  const groups = await db.$queryRaw<SummedGroup[]>`
    SELECT i.currency, i.type_code = '381' AS "isCredit", ${IS_REFUSED} AS "isRefused", count(*)::int AS count, coalesce(sum(i.total_without_vat), 0)::bigint AS net, coalesce(sum(i.total_vat), 0)::bigint AS vat, coalesce(sum(i.total_with_vat), 0)::bigint AS total
    FROM invoice i WHERE ${where} GROUP BY 1, 2, 3`
  const rates = await db.$queryRaw<SummedRate[]>`
    SELECT i.currency, i.type_code = '381' AS "isCredit", r.rate::text AS rate, sum(r.base)::bigint AS base, sum(r.vat)::bigint AS vat
    FROM invoice i JOIN invoice_vat_row r ON r.structure_id = i.structure_id AND r.invoice_id = i.id WHERE ${where} AND NOT ${IS_REFUSED} GROUP BY 1, 2, 3`
  const wrong = await db.$queryRaw<{ found: Anomaly[]; count: number }[]>`
    SELECT found, count(*)::int AS count FROM (SELECT ${ANOMALIES_OF} AS found FROM invoice i ${VAT_DETAIL} WHERE ${where}) w WHERE cardinality(found) > 0 GROUP BY 1`
  const anomalies: AnomalyCounts = {}
  for (const { found, count } of wrong) for (const code of found) anomalies[code] = (anomalies[code] ?? 0) + count
  return {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    totals: foldTotals(groups, rates),
    anomalies,
    withAnomaly: wrong.reduce((sum, { count }) => sum + count, 0),
    suites: await suitesOf(db, input),
    duplicates: await duplicatesOf(db, input, services),
  }
}

/** The suites of the portal in the years of the period, each from its first number to the last one given (give-number.ts). */
async function suitesOf(db: Tx, { structureId, from, to }: FiscalInput): Promise<NumberSuite[]> {
  const given = await db.invoiceNumbering.findMany({ where: { structureId, year: { gte: Number(from.slice(0, 4)), lte: Number(to.slice(0, 4)) } }, orderBy: { year: 'asc' } })
  const suites: NumberSuite[] = []
  for (const { year, last } of given) {
    const stem = issuedNumber(year, 0).replace(/0+$/, '')
    const found = await db.$queryRaw<{ rank: number; next: number; isBackwards: boolean }[]>`
      WITH sent AS (SELECT substring(sent_number FROM ${stem.length + 1}::int)::int AS rank, issue_date FROM invoice
                    WHERE structure_id = ${structureId}::uuid AND sent_number LIKE ${`${stem}%`} AND sent_year = ${year} AND sent_number ~ ${`^${stem}[0-9]{6,9}$`}
                    UNION ALL SELECT 0, NULL)
      SELECT rank, next, "isBackwards" FROM (SELECT rank, coalesce(lead(rank) OVER up, ${last + 1}::int) AS next, coalesce(lead(issue_date) OVER up < issue_date, false) AS "isBackwards" FROM sent WINDOW up AS (ORDER BY rank)) steps
      WHERE next > rank + 1 OR "isBackwards" ORDER BY rank LIMIT ${MOST_NAMED}`
    suites.push({
      year,
      last: issuedNumber(year, last),
      gaps: found.filter(({ rank, next }) => next > rank + 1).map(({ rank, next }) => ({ from: issuedNumber(year, rank + 1), to: issuedNumber(year, next - 1) })),
      backwards: found.filter(({ isBackwards }) => isBackwards).map(({ next }) => issuedNumber(year, next)),
    })
  }
  return suites
}

/** Sendings of the period that the rule of numbers refused, from the journal; only of invoices that the person may see. */
async function duplicatesOf(db: Tx, { structureId, from, to }: FiscalInput, services: Visible['services']): Promise<RefusedDuplicate[]> {
  const refused = await db.auditEntry.findMany({
    where: { structureId, outcome: 'REFUSED', reason: DUPLICATE_CODE, at: { gte: startOfDay(from), lt: startOfDay(addDays(to, 1)) } },
    orderBy: { at: 'asc' }, take: MOST_NAMED, select: { at: true, targetId: true },
  })
  const ids = refused.flatMap(({ targetId }) => (targetId && isId(targetId) ? [targetId] : []))
  const seen: Prisma.InvoiceWhereInput = services === 'all' ? {} : { sellerServiceId: { in: services } }
  const invoices = new Map((await db.invoice.findMany({ where: { structureId, id: { in: ids }, ...seen }, select: { id: true, number: true } })).map(({ id, number }) => [id, number]))
  return refused.flatMap(({ at, targetId }) => (targetId && invoices.has(targetId) ? [{ at, number: invoices.get(targetId) ?? null }] : services === 'all' ? [{ at, number: null }] : []))
}
