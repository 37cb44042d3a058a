import { defineQuery } from '@/lib/platform/query'
import { Prisma } from '@/prisma/generated/client'
import type { ListInput } from '../model/list-params'
import { statusesOf } from '../model/status'
import { type InvoiceList, pageOfInvoices } from './invoice-rows'
import { branchesOf, visibleInvoicesSql, visiblePartsSql } from './visible-invoices'

/** A refusal that was marked as handled is nobody's work any more (portal 7.1). */
const STILL_TO_DO = Prisma.sql`NOT i.is_rejection_handled`

/** Synthèse and every other list of invoices: one group of statuses, in pages by key. Starts from the person's own reach. */
export const listInvoices = defineQuery({
  name: 'invoice.list',
  permission: 'invoice.read',
  run: (input: ListInput, { db, actor }): Promise<InvoiceList> => {
    const { group, structureId = null, status } = input
    const statuses = statusesOf(group).filter((one) => !status || one === status)
    return pageOfInvoices(db, [visibleInvoicesSql(actor, structureId), Prisma.sql`i.status = ANY(${statuses}::"InvoiceStatus"[])`, ...(group === 'toDo' ? [STILL_TO_DO] : [])], input, branchesOf(visiblePartsSql(actor, structureId), statuses))
  },
})
