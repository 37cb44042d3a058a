import { defineQuery } from '@/lib/platform/query'
import { civilDateOf, yearOf } from '@/lib/shared/dates'
import { cleanNumber, DUPLICATE_NUMBER, numberProblem } from '../model/invoice-number'
import { isNumberTaken } from './number-taken'
import { isId, scopeOfInvoice } from './visible-invoices'

/** What is wrong with a number while it is typed, a clash with a sent invoice included; null when nothing is. It only blocks sending. */
export const checkNumber = defineQuery({
  name: 'invoice.check-number',
  permission: 'invoice.write',
  structureOf: ({ invoiceId }: { invoiceId: string; number: string }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  run: async ({ invoiceId, number: typed }, { db, now }): Promise<string | null> => {
    const number = cleanNumber(typed)
    const problem = numberProblem(number, civilDateOf(now))
    if (problem) return problem
    const invoice = await db.invoice.findUniqueOrThrow({ where: { id: invoiceId }, select: { structureId: true } })
    return (await isNumberTaken(db, invoice.structureId, number, yearOf(now), invoiceId)) ? DUPLICATE_NUMBER : null
  },
})
