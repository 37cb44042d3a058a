'use server'

import { setSimulation as set } from '@/lib/invoices/commands/step-simulation'
import { treatInvoice as treat, treatInvoices as treatAll } from '@/lib/invoices/commands/treat-invoice'
import { simulationSchema } from '@/lib/invoices/model/simulation'
import { treatManySchema, treatSchema } from '@/lib/invoices/model/treatment'
import { scopeOfReceived } from '@/lib/invoices/queries/visible-received'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

/** « Valider le traitement » of one received invoice */
export const treatInvoice = defineAction({
  name: 'received.treat',
  permission: 'received.treat',
  schema: treatSchema,
  structureOf: ({ invoiceId }, db) => scopeOfReceived(invoiceId, db),
  run: treat,
  redirectTo: ({ invoiceId }) => `${routes.receivedInvoice(invoiceId)}?fait=traitement`,
})

/** The same for those that were ticked in the list; the right is asked again for each of them. */
export const treatInvoices = defineAction({
  name: 'received.treat-many',
  permission: 'received.treat',
  schema: treatManySchema,
  structureOf: async ({ chosen }, db) => (chosen[0] ? scopeOfReceived(chosen[0].invoiceId, db) : null),
  run: treatAll,
  message: ({ done, refused }) => [`${done > 1 ? `${done} factures traitées` : `${done} facture traitée`}.`, ...refused.map(({ number, sentence }) => `${number} : ${sentence}`)].join(' '),
})

/** « Enregistrer » of a simulated recipient (demonstration) */
export const setSimulation = defineAction({ name: 'simulation.set', permission: 'account.own', schema: simulationSchema, run: set, message: () => 'Réglage enregistré : il vaut pour la prochaine étape.' })
