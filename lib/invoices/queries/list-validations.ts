import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { SEEN_BY_FIRST, SEEN_BY_SECOND, WAITING_FIRST, WAITING_SECOND } from '../model/validation'
import { type InvoiceList, pageOfInvoices, type PageInput } from './invoice-rows'
import { visibleValidationsSql } from './visible-validations'

export interface ValidationInput extends PageInput {
  /** Also those that wait for nothing any more. */
  isAll: boolean
}

/** « Factures à valider »: the invoices of sub- and co-contractors that name the person's structures as their validator. */
export const listValidations = defineQuery({
  name: 'validation.list',
  permission: 'validation.read',
  run: (input: ValidationInput, { db, actor }): Promise<InvoiceList> =>
    pageOfInvoices(db, [input.isAll ? visibleValidationsSql(actor, SEEN_BY_FIRST, SEEN_BY_SECOND) : visibleValidationsSql(actor, WAITING_FIRST, WAITING_SECOND)], input),
})

/** How many wait for the person's answer, and in how many structures he may answer. */
export const countValidations = defineQuery({
  name: 'validation.count',
  permission: 'validation.read',
  run: async (_input: Record<string, never>, { db, actor }) => {
    const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM invoice i WHERE ${visibleValidationsSql(actor, WAITING_FIRST, WAITING_SECOND)}`
    return { waiting: row?.count ?? 0, structures: reachOf(actor, 'validation.read').length }
  },
})
