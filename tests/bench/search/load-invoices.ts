import { withBulkConnection, type BulkConnection } from '@/lib/platform/bulk'
import { db } from '@/lib/platform/db'
import { structureTextOf } from '@/lib/shared/search-text'
import { BUYERS, inventedInvoices, SUPPLIERS, type World } from './invented-invoices'

const SMALL = 500
const LARGEST = 100_000
const CLIENTS = 40
const KINDS = ['Commune de', 'Département de', 'Lycée', 'Centre hospitalier de', 'Collège', 'Université de', 'Syndicat des eaux de', 'École de']
const SERVICES = 12
const PART = 250_000

/** Who searches: a supplier of 500 invoices, one of a hundred thousand, somebody of three of its services, a bookkeeper with forty clients. */
export interface Loaded {
  small: string
  large: string
  services: string
  bookkeeper: string
}

const ids = (kind: string, count: number) => Array.from({ length: count }, (_, index) => `0192${kind}00-0000-7000-8000-${String(index).padStart(12, '0')}`)

async function loadParties(bulk: BulkConnection): Promise<World> {
  const world: World = { suppliers: ids('a1', SUPPLIERS), buyers: ids('b1', BUYERS), services: ids('c1', SERVICES), account: ids('d1', 1)[0] as string, authors: ids('e1', 6) }
  const now = new Date().toISOString()
  const row = (id: string, kind: 'PUBLIC' | 'PRIVATE', index: number, name: string) => [id, 'SIRET', String((kind === 'PUBLIC' ? 2e13 : 5e13) + index), kind, name, 'Toulouse', '31000', structureTextOf({ name, city: 'Toulouse' }), now]
  await bulk.copy('structure', ['id', 'identifier_type', 'identifier', 'kind', 'name', 'city', 'postal_code', 'search_text', 'updated_at'], [
    ...world.suppliers.map((id, index) => row(id, 'PRIVATE', index, `Fournisseur ${index}`)),
    ...world.buyers.map((id, index) => row(id, 'PUBLIC', index, `${KINDS[index % KINDS.length]} Ville-${index}`)),
  ])
  const large = world.suppliers[0] as string
  await bulk.copy('service', ['id', 'structure_id', 'code', 'name', 'active_from', 'updated_at'], world.services.map((id, index) => [id, large, `S${index}`, `Agence ${index}`, '2020-01-01', now]))
  await bulk.copy('bank_account', ['id', 'structure_id', 'name', 'iban', 'valid_from', 'updated_at'], [[world.account, large, 'Courant', 'FR7630006000011234567890189', '2020-01-01', now]])
  return world
}

async function loadPeople(world: World): Promise<Loaded> {
  const person = (index: number) => db().user.create({ data: { id: world.authors[index], email: `personne.${index}@exemple.fr`, firstName: 'Ada', lastName: `Personne ${index}`, status: 'ACTIVE', passwordHash: 'none' }, select: { id: true } })
  const [small, large, services, bookkeeper] = await Promise.all(world.authors.map((_, index) => person(index)))
  const manager = (userId: string, structureId: string) => ({ userId, structureId, role: 'MAIN_MANAGER' as const, status: 'VALIDEE' as const, decidedAt: new Date() })
  const [bigOne, smallOne] = world.suppliers as [string, string]
  const clients = world.suppliers.slice(100, 100 + CLIENTS)
  await db().affiliation.createMany({ data: [manager(small!.id, smallOne), manager(large!.id, bigOne), ...clients.map((id) => manager(bookkeeper!.id, id))] })
  await db().workspace.createMany({ data: [bigOne, smallOne, ...clients].map((structureId) => ({ structureId, code: 'FACTURES_EMISES' as const })) })
  await db().affiliation.create({ data: { userId: services!.id, structureId: bigOne, role: 'USER', status: 'VALIDEE', decidedAt: new Date() } })
  await db().entitlement.createMany({ data: world.services.slice(0, 3).map((serviceId) => ({ userId: services!.id, structureId: bigOne, serviceId, workspace: 'FACTURES_EMISES' as const, mode: 'MODIFICATION' as const })) })
  return { small: small!.id, large: large!.id, services: services!.id, bookkeeper: bookkeeper!.id }
}

/** The people of a database that was loaded by an earlier run. */
export const alreadyLoaded = (): Loaded => {
  const [small, large, services, bookkeeper] = ids('e1', 6) as [string, string, string, string]
  return { small, large, services, bookkeeper }
}

/**
 * Two thousand suppliers, of which one of a hundred thousand invoices (a tenth of all where these are fewer) and one of 500; three years of
 * invoices in the order of time, as a portal that lives has them. By COPY into a bare table; indexes, checks and counters come afterwards.
 */
export async function loadInvoices(count: number): Promise<Loaded> {
  return withBulkConnection(async (bulk) => {
    const world = await loadParties(bulk)
    const loaded = await loadPeople(world)
    await bulk.query(`SET session_replication_role = replica; SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 2`)
    const indexes = await bulk.query<{ name: string; definition: string }>(`SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indrelid = 'invoice'::regclass AND NOT indisprimary`)
    for (const { name } of indexes) await bulk.query(`DROP INDEX ${name}`)
    const { columns, rows } = inventedInvoices(world, { count, large: Math.min(LARGEST, Math.floor(count / 10)), small: SMALL })
    for (let from = 0; from < count; from += PART) await bulk.copy('invoice', columns, rows(from, Math.min(count, from + PART)))
    for (const { definition } of indexes) await bulk.query(definition)
    // The triggers slept: what they would have written, folded.
    await bulk.query(`INSERT INTO invoice_tally (structure_id, service_id, status, is_handled, month, count, amount)
      SELECT structure_id, seller_service_id, status, is_rejection_handled, date_trunc('month', submitted_at AT TIME ZONE 'Europe/Paris')::date, count(*), sum(tally_amount(type_code, currency, total_with_vat)) FROM invoice GROUP BY 1, 2, 3, 4, 5`)
    for (const table of ['invoice', 'invoice_tally', 'structure', 'affiliation', 'workspace', 'service']) await bulk.query(`VACUUM (ANALYZE) ${table}`)
    await bulk.query('CHECKPOINT')
    return loaded
  })
}
