import { z } from 'zod'
import { attestInvoice, prepareAttestation } from '@/lib/invoices/commands/attest-invoice'
import { isId, scopeOfInvoice } from '@/lib/invoices/queries/visible-invoices'
import { scopeOfReceived } from '@/lib/invoices/queries/visible-received'
import { scopeOfValidationFor } from '@/lib/invoices/queries/visible-validations'
import { eventReaderOf } from '@/lib/invoices/queries/event-reader'
import type { EventReader } from '@/lib/invoices/queries/visible-events'
import { defineAction } from '@/lib/platform/action'
import type { Caller } from '@/lib/platform/caller'
import type { CommandContext } from '@/lib/platform/context'

/** The id comes from an address: one that is none is « not found » like any other. */
const schema = z.object({ invoiceId: z.string(), structureId: z.string().optional() })
type Input = z.output<typeof schema>
type Prepared = Awaited<ReturnType<typeof prepareAttestation>>

const forSide = (side: EventReader['side']) => ({
  schema,
  prepare: async (input: Input, { actor, now }: Caller<NonNullable<Caller['actor']>>) => prepareAttestation(await eventReaderOf(actor, side, input), now),
  run: (_input: Input, context: CommandContext, prepared: Prepared) => attestInvoice(prepared, context),
})

/** « Télécharger une attestation », for the supplier. */
export const attestIssued = defineAction({ name: 'invoice.attest', permission: 'invoice.read', ...forSide('FOURNISSEUR'), structureOf: ({ invoiceId }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null) })

/** The same for its recipient. */
export const attestReceived = defineAction({ name: 'received.attest', permission: 'received.read', ...forSide('DESTINATAIRE'), structureOf: ({ invoiceId }, db) => (isId(invoiceId) ? scopeOfReceived(invoiceId, db) : null) })

/** The same for a validator. */
export const attestValidation = defineAction({ name: 'validation.attest', permission: 'validation.read', ...forSide('VALIDEUR'), structureOf: scopeOfValidationFor })
