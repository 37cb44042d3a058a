import { defineQuery } from '@/lib/platform/query'
import { Prisma } from '@/prisma/generated/client'
import type { InvoiceStatus, NotificationKind } from '@/prisma/generated/enums'
import type { MessageFilter, MessageKey, MessageTable } from '../model/message-list'
import { MESSAGES, visibleMessagesSql } from './visible-messages'

/** Beyond this many messages nobody counts on: « Plus de 1 000 ». */
const COUNT_LIMIT = 1000

export interface MessageRow {
  id: string
  kind: NotificationKind
  status: InvoiceStatus | null
  subject: string
  sentence: string
  structureName: string | null
  createdAt: Date
  isRead: boolean
}

function conditions({ isRead, kind, structureId }: MessageFilter): Prisma.Sql {
  const parts = [Prisma.sql`true`]
  if (isRead !== null) parts.push(isRead ? Prisma.sql`m.read_at IS NOT NULL` : Prisma.sql`m.read_at IS NULL`)
  if (kind) parts.push(Prisma.sql`m.kind = ${kind}::"NotificationKind"`)
  if (structureId) parts.push(Prisma.sql`m.structure_id = ${structureId}::uuid`)
  return Prisma.join(parts, ' AND ')
}

const beyond = (key: MessageKey | undefined, isBackwards: boolean) =>
  key ? Prisma.sql`AND (m.created_at, m.id) ${isBackwards ? Prisma.sql`>` : Prisma.sql`<`} (${new Date(key.at)}, ${key.id}::uuid)` : Prisma.empty

/** « Mes messages », the newest first, a page from a key: only what the person may still see. */
export const listMessages = defineQuery({
  name: 'message.list',
  permission: 'account.own',
  run: async ({ filter, table: { pageSize, after, before } }: { filter: MessageFilter; table: MessageTable }, { db, actor }) => {
    const where = Prisma.sql`${visibleMessagesSql(actor)} AND ${conditions(filter)}`
    const isBackwards = before !== undefined && after === undefined
    const order = isBackwards ? Prisma.sql`ASC` : Prisma.sql`DESC`
    const [counted, found] = await Promise.all([
      db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (SELECT 1 FROM ${MESSAGES} WHERE ${where} LIMIT ${COUNT_LIMIT + 1}) counted`,
      db.$queryRaw<MessageRow[]>`
        SELECT m.id, m.kind, m.status, m.subject, m.sentence, s.name AS "structureName", m.created_at AS "createdAt", m.read_at IS NOT NULL AS "isRead"
        FROM ${MESSAGES} LEFT JOIN structure s ON s.id = m.structure_id
        WHERE ${where} ${beyond(after ?? before, isBackwards)} ORDER BY m.created_at ${order}, m.id ${order} LIMIT ${pageSize + 1}`,
    ])
    const rows = found.slice(0, pageSize)
    if (isBackwards) rows.reverse()
    const count = counted[0]?.count ?? 0
    const isMore = found.length > pageSize
    return { rows, total: Math.min(count, COUNT_LIMIT), isCapped: count > COUNT_LIMIT, hasPrevious: isBackwards ? isMore : after !== undefined, hasNext: isBackwards || isMore }
  },
})

/** The counter of the header says « 99+ » beyond this: nobody counts further, and neither do we. */
const UNREAD_LIMIT = 100

/** How many messages wait to be read, a hundred at most. */
export const countUnread = defineQuery({
  name: 'message.count-unread',
  permission: 'account.own',
  run: async (_input: Record<string, never>, { db, actor }): Promise<number> => {
    const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (SELECT 1 FROM ${MESSAGES} WHERE ${visibleMessagesSql(actor)} AND m.read_at IS NULL LIMIT ${UNREAD_LIMIT}) counted`
    return row?.count ?? 0
  },
})
