import { z } from 'zod'
import { exportHistory } from '@/lib/invoices/commands/export-history'
import { isId, scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { scopeOfReceived } from '@/lib/invoices/queries/visible-received'
import { scopeOfValidationFor } from '@/lib/invoices/queries/visible-validations'
import { defineAction } from '@/lib/platform/action'

const schema = z.object({ invoiceId: z.string(), structureId: z.string().optional() })

/** « Exporter » the history of an invoice, for the supplier. */
export const exportIssued = defineAction({ name: 'invoice.export-history', permission: 'invoice.read', schema, structureOf: ({ invoiceId }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null), run: (input, context) => exportHistory('FOURNISSEUR', input, context) })

/** The same for its recipient. */
export const exportReceived = defineAction({ name: 'received.export-history', permission: 'received.read', schema, structureOf: ({ invoiceId }, db) => (isId(invoiceId) ? scopeOfReceived(invoiceId, db) : null), run: (input, context) => exportHistory('DESTINATAIRE', input, context) })

/** The same for a validator. */
export const exportValidation = defineAction({ name: 'validation.export-history', permission: 'validation.read', schema, structureOf: scopeOfValidationFor, run: (input, context) => exportHistory('VALIDEUR', input, context) })
