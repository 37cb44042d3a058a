'use server'

import { revalidatePath } from 'next/cache'
import { acknowledgeNews as acknowledge } from '@/lib/invoices/commands/acknowledge-news'
import { completeInvoice as complete } from '@/lib/invoices/commands/complete-invoice'
import { handleRejection as handle } from '@/lib/invoices/commands/handle-rejection'
import { recycleInvoice as recycle } from '@/lib/invoices/commands/recycle-invoice'
import { stepSimulation as step } from '@/lib/invoices/commands/step-simulation'
import { acknowledgeSchema, completeSchema, handleRejectionSchema, recycleSchema } from '@/lib/invoices/model/correction-schemas'
import { stepSchema } from '@/lib/invoices/model/simulation'
import { scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { defineAction } from '@/lib/platform/action'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/shared/routes'

const ofInvoice = { permission: 'invoice.write', structureOf: ({ invoiceId }: { invoiceId: string }, db: Tx) => scopeOfInvoice(invoiceId, db) } as const
const toInvoice = (done: string) => ({ invoiceId }: { invoiceId: string }) => `${routes.invoice(invoiceId)}?fait=${done}`

/** « Valider et renvoyer » of an invoice to recycle */
export const recycleInvoice = defineAction({ ...ofInvoice, name: 'invoice.recycle', schema: recycleSchema, run: recycle, redirectTo: toInvoice('recyclage') })

/** « Valider et renvoyer » of a suspended invoice */
export const completeInvoice = defineAction({ ...ofInvoice, name: 'invoice.complete', schema: completeSchema, run: complete, redirectTo: toInvoice('complement') })

/** « Traiter le rejet » */
export const handleRejection = defineAction({ ...ofInvoice, name: 'invoice.handle-rejection', schema: handleRejectionSchema, run: handle, redirectTo: toInvoice('rejet') })

/** « Tout acquitter et fermer », « Acquitter les factures sélectionnées ». Whoever may read them may say that he has. */
export const acknowledgeNews = defineAction({ name: 'invoice.acknowledge', permission: 'account.own', schema: acknowledgeSchema, run: acknowledge, after: async () => revalidatePath('/', 'layout'), redirectTo: () => routes.connectedHome })

/** « Faire avancer le destinataire » (demonstration) */
export const stepSimulation = defineAction({ ...ofInvoice, name: 'simulation.step', schema: stepSchema, run: step, redirectTo: ({ invoiceId }) => routes.invoice(invoiceId) })
