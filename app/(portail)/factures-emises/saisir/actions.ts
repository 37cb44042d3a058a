'use server'

import { saveEntry as save } from '@/lib/invoices/commands/save-entry'
import { startEntry as start } from '@/lib/invoices/commands/start-entry'
import { submitEntry } from '@/lib/invoices/commands/submit-entry'
import { saveEntrySchema, sendEntrySchema, startEntrySchema } from '@/lib/invoices/model/entry/entry-schema'
import { scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { defineAction } from '@/lib/platform/action'
import type { Tx } from '@/lib/platform/db'
import { IDLE, type FormState } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'

const ofInvoice = { permission: 'invoice.write', structureOf: ({ invoiceId }: { invoiceId: string }, db: Tx) => scopeOfInvoice(invoiceId, db) } as const
/** What was typed comes back with every answer: after a refusal the fields must not fall back to what the page began with. */
const asTyped = () => ({})

/** « Commencer la facture », « Répéter cette facture », « Refaire la facture » */
export const startEntry = defineAction({
  name: 'invoice.start-entry',
  permission: 'invoice.write',
  schema: startEntrySchema,
  structureOf: ({ structureId, sellerServiceId }) => ({ structureId, serviceId: sellerServiceId }),
  run: start,
  redirectTo: ({ invoiceId }) => routes.entryForm(invoiceId),
})

/** « Enregistrer en mode Brouillon », and the saving while one types */
export const saveEntry = defineAction({
  ...ofInvoice, name: 'invoice.save-entry', schema: saveEntrySchema, run: save, fill: asTyped,
  message: () => 'Brouillon enregistré. Cette facture n’est pas envoyée.',
})

/** « Valider et envoyer »: without `confirmed` it runs the controls and asks; with it, it sends. */
export const sendEntry = defineAction({
  ...ofInvoice, name: 'invoice.submit-entry', schema: sendEntrySchema, run: submitEntry, fill: asTyped,
  redirectTo: ({ sent, invoiceId }) => (sent ? routes.invoice(invoiceId) : undefined),
})

/** The two buttons of the form: which one was pressed says which door it goes through. */
export async function sendOrSaveEntry(_state: FormState, form: FormData): Promise<FormState> {
  return form.get('intention') === 'brouillon' ? saveEntry(IDLE, form) : sendEntry(IDLE, form)
}
