import type { BulkConnection } from '@/lib/platform/bulk'
import { timeOrderedId } from '@/lib/shared/time-ordered-id'
import { type GivenStructure, type ImportedStructure, mergeStructure } from '../model/import-merge'

/** Structures written in one transaction: a kill loses no more than that, and the next run goes on. */
export const BATCH = 5000

/** The lines of the file, as they wait on the server. */
export const STAGE = `CREATE TEMPORARY TABLE import_line (
  line integer, siret text, name text, label text, address_line1 text, address_line2 text, postal_code text, city text, status text,
  service_required boolean, commitment_required boolean, service_or_commitment_required boolean, payment_reported boolean, payer_category text,
  service_code text, service_name text, service_commitment_required boolean, service_from date, service_until date)`

const RECORD = `"name" text, "label" text, "addressLine1" text, "addressLine2" text, "postalCode" text, "city" text, "status" text, "serviceRequired" boolean, "commitmentRequired" boolean, "serviceOrCommitmentRequired" boolean, "paymentReported" boolean, "payerCategory" text`
const PAIRS = [
  ['name', 'name'], ['label', 'label'], ['address_line1', 'addressLine1'], ['address_line2', 'addressLine2'], ['postal_code', 'postalCode'], ['city', 'city'], ['status', 'status'],
  ['service_required', 'serviceRequired'], ['commitment_required', 'commitmentRequired'], ['service_or_commitment_required', 'serviceOrCommitmentRequired'], ['payment_reported', 'paymentReported'], ['payer_category', 'payerCategory'],
] as const

/** Columns that are no text in the database. */
const ENUMS: Partial<Record<string, string>> = { status: '::"StructureStatus"', payer_category: '::"PayerCategory"' }

/** Of lines that contradict each other the last one that says something counts, wherever it stands in the file. */
const lastOf = (column: string) => `(array_agg(${column} ORDER BY line DESC) FILTER (WHERE ${column} IS NOT NULL))[1]`

const READ = `
  SELECT given.*, known.kind::text AS kind,
    CASE WHEN known.id IS NOT NULL THEN jsonb_build_object(${PAIRS.map(([column, field]) => `'${field}', known.${column}`).join(', ')}, 'searchText', known.search_text) END AS known,
    EXISTS (SELECT 1 FROM affiliation WHERE structure_id = known.id AND status = 'VALIDEE' AND role IN ('MAIN_MANAGER', 'SECONDARY_MANAGER')) AS "isManaged"
  FROM (SELECT siret, min(line) AS line, ${PAIRS.map(([column, field]) => `${lastOf(column)} AS "${field}"`).join(', ')}
        FROM import_line WHERE siret > $1 GROUP BY siret ORDER BY siret LIMIT ${BATCH}) given
  LEFT JOIN structure known ON known.country = 'FR' AND known.identifier_type = 'SIRET' AND known.identifier = given.siret
  ORDER BY given.siret`

const WRITE = `
  INSERT INTO structure (id, identifier_type, identifier, kind, search_text, updated_at, ${PAIRS.map(([column]) => column).join(', ')})
  SELECT id, 'SIRET', siret, 'PUBLIC', "searchText", now(), ${PAIRS.map(([column, field]) => `"${field}"${ENUMS[column] ?? ''}`).join(', ')}
  FROM jsonb_to_recordset($1::jsonb) AS next (id uuid, siret text, "searchText" text, ${RECORD})
  ON CONFLICT (country, identifier_type, identifier) DO UPDATE SET search_text = excluded.search_text, updated_at = now(), ${PAIRS.map(([column]) => `${column} = excluded.${column}`).join(', ')}
  WHERE structure.kind = 'PUBLIC'`

const READ_SERVICES = `
  SELECT structure.id AS "structureId", service_code AS code, ${lastOf('service_name')} AS name, ${lastOf('service_commitment_required')} AS "commitmentRequired", ${lastOf('service_from')}::text AS "activeFrom", ${lastOf('service_until')}::text AS "activeUntil"
  FROM import_line JOIN structure ON structure.country = 'FR' AND identifier_type = 'SIRET' AND identifier = siret AND kind = 'PUBLIC'
  WHERE siret > $1 AND siret <= $2 AND service_code IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM affiliation WHERE structure_id = structure.id AND affiliation.status = 'VALIDEE' AND role IN ('MAIN_MANAGER', 'SECONDARY_MANAGER'))
  GROUP BY structure.id, service_code`

const WRITE_SERVICES = `
  INSERT INTO service (id, structure_id, code, name, commitment_required, active_from, active_until, updated_at)
  SELECT id, "structureId", code, coalesce(name, code), coalesce("commitmentRequired", false), coalesce("activeFrom", DATE '2017-01-01'), "activeUntil", now()
  FROM jsonb_to_recordset($1::jsonb) AS next (id uuid, "structureId" uuid, code text, name text, "commitmentRequired" boolean, "activeFrom" date, "activeUntil" date)
  ON CONFLICT (structure_id, code) DO UPDATE SET name = excluded.name, commitment_required = excluded.commitment_required, active_from = excluded.active_from, active_until = excluded.active_until, updated_at = now()
  WHERE (service.name, service.commitment_required, service.active_from, service.active_until) IS DISTINCT FROM (excluded.name, excluded.commitment_required, excluded.active_from, excluded.active_until)
  RETURNING (xmax = 0) AS "isNew"`

type GivenRow = GivenStructure & { siret: string; line: number; kind: string | null; known: ImportedStructure | null; isManaged: boolean }

export interface BatchResult {
  /** The last SIRET of the batch; null when there was none left. */
  last: string | null
  created: number
  updated: number
  unchanged: number
  managed: number
  servicesCreated: number
  servicesUpdated: number
  /** Lines whose SIRET is that of a private structure, which an import never touches. */
  privates: { line: number; siret: string }[]
}

/** Brings the structures after this SIRET, and their services, to what the file says; run in one transaction. */
export async function importBatch(bulk: BulkConnection, after: string): Promise<BatchResult> {
  const given = await bulk.query<GivenRow>(READ, [after])
  const last = given.at(-1)?.siret ?? null
  const result: BatchResult = { last, created: 0, updated: 0, unchanged: 0, managed: 0, servicesCreated: 0, servicesUpdated: 0, privates: [] }
  const written = []
  for (const { siret, line, kind, known, isManaged, ...values } of given) {
    if (kind === 'PRIVATE') {
      result.privates.push({ line, siret })
      continue
    }
    const { fate, next } = mergeStructure(values, known, isManaged)
    result[fate] += 1
    if (isManaged) result.managed += 1
    if (fate !== 'unchanged') written.push({ id: timeOrderedId(), siret, ...next })
  }
  if (written.length > 0) await bulk.query(WRITE, [JSON.stringify(written)])
  if (last === null) return result
  const services = await bulk.query(READ_SERVICES, [after, last])
  if (services.length === 0) return result
  const rows = await bulk.query<{ isNew: boolean }>(WRITE_SERVICES, [JSON.stringify(services.map((service) => ({ id: timeOrderedId(), ...service })))])
  result.servicesCreated = rows.filter((row) => row.isNew).length
  result.servicesUpdated = rows.length - result.servicesCreated
  return result
}
