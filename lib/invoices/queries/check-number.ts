import { defineQuery } from '@/lib/platform/query'
import { civilDateOf, yearOf } from '@/lib/shared/dates'
import { cleanNumber, DUPLICATE_NUMBER, numberProblem } from '../model/invoice-number'
import { isNumberTaken } from './number-taken'
import { isId, scopeOfInvoice } from './visible-invoices'

/** What is wrong with a number typed for this invoice, as a sentence; null when it may leave with it. */
export const checkNumber = defineQuery({
  name: 'invoice.check-number',
  permission: 'invoice.read',
  structureOf: ({ invoiceId }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  run: async ({ invoiceId, number }: { invoiceId: string; number: string }, { db, now }): Promise<string | null> => {
    const { structureId } = await db.invoice.findUniqueOrThrow({ where: { id: invoiceId }, select: { structureId: true } })
    const cleaned = cleanNumber(number)
    return numberProblem(cleaned, civilDateOf(now)) ?? ((await isNumberTaken(db, structureId, cleaned, yearOf(now), invoiceId)) ? DUPLICATE_NUMBER : null)
  },
})
