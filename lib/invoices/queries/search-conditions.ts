import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/platform/db'
import { addDays, civilDateOf, startOfDay } from '@/lib/shared/dates'
import { Prisma } from '@/prisma/generated/client'
import { DEFAULT_MONTHS, type SearchCriteria } from '../model/search-criteria'
import { isRefusal, STATUSES } from '../model/status'
import { beginningSql, numberSql } from './few-first'
import { type Branch, branchesOf, walksOf } from './page-branches'
import { recipientSql, validatorSql } from './party-search'
import { visibleInvoicesSql, visibleParts } from './visible-invoices'

const REFUSALS = STATUSES.filter(isRefusal)
const DAYS_PER_MONTH = 30.5

const beginning = (typed: string) => `${typed.replace(/[\\%_]/g, '\\$&')}%`

/** First and last day included, in Paris. */
const daysSql = (column: Prisma.Sql, from?: string, to?: string) => [
  ...(from ? [Prisma.sql`${column} >= ${startOfDay(from)}`] : []),
  ...(to ? [Prisma.sql`${column} < ${startOfDay(addDays(to, 1))}`] : []),
]
const rangeSql = (column: Prisma.Sql, type: Prisma.Sql, from?: bigint | string, to?: bigint | string) => [
  ...(from === undefined ? [] : [Prisma.sql`${column} >= ${from}::${type}`]),
  ...(to === undefined ? [] : [Prisma.sql`${column} <= ${to}::${type}`]),
]

/** Unless a search says when, it looks at the last two years. */
function windowSql({ depotDu, depotAu, everything }: SearchCriteria, now: Date): Prisma.Sql[] {
  if (everything || depotDu || depotAu) return []
  return [Prisma.sql`i.listed_at >= ${startOfDay(addDays(civilDateOf(now), -Math.round(DEFAULT_MONTHS * DAYS_PER_MONTH)))}`]
}

/** Whose invoices a search looks at, and in which statuses; a page mostly walks along the branches of the same instead (page-branches.ts). */
export const reachedSql = (actor: Actor, { structure, statuses }: SearchCriteria): Prisma.Sql[] => [
  visibleInvoicesSql(actor, structure ?? null),
  ...(statuses.length > 0 ? [Prisma.sql`i.status = ANY(${statuses}::"InvoiceStatus"[])`] : []),
]

/**
 * A whole search as conditions on `i`, the person's own reach first.
 * @param now for the default window.
 */
export const searchConditions = async (db: Tx, actor: Actor, criteria: SearchCriteria, now: Date): Promise<Prisma.Sql[]> => [...reachedSql(actor, criteria), ...(await withoutReach(db, actor, criteria, now)).conditions]

/** A search as its page walks it: the person's own reach is the branches, or the first condition of the only one. */
export interface WalkedSearch {
  conditions: Prisma.Sql[]
  branches: Branch[]
  /** How many walks that takes. */
  walks: number
}

/** The same for a page. Where the few that may meet it are known, they are looked up once instead of walking to them in each structure. */
export async function walkedSearch(db: Tx, actor: Actor, criteria: SearchCriteria, now: Date): Promise<WalkedSearch> {
  const { conditions, isFew } = await withoutReach(db, actor, criteria, now)
  if (isFew) return { conditions, branches: [{ lists: [], condition: Prisma.join(reachedSql(actor, criteria), ' AND ') }], walks: 1 }
  const parts = visibleParts(actor, criteria.structure ?? null)
  return { conditions, branches: branchesOf(parts, criteria.statuses), walks: walksOf(parts, criteria.statuses) }
}

/** The rest of a search: alone it would look at everybody's invoices. */
async function withoutReach(db: Tx, actor: Actor, criteria: SearchCriteria, now: Date): Promise<{ conditions: Prisma.Sql[]; isFew: boolean }> {
  const { type, framework, mode, isRejectionHandled, isArchived, structure, service, banque, auteur, numero, engagement, marche, origine, codeService, destinataire, valideur } = criteria
  const bigint = Prisma.sql`bigint`
  const parts = visibleParts(actor, structure ?? null)
  const asked = await Promise.all([
    ...(numero ? [numberSql(db, parts, numero)] : []),
    ...(engagement ? [beginningSql(db, parts, Prisma.sql`i.purchase_order_reference`, engagement)] : []),
    ...(marche ? [beginningSql(db, parts, Prisma.sql`i.contract_reference`, marche)] : []),
  ])
  const conditions: (Prisma.Sql | false | undefined | '')[] = [
    Prisma.sql`i.status <> 'SUPPRIMEE'`,
    type && Prisma.sql`i.type_code = ${type}`,
    framework && Prisma.sql`i.billing_framework = ${framework}::"BillingFramework"`,
    mode && Prisma.sql`i.submission_mode = ${mode}::"SubmissionMode"`,
    isRejectionHandled !== undefined && Prisma.sql`i.status = ANY(${REFUSALS}::"InvoiceStatus"[]) AND i.is_rejection_handled = ${isRejectionHandled}`,
    isArchived !== undefined && (isArchived ? Prisma.sql`i.archived_at IS NOT NULL` : Prisma.sql`i.archived_at IS NULL`),
    service && Prisma.sql`i.seller_service_id = ${service}::uuid`,
    banque && Prisma.sql`i.bank_account_id = ${banque}::uuid`,
    auteur && Prisma.sql`i.created_by_id = ${auteur}::uuid`,
    ...asked.map(({ condition }) => condition),
    origine && Prisma.sql`i.preceding_number ILIKE ${beginning(origine)}`,
    codeService && Prisma.sql`i.buyer_reference ILIKE ${beginning(codeService)}`,
    destinataire && (await recipientSql(db, actor, destinataire)),
    valideur && (await validatorSql(db, valideur)),
    ...windowSql(criteria, now),
    ...daysSql(Prisma.sql`i.submitted_at`, criteria.depotDu, criteria.depotAu),
    ...daysSql(Prisma.sql`i.listed_at`, criteria.depotDu, criteria.depotAu),
    ...daysSql(Prisma.sql`i.status_at`, criteria.statutDu, criteria.statutAu),
    ...rangeSql(Prisma.sql`i.issue_date`, Prisma.sql`date`, criteria.factureDu, criteria.factureAu),
    ...rangeSql(Prisma.sql`i.total_without_vat`, bigint, criteria.htMin, criteria.htMax),
    ...rangeSql(Prisma.sql`i.total_with_vat`, bigint, criteria.ttcMin, criteria.ttcMax),
    ...rangeSql(Prisma.sql`i.amount_due`, bigint, criteria.netMin, criteria.netMax),
  ]
  return { conditions: conditions.filter((one): one is Prisma.Sql => Boolean(one)), isFew: asked.some(({ isFew }) => isFew) }
}
