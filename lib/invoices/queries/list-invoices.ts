import { defineQuery } from '@/lib/platform/query'
import { Prisma } from '@/prisma/generated/client'
import type { ListInput } from '../model/list-params'
import { statusesOf } from '../model/status'
import { type InvoiceList, pageOfInvoices } from './invoice-rows'
import { branchesOf } from './page-branches'
import { anyTextSql } from './party-search'
import { visibleParts } from './visible-invoices'

/** A refusal that was marked as handled is nobody's work any more (portal 7.1). */
const STILL_TO_DO = Prisma.sql`NOT i.is_rejection_handled`
const MOST_TEXT = 100
const NONE: InvoiceList = { rows: [], after: null, before: null, found: null }

/** Synthèse and every other list of invoices: one group of statuses, in pages by key. Starts from the person's own reach. */
export const listInvoices = defineQuery({
  name: 'invoice.list',
  permission: 'invoice.read',
  run: async ({ text = '', ...input }: ListInput, { db, actor }): Promise<InvoiceList> => {
    const { group, structureId = null, status } = input
    const statuses = statusesOf(group).filter((one) => !status || one === status)
    const typed = text.trim().slice(0, MOST_TEXT)
    const conditions = [...(group === 'toDo' ? [STILL_TO_DO] : []), ...(typed === '' ? [] : [await anyTextSql(db, actor, typed)])]
    // A status of another group: nothing, and not any.
    if (statuses.length === 0) return NONE
    return pageOfInvoices(db, conditions, input, branchesOf(visibleParts(actor, structureId), statuses))
  },
})
