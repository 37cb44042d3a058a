'use server'

import { addAttachment as attach, prepareAttachment } from '@/lib/attachments/commands/add-attachment'
import { attachFromLibrary as reuse } from '@/lib/attachments/commands/attach-from-library'
import { removeAttachments } from '@/lib/attachments/commands/remove-attachments'
import { addSchema, removeSchema, reuseSchema } from '@/lib/attachments/model/attachment-schema'
import { keepScan, prepareScan } from '@/lib/deposits/commands/read-scan'
import { takeSide } from '@/lib/deposits/commands/take-side'
import { chooseSideSchema } from '@/lib/deposits/model/embedded-choice'
import { readScanSchema } from '@/lib/deposits/model/scan-message'
import { deleteDraft as remove } from '@/lib/invoices/commands/delete-draft'
import { saveDraft as save } from '@/lib/invoices/commands/save-draft'
import { submitInvoice } from '@/lib/invoices/commands/submit-invoice'
import { deleteSchema, saveSchema, sendSchema } from '@/lib/invoices/model/draft'
import { scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { defineAction } from '@/lib/platform/action'
import type { Tx } from '@/lib/platform/db'
import { IDLE, type FormState } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'

const ofInvoice = { permission: 'invoice.write', structureOf: ({ invoiceId }: { invoiceId: string }, db: Tx) => scopeOfInvoice(invoiceId, db) } as const

/** « Enregistrer en mode Brouillon » */
export const saveDraft = defineAction({
  ...ofInvoice, name: 'invoice.save-draft', schema: saveSchema, run: save,
  message: () => 'Brouillon enregistré. Cette facture n’est pas envoyée.',
})

/** « Valider et envoyer »: without `confirmed` it runs the controls and asks; with it, it sends. */
export const sendInvoice = defineAction({
  ...ofInvoice, name: 'invoice.submit', schema: sendSchema, run: submitInvoice,
  redirectTo: ({ sent, invoiceId }) => (sent ? routes.invoice(invoiceId) : undefined),
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

/** « Lire l’image »: OCR of a deposit without text. With JavaScript the page asks /api/depots/…/lecture, which tells its progress. */
export const readScan = defineAction({ ...ofInvoice, name: 'deposit.read-scan', schema: readScanSchema, prepare: prepareScan, run: keepScan, redirectTo: (_found, { invoiceId }) => routes.depositForm(invoiceId) })

/** « Garder ce qui est imprimé » or « Prendre les valeurs du fichier », for the page without JavaScript. */
export const chooseSide = defineAction({ ...ofInvoice, name: 'deposit.choose-side', schema: chooseSideSchema, run: takeSide, redirectTo: (_result, { invoiceId }) => routes.depositForm(invoiceId) })

/** The two buttons of the form: which one was pressed says which door it goes through. */
export async function sendOrSave(_state: FormState, form: FormData): Promise<FormState> {
  return form.get('intention') === 'brouillon' ? saveDraft(IDLE, form) : sendInvoice(IDLE, form)
}
