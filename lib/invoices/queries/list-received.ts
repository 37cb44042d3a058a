import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { Prisma } from '@/prisma/generated/client'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { RECEIVED_STATUSES, TO_TREAT } from '../model/treatment'
import { type InvoiceList, pageOfInvoices, type PageInput } from './invoice-rows'
import { visibleReceivedSql } from './visible-received'

export interface ReceivedInput extends PageInput {
  structureId: string | null
  /** Null: all that wait for the recipient; `tout`: all that it ever received. */
  status: InvoiceStatus | 'tout' | null
}

const statusesOf = (status: ReceivedInput['status']) => (status === null ? TO_TREAT : status === 'tout' ? RECEIVED_STATUSES : [status])

/** « Factures reçues »: the invoices put at the disposal of the person's public structures and services. */
export const listReceived = defineQuery({
  name: 'received.list',
  permission: 'received.read',
  run: (input: ReceivedInput, { db, actor }): Promise<InvoiceList> =>
    pageOfInvoices(db, [visibleReceivedSql(actor, input.structureId), Prisma.sql`i.status = ANY(${[...statusesOf(input.status)]}::"InvoiceStatus"[])`], input),
})

/** How many wait in each status, for the person's public structures. */
export const countReceived = defineQuery({
  name: 'received.count',
  permission: 'received.read',
  run: async ({ structureId = null }: { structureId?: string | null }, { db, actor }): Promise<Partial<Record<InvoiceStatus, number>>> => {
    const rows = await db.$queryRaw<{ status: InvoiceStatus; count: number }[]>`SELECT i.status, count(*)::int AS count FROM invoice i WHERE ${visibleReceivedSql(actor, structureId)} GROUP BY i.status`
    return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
  },
})

/** The structures in which the person may read received invoices. */
export const listReceivingStructures = defineQuery({
  name: 'received.list-structures',
  permission: 'received.read',
  run: (_input: Record<string, never>, { db, actor }) => db.structure.findMany({ where: { id: { in: reachOf(actor, 'received.read').map(({ structureId }) => structureId) } }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
})
