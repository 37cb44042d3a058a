'use server'

import { examineInvoice } from '@/lib/deposits/commands/test-invoice'
import { invoiceTestSchema } from '@/lib/deposits/model/invoice-test'
import { definePublicAction } from '@/lib/platform/public-action'

/** « Tester ma facture »: everything happens before the transaction, which writes nothing but the line of the journal. */
export const testInvoice = definePublicAction({
  name: 'invoice.test',
  schema: invoiceTestSchema,
  limit: { points: 20, seconds: 600 },
  prepare: examineInvoice,
  run: async (_input, _context, examined) => examined,
})
