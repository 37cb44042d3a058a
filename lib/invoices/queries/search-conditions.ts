import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/platform/db'
import { addDays, civilDateOf, startOfDay } from '@/lib/shared/dates'
import { searchTextOf } from '@/lib/shared/search-text'
import { Prisma } from '@/prisma/generated/client'
import { DEFAULT_MONTHS, type SearchCriteria } from '../model/search-criteria'
import { isRefusal, STATUSES } from '../model/status'
import { visibleInvoicesSql } from './visible-invoices'

/** As many recipients as an index reads in no time; of more, each invoice is asked. */
const FEW = 500
const REFUSALS = STATUSES.filter(isRefusal)
const DAYS_PER_MONTH = 30.5

const escaped = (typed: string) => typed.replace(/[\\%_]/g, '\\$&')
const containing = (typed: string) => `%${escaped(typed)}%`
const beginning = (typed: string) => `${escaped(typed)}%`

/** The structures that a name or the beginning of a SIRET means, as a condition on one column of the invoice. */
async function structuresSql(db: Tx, typed: string, id: Prisma.Sql, siret: Prisma.Sql): Promise<Prisma.Sql> {
  const digits = typed.replace(/\s/g, '')
  const words = searchTextOf(typed)
  const isNumber = /^\d{3,14}$/.test(digits)
  const meant = isNumber ? Prisma.sql`identifier LIKE ${beginning(digits)}` : Prisma.sql`split_part(search_text, ' | ', 1) LIKE ${containing(words)} AND search_text LIKE ${containing(words)}`
  if (!isNumber && words === '') return Prisma.sql`false`
  const found = await db.$queryRaw<{ id: string }[]>`SELECT id FROM structure WHERE ${meant} LIMIT ${FEW + 1}`
  const among = found.length <= FEW ? Prisma.sql`${id} = ANY(${found.map((one) => one.id)}::uuid[])` : Prisma.sql`${id} IN (SELECT id FROM structure WHERE ${meant})`
  return isNumber ? Prisma.sql`(${among} OR (${id} IS NULL AND ${siret} LIKE ${beginning(digits)}))` : among
}

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

/**
 * A search as conditions on `i`, its first the person's own reach. Each is served by an index that begins with the structure.
 * @param now for the default window.
 */
export async function searchConditions(db: Tx, actor: Actor, criteria: SearchCriteria, now: Date): Promise<Prisma.Sql[]> {
  const { statuses, type, framework, mode, isRejectionHandled, isArchived, structure, service, banque, auteur, numero, engagement, marche, origine, codeService, destinataire, valideur } = criteria
  const bigint = Prisma.sql`bigint`
  const conditions: (Prisma.Sql | false | undefined | '')[] = [
    visibleInvoicesSql(actor, structure ?? null),
    Prisma.sql`i.status <> 'SUPPRIMEE'`,
    statuses.length > 0 && Prisma.sql`i.status = ANY(${statuses}::"InvoiceStatus"[])`,
    type && Prisma.sql`i.type_code = ${type}`,
    framework && Prisma.sql`i.billing_framework = ${framework}::"BillingFramework"`,
    mode && Prisma.sql`i.submission_mode = ${mode}::"SubmissionMode"`,
    isRejectionHandled !== undefined && Prisma.sql`i.status = ANY(${REFUSALS}::"InvoiceStatus"[]) AND i.is_rejection_handled = ${isRejectionHandled}`,
    isArchived !== undefined && (isArchived ? Prisma.sql`i.archived_at IS NOT NULL` : Prisma.sql`i.archived_at IS NULL`),
    service && Prisma.sql`i.seller_service_id = ${service}::uuid`,
    banque && Prisma.sql`i.bank_account_id = ${banque}::uuid`,
    auteur && Prisma.sql`i.created_by_id = ${auteur}::uuid`,
    numero && Prisma.sql`i.number ILIKE ${containing(numero)}`,
    engagement && Prisma.sql`upper(i.purchase_order_reference) LIKE ${beginning(engagement.toUpperCase())}`,
    marche && Prisma.sql`upper(i.contract_reference) LIKE ${beginning(marche.toUpperCase())}`,
    origine && Prisma.sql`i.preceding_number ILIKE ${beginning(origine)}`,
    codeService && Prisma.sql`i.buyer_reference ILIKE ${beginning(codeService)}`,
    destinataire && (await structuresSql(db, destinataire, Prisma.sql`i.buyer_id`, Prisma.sql`i.buyer_siret`)),
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
  return conditions.filter((one): one is Prisma.Sql => Boolean(one))
}

async function validatorSql(db: Tx, typed: string): Promise<Prisma.Sql> {
  const [one, two] = [await structuresSql(db, typed, Prisma.sql`i.validator_id`, Prisma.sql`i.validator_siret`), await structuresSql(db, typed, Prisma.sql`i.second_validator_id`, Prisma.sql`i.second_validator_siret`)]
  return Prisma.sql`(${one} OR ${two})`
}
