import { z } from 'zod'
import { draftFields } from './draft'

const invoiceId = z.uuid('Cette facture n’existe pas.')
const version = z.coerce.number('Rechargez la page, puis recommencez.').int()

/** « À recycler »: only the address and the comment may change (portal 7.10). */
export const recycleSchema = draftFields.pick({ isState: true, buyerSiret: true, buyerReference: true, purchaseOrderReference: true, comment: true }).extend({ invoiceId, version })

/** « Suspendue »: the comment; attachments are added by their own door. */
export const completeSchema = draftFields.pick({ comment: true }).extend({ invoiceId, version })

export const acknowledgeSchema = z.object({
  structureId: z.uuid('Cette structure n’existe pas.'),
  /** `tout`: all that waits in this structure; else those that are ticked. */
  which: z.enum(['tout', 'choisies']).default('choisies'),
  invoiceIds: z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])]).default([]),
})

export const handleRejectionSchema = z.object({ invoiceId })
