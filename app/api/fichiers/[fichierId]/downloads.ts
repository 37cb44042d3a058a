import { z } from 'zod'
import { openFile } from '@/lib/attachments/commands/open-file'
import { scopeOfInvoiceFile, scopeOfMandateFile } from '@/lib/attachments/queries/scope-of-file'
import { defineAction } from '@/lib/platform/action'

const schema = z.object({ fileId: z.uuid('Ce fichier n’existe pas.'), isDownload: z.boolean() })

/** PDF, attachment or certificate of an invoice. */
export const openInvoiceFile = defineAction({ name: 'file.open-invoice-file', permission: 'invoice.read', schema, structureOf: ({ fileId }, db) => scopeOfInvoiceFile(fileId, db), run: openFile })

/** PDF of a signed billing mandate. */
export const openMandateFile = defineAction({ name: 'file.open-mandate', permission: 'mandate.read', schema, structureOf: ({ fileId }, db) => scopeOfMandateFile(fileId, db), run: openFile })
