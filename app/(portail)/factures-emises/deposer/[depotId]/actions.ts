'use server'

import { addAttachment as attach, prepareAttachment } from '@/lib/attachments/commands/add-attachment'
import { attachFromLibrary as reuse } from '@/lib/attachments/commands/attach-from-library'
import { removeAttachments } from '@/lib/attachments/commands/remove-attachments'
import { addSchema, removeSchema, reuseSchema } from '@/lib/attachments/model/attachment-schema'
import { deleteDraft as remove } from '@/lib/invoices/commands/delete-draft'
import { saveDraft as save } from '@/lib/invoices/commands/save-draft'
import { submitInvoice } from '@/lib/invoices/commands/submit-invoice'
import { deleteSchema, saveSchema, sendSchema } from '@/lib/invoices/model/draft'
import { chosenId } from '@/lib/invoices/model/form-fields'
import { scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { defineAction } from '@/lib/platform/action'
import type { Tx } from '@/lib/platform/db'
import { IDLE, type FormState } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'

const ofInvoice = { permission: 'invoice.write', structureOf: ({ invoiceId }: { invoiceId: string }, db: Tx) => scopeOfInvoice(invoiceId, db) } as const

/** The batch whose invoices are completed one after the other: after this one comes the next. */
const ofBatch = { batchId: chosenId }

/** « Enregistrer en mode Brouillon » */
export const saveDraft = defineAction({
  ...ofInvoice, name: 'invoice.save-draft', schema: saveSchema.extend(ofBatch),
  run: ({ batchId: _batch, ...input }, context) => save(input, context),
  redirectTo: (_saved, { invoiceId, batchId }) => (batchId ? routes.batchNext(batchId, invoiceId) : undefined),
  message: () => 'Brouillon enregistré. Cette facture n’est pas envoyée.',
})

/** « Valider et envoyer »: without `confirmed` it runs the controls and asks; with it, it sends. */
export const sendInvoice = defineAction({
  ...ofInvoice, name: 'invoice.submit', schema: sendSchema.extend(ofBatch),
  run: ({ batchId: _batch, ...input }, context) => submitInvoice(input, context),
  redirectTo: ({ sent, invoiceId }, { batchId }) => (sent ? (batchId ? routes.batchNext(batchId, invoiceId) : routes.invoice(invoiceId)) : undefined),
})

/** « Supprimer » a draft */
export const deleteDraft = defineAction({ ...ofInvoice, name: 'invoice.delete-draft', schema: deleteSchema, run: remove, redirectTo: () => routes.synthesis })

/** « Ajouter une pièce jointe » */
export const addAttachment = defineAction({ ...ofInvoice, name: 'attachment.add', schema: addSchema, prepare: prepareAttachment, run: attach, message: () => 'Pièce jointe ajoutée.' })

/** « Choisir dans une bibliothèque » */
export const attachFromLibrary = defineAction({ ...ofInvoice, name: 'attachment.reuse', schema: reuseSchema, run: reuse, message: ({ attached }) => (attached > 1 ? `${attached} pièces jointes ajoutées.` : 'Pièce jointe ajoutée.') })

/** « Supprimer pièces jointes » */
export const removeAttachment = defineAction({
  ...ofInvoice, name: 'attachment.remove', schema: removeSchema, run: removeAttachments,
  message: ({ removed }) => (removed > 1 ? `${removed} pièces jointes supprimées.` : 'Pièce jointe supprimée.'),
})

/** The two buttons of the form: which one was pressed says which door it goes through. */
export async function sendOrSave(_state: FormState, form: FormData): Promise<FormState> {
  return form.get('intention') === 'brouillon' ? saveDraft(IDLE, form) : sendInvoice(IDLE, form)
}
