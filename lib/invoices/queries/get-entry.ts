import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import type { Cents } from '@/lib/shared/money'
import type { TypedLine } from '../model/entry/read-line'
import { isId, scopeOfInvoice, visibleInvoices } from './visible-invoices'

/** The cells of an entered invoice as they were typed, right or wrong, for its form. A deposited one is not found. */
export const getEntry = defineQuery({
  name: 'invoice.get-entry',
  permission: 'invoice.write',
  structureOf: ({ invoiceId }: { invoiceId: string }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  run: async ({ invoiceId }, { db, actor }): Promise<{ lines: TypedLine[]; paid: Cents | null }> => {
    const invoice = await db.invoice.findFirst({ where: { id: invoiceId, submissionMode: 'SAISIE_PORTAIL', AND: visibleInvoices(actor, 'invoice.write') }, select: { entry: true } })
    if (!invoice) throw notFound()
    return { lines: (invoice.entry?.lines ?? []) as unknown as TypedLine[], paid: invoice.entry?.paid ?? null }
  },
})
