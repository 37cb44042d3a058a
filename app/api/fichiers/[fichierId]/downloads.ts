import { z } from 'zod'
import { openFile } from '@/lib/attachments/commands/open-file'
import { scopeOfBankDocument } from '@/lib/bank-accounts/queries/scope-of-bank-account'
import { scopeOfInvoiceFile, scopeOfMandateFile, scopeOfReceivedFile, scopesOfValidationFile } from '@/lib/attachments/queries/scope-of-file'
import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineAction } from '@/lib/platform/action'

/** The id comes from an address: one that is none is « not found » like any other. */
const schema = z.object({ fileId: z.string(), isDownload: z.boolean() })

/** PDF, attachment or certificate of an invoice. */
export const openInvoiceFile = defineAction({ name: 'file.open-invoice-file', permission: 'invoice.read', schema, structureOf: ({ fileId }, db) => (isId(fileId) ? scopeOfInvoiceFile(fileId, db) : null), run: openFile })

/** PDF of a signed billing mandate. */
export const openMandateFile = defineAction({ name: 'file.open-mandate', permission: 'mandate.read', schema, structureOf: ({ fileId }, db) => (isId(fileId) ? scopeOfMandateFile(fileId, db) : null), run: openFile })

/** RIB in PDF: it shows the whole account, so only those who manage it open it. */
export const openBankDocument = defineAction({ name: 'file.open-bank-details', permission: 'bank-account.manage', schema, structureOf: ({ fileId }, db) => (isId(fileId) ? scopeOfBankDocument(fileId, db) : null), run: openFile })

/** PDF or attachment of an invoice, for its recipient. */
export const openReceivedFile = defineAction({ name: 'file.open-received', permission: 'received.read', schema, structureOf: ({ fileId }, db) => (isId(fileId) ? scopeOfReceivedFile(fileId, db) : null), run: (input, context) => openFile(input, context, 'recipient') })

/** PDF or attachment of an invoice, for a validator who sees it. */
export const openValidationFile = defineAction({
  name: 'file.open-validation',
  permission: 'validation.read',
  schema: schema.extend({ structureId: z.string().optional() }),
  structureOf: async ({ fileId, structureId }, db) => (isId(fileId) ? ((await scopesOfValidationFile(fileId, db)).find((scope) => !structureId || scope.structureId === structureId) ?? null) : null),
  run: (input, context) => openFile(input, context, { structureId: input.structureId }),
})
