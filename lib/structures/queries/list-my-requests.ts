import { defineQuery } from '@/lib/platform/query'
import { Prisma } from '@/prisma/generated/client'
import { approversOf } from '../managers'
import { whoMustAnswer } from '../model/request-state'
import type { RequestFilter, RequestTable } from '../model/request-table'
import { readRequests, WAS_ASKED } from './asked-requests'

/** « Historique de mes demandes » (portal 2.6): all the person has asked for, with the answers; of what waits, who must answer. */
export const listMyRequests = defineQuery({
  name: 'request.list-mine',
  permission: 'account.own',
  run: async ({ filter, table }: { filter: RequestFilter; table: RequestTable }, { db, actor }) => {
    const { total, rows } = await readRequests(db, [Prisma.sql`r.user_id = ${actor.userId}::uuid`, WAS_ASKED], filter, table)
    const approvers = await approversOf(db, [...new Set(rows.flatMap((row) => (row.state === 'WAITING' ? [row.structureId] : [])))])
    return {
      total,
      rows: rows.map((row) => {
        const known = approvers.get(row.structureId)
        return { ...row, approver: row.state === 'WAITING' && known ? whoMustAnswer(known, row.escalatedAt !== null) : null }
      }),
    }
  },
})

export type MyRequest = Awaited<ReturnType<typeof listMyRequests>>['rows'][number]
