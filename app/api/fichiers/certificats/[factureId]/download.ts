import { z } from 'zod'
import { openFile } from '@/lib/attachments/commands/open-file'
import { ensureCertificate } from '@/lib/invoices/jobs/certify-deposit'
import { isId, scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { defineAction } from '@/lib/platform/action'
import { notFound } from '@/lib/shared/errors'

/** The certificate of a sent invoice; made now when the worker has not made it yet. */
export const openCertificate = defineAction({
  name: 'invoice.open-certificate',
  permission: 'invoice.read',
  schema: z.object({ invoiceId: z.string(), isDownload: z.boolean().default(false) }),
  structureOf: ({ invoiceId }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  prepare: ({ invoiceId }) => ensureCertificate(invoiceId),
  run: async ({ isDownload }, context, certificate) => {
    if (!certificate) throw notFound('certificate.none', 'Cette facture n’est pas envoyée : elle n’a pas de certificat de dépôt.')
    return openFile({ fileId: certificate.id, isDownload }, context)
  },
})
