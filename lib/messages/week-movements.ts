import type { Actor } from '@/lib/access/actor'
import { reachOf } from '@/lib/access/permissions'
import { isDraft, statusesOf } from '@/lib/invoices/model/status'
import { visibleInvoicesSql } from '@/lib/invoices/queries/visible-invoices'
import type { Tx } from '@/lib/platform/db'
import { SATISFIED_REQUEST } from '@/lib/structures/model/affiliation-status'
import { Prisma } from '@/prisma/generated/client'
import { CHANGE_DOORS, type ChangeDoor } from './model/recap-changes'
import type { Movements, Sum, WaitingInvoice, Week } from './model/weekly-recap'

/** The active structures that a person manages as a whole, with the rights of now. */
const managedBy = (actor: Actor): string[] => reachOf(actor, 'structure.manage').flatMap(({ structureId, services }) => (services === 'all' ? structureId : []))

/** What the supplier is asked to do something about; drafts wait for nobody but their author. */
const WAITING = statusesOf('toDo').filter((status) => !isDraft(status))

/**
 * The movements of a week in the structures that a person manages, by name: from the invoices that he may see, the affiliations and
 * the journal, as they stand. Structures where nothing moved are among them.
 */
export async function weekMovements(tx: Tx, actor: Actor, week: Week): Promise<Movements[]> {
  const ids = managedBy(actor)
  if (ids.length === 0) return []
  const structures = await tx.structure.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, identifier: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const seen = Prisma.sql`${visibleInvoicesSql(actor)} AND i.structure_id = ANY(${ids}::uuid[])`
  const [sent, paid] = [await readSent(tx, seen, week), await readPaid(tx, seen, week)]
  const [waiting, people, changes] = [await readWaiting(tx, seen, week), await readPeople(tx, actor, ids, week), await readChanges(tx, ids, week)]
  return structures.map((structure) => {
    const here = <Row extends { structureId: string }>(rows: Row[]) => rows.filter(({ structureId }) => structureId === structure.id)
    const names = (isIn: boolean) => here(people).flatMap((person) => (person.isIn === isIn ? `${person.firstName} ${person.lastName}` : []))
    return { ...structure, sent: here(sent), paid: here(paid), waiting: here(waiting), joined: names(true), left: names(false), changes: here(changes) }
  })
}

type Here<Row> = Row & { structureId: string }

const SUMS = Prisma.sql`i.structure_id AS "structureId", i.currency, count(*) FILTER (WHERE i.type_code <> '381')::int AS invoices, count(*) FILTER (WHERE i.type_code = '381')::int AS credits,
  coalesce(sum(CASE WHEN i.type_code = '381' THEN -i.total_with_vat ELSE i.total_with_vat END), 0)::bigint AS total`

// `listed_at` is `submitted_at` of what was sent, and has the index.
const readSent = (tx: Tx, seen: Prisma.Sql, { from, until }: Week) => tx.$queryRaw<Here<Sum>[]>`
  SELECT ${SUMS} FROM invoice i WHERE ${seen} AND i.status <> 'SUPPRIMEE' AND i.submitted_at IS NOT NULL AND i.listed_at >= ${from} AND i.listed_at < ${until}
  GROUP BY i.structure_id, i.currency ORDER BY i.currency`

// Nothing follows « Mise en paiement »: the moment of the status is that of the payment.
const readPaid = (tx: Tx, seen: Prisma.Sql, { from, until }: Week) => tx.$queryRaw<Here<Sum>[]>`
  SELECT ${SUMS} FROM invoice i WHERE ${seen} AND i.status = 'MISE_EN_PAIEMENT' AND i.status_at >= ${from} AND i.status_at < ${until}
  GROUP BY i.structure_id, i.currency ORDER BY i.currency`

const readWaiting = (tx: Tx, seen: Prisma.Sql, { from, until }: Week) => tx.$queryRaw<Here<WaitingInvoice>[]>`
  SELECT i.structure_id AS "structureId", i.id, i.number, i.status, b.name AS recipient FROM invoice i LEFT JOIN structure b ON b.id = i.buyer_id
  WHERE ${seen} AND i.status = ANY(${WAITING}::"InvoiceStatus"[]) AND NOT i.is_rejection_handled AND i.status_at >= ${from} AND i.status_at < ${until}
  ORDER BY i.status_at, i.id`

/**
 * Who joined and who left, the reader apart. A change of place ends one row and begins another: who was there before the week has not
 * joined, and who is still there has not left. A request that was withdrawn has no decider.
 */
const readPeople = (tx: Tx, { userId }: Actor, ids: string[], { from, until }: Week) => tx.$queryRaw<Here<{ firstName: string; lastName: string; isIn: boolean }>[]>`
  SELECT p.structure_id AS "structureId", u.first_name AS "firstName", u.last_name AS "lastName", p.since IS NOT NULL AS "isIn"
  FROM (
    SELECT a.structure_id, a.user_id, min(a.decided_at) FILTER (WHERE a.status = 'VALIDEE') AS since,
      max(a.decided_at) FILTER (WHERE ended) AS ended_at, coalesce(bool_or(ended AND a.decided_at >= ${from} AND a.requested_at < ${from}), false) AS was_in
    FROM affiliation a, LATERAL (SELECT a.status IN ('SUPPRIMEE', 'DESACTIVEE') AND a.decided_by_id IS NOT NULL AND a.comment IS DISTINCT FROM ${SATISFIED_REQUEST} AS ended) state
    WHERE a.structure_id = ANY(${ids}::uuid[]) AND a.user_id <> ${userId}::uuid GROUP BY a.structure_id, a.user_id
  ) p JOIN user_account u ON u.id = p.user_id
  WHERE CASE WHEN p.since IS NULL THEN p.ended_at >= ${from} AND p.ended_at < ${until} ELSE p.since >= ${from} AND p.since < ${until} AND NOT p.was_in END
  ORDER BY u.last_name, u.first_name, u.id`

// A thing modified three times is one that was modified.
const readChanges = (tx: Tx, ids: string[], { from, until }: Week) => tx.$queryRaw<Here<{ door: ChangeDoor; count: number }>[]>`
  SELECT line.structure_id AS "structureId", line.door, count(DISTINCT CASE WHEN line.door LIKE '%.update' THEN line.target_id ELSE line.id::text END)::int AS count
  FROM audit_entry line WHERE line.structure_id = ANY(${ids}::uuid[]) AND line.door = ANY(${CHANGE_DOORS}) AND line.outcome = 'ACCEPTED' AND line.at >= ${from} AND line.at < ${until}
  GROUP BY line.structure_id, line.door`
