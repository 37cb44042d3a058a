import { z } from 'zod'
import { loadActor } from '@/lib/access/load-actor'
import { can } from '@/lib/access/permissions'
import { type Notice, notify, wordsOf } from '@/lib/messages/notify'
import { db, inTransaction, type Tx } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { defineJob } from '@/lib/platform/queue'
import { civilDateOf } from '@/lib/shared/dates'
import { formatCents } from '@/lib/shared/money'
import { routes } from '@/lib/shared/routes'
import { Prisma } from '@/prisma/generated/client'
import { draftsLeftMail, draftWords, type LeftDraft } from '../emails/draft-left'
import { draftAddress } from '../model/draft-address'
import { draftWindow } from '../model/draft-reminder'

/** Above this the drafts of one person are told of by one message, which names none: a hundred files dropped at once are one matter. */
const MOST_MESSAGES = 10

/** Each hour: who has left a draft for 24 hours is reminded that it is not sent, once more a week later, and never again. `now` is given by tests only. */
export const remindDrafts = defineJob<{ now?: Date }>({
  name: 'invoice.remind-drafts',
  schema: z.object({ now: z.date().optional() }),
  schedule: '47 * * * *',
  expireInSeconds: 900,
  run: async ({ now = new Date() }) => {
    const authors = await db().$queryRaw<{ id: string }[]>`SELECT DISTINCT i.created_by_id AS id FROM ${DRAFTS} WHERE ${dueSql(now)}`
    for (const { id } of authors) await inTransaction((tx) => remindAuthor(tx, id, now))
  },
})

const DRAFTS = Prisma.sql`invoice i LEFT JOIN invoice_reminder r ON r.invoice_id = i.id AND r.kind = 'BROUILLON'`

function dueSql(now: Date): Prisma.Sql {
  const { untouchedSince, notBefore, remindedBefore } = draftWindow(now)
  return Prisma.sql`i.status IN ('INTERPRETEE_OCR', 'BROUILLON') AND i.updated_at > ${notBefore} AND i.updated_at <= ${untouchedSince}
    AND (r.count IS NULL OR r.count = 1 AND r.at <= ${remindedBefore})
    AND NOT EXISTS (SELECT 1 FROM invoice_attachment a WHERE a.structure_id = i.structure_id AND a.invoice_id = i.id AND a.created_at > ${untouchedSince})`
}

/** The drafts of one author in one transaction: the marks and the mail stand or fall together. One that is being saved or sent is passed over. */
async function remindAuthor(tx: Tx, userId: string, now: Date): Promise<void> {
  const due = await tx.$queryRaw<{ id: string }[]>`SELECT i.id FROM ${DRAFTS} WHERE i.created_by_id = ${userId}::uuid AND ${dueSql(now)} ORDER BY i.id FOR UPDATE OF i SKIP LOCKED`
  const fresh = await mark(tx, due.map(({ id }) => id), now)
  const actor = await loadActor(tx, userId, null)
  if (!actor || fresh.length === 0) return
  const rows = await tx.invoice.findMany({ where: { id: { in: fresh } }, include: { structure: true, buyer: true, original: true }, orderBy: { createdAt: 'asc' } })
  const drafts = rows.filter(({ structureId, sellerServiceId }) => can(actor, 'invoice.write', { structureId, serviceId: sellerServiceId })).map((row) => ({ row, told: toldOf(row) }))
  const [first, ...rest] = drafts.map(({ told }) => told)
  if (!first) return
  const { contactEmail } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { contactEmail: true } })
  const mail = draftsLeftMail({ ...actor, email: contactEmail ?? actor.email }, [first, ...rest], absoluteUrl(routes.synthesis))
  const notice: Notice = { userId, kind: 'BROUILLONS', audience: 'SELF', mail, words: { ...wordsOf(mail), href: routes.synthesis } }
  const each = drafts.map(({ row, told }) => ({ structureId: row.structureId, invoiceId: row.id, status: row.status, words: { ...draftWords(told), href: draftAddress(row.id, row.submissionMode) } }))
  await notify(tx, now, [each.length > MOST_MESSAGES ? notice : { ...notice, audience: 'SELLER', each }])
}

/** @returns those that this run, and no other, reminds of */
async function mark(tx: Tx, ids: string[], now: Date): Promise<string[]> {
  const { remindedBefore } = draftWindow(now)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO invoice_reminder AS r (structure_id, invoice_id, kind, count, at) SELECT structure_id, id, 'BROUILLON', 1, ${now} FROM invoice WHERE id = ANY(${ids}::uuid[])
    ON CONFLICT (invoice_id, kind) DO UPDATE SET count = r.count + 1, at = excluded.at WHERE r.count = 1 AND r.at <= ${remindedBefore} RETURNING r.invoice_id AS id`
  return rows.map(({ id }) => id)
}

const toldOf = (row: Prisma.InvoiceGetPayload<{ include: { structure: true; buyer: true; original: true } }>): LeftDraft => ({
  name: row.number || row.original?.name || null,
  structure: row.structure.name,
  recipient: row.buyer?.name ?? null,
  total: row.totalWithVat === null ? null : formatCents(row.totalWithVat, row.currency),
  since: civilDateOf(row.updatedAt),
  url: absoluteUrl(draftAddress(row.id, row.submissionMode)),
})
