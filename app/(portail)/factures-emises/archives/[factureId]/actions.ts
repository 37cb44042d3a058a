'use server'

import { z } from 'zod'
import { checkArchive } from '@/lib/archives/check-archive'
import { verifyArchive as verify } from '@/lib/archives/commands/verify-archive'
import { isId, scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

/** « Vérifier maintenant »: whoever may read an archive may have it read again. */
export const verifyArchive = defineAction({
  name: 'archive.verify',
  permission: 'invoice.read',
  schema: z.object({ invoiceId: z.string() }),
  structureOf: ({ invoiceId }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  prepare: ({ invoiceId }) => checkArchive(invoiceId),
  run: verify,
  redirectTo: ({ invoiceId }) => `${routes.archive(invoiceId)}?fait=verification`,
})
