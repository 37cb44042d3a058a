import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { nextNumber } from '@/tests/support/invoices'
import { createStructure, inventSiret } from '@/tests/support/people'
import { type DoorInputs, list, ofService, once } from './door-inputs'
import { draftId, newInvoiceFile } from './invoice-inputs'
import { libraryEntry } from './library-inputs'
import type { Place } from './world'

/** The supplier of what the structures of the table receive and validate. */
let supplier: Promise<{ id: string }> | undefined
const supplierId = async () => (await (supplier ??= createStructure({ name: 'Fournisseur' }))).id
let recipient: Promise<{ id: string }> | undefined
const recipientId = async () => (await (recipient ??= createStructure({ kind: 'PUBLIC', name: 'Ville' }))).id

/** What an invoice that was sent holds. */
const sent = () => {
  const number = nextNumber()
  const amounts = { totalWithoutVat: 100, totalVat: 20, totalWithVat: 120, amountDue: 120 }
  return { submissionMode: 'DEPOT_PDF_PORTAIL' as const, number, sentNumber: number, sentYear: 2026, issueDate: new Date('2026-06-01'), submittedAt: new Date(), submissionKey: randomUUID(), ...amounts }
}


/** An invoice of the place itself, in a status that one of its doors is for. */
const invoiceIn = (status: InvoiceStatus) => once(async ({ structureId, serviceId, ownerId }) => db().invoice.create({ data: { structureId, sellerServiceId: serviceId, buyerId: await recipientId(), createdById: ownerId, status, originalId: (await newInvoiceFile(structureId)).id, ...sent() } }))
const rejected = invoiceIn('REJETEE')
const received = once(async ({ structureId, serviceId, ownerId }) => {
  const seller = await supplierId()
  return db().invoice.create({ data: { structureId: seller, buyerId: structureId, buyerServiceId: serviceId, createdById: ownerId, status: 'MISE_A_DISPOSITION', originalId: (await newInvoiceFile(seller)).id, ...sent() } })
})
const toValidate = once(async ({ structureId, serviceId, ownerId }) => {
  const seller = await supplierId()
  return db().invoice.create({ data: { structureId: seller, buyerId: await recipientId(), validatorId: structureId, validatorServiceId: serviceId, createdById: ownerId, status: 'A_VALIDER_1', originalId: (await newInvoiceFile(seller)).id, ...sent() } })
})

type Invoice = (place: Place) => Promise<{ id: string; originalId: string | null }>
const idOf = (invoice: Invoice, more: object = {}) => ofService(async (place) => ({ invoiceId: (await invoice(place)).id, ...more }))
const fileIn = (invoice: Invoice) => ofService(async (place) => ({ fileId: (await invoice(place)).originalId, isDownload: false }))

/** A version that has passed: refused after the right, so that the next of the table finds the invoice as it was. */
const version = '999'

/** The doors of an invoice after its sending: for its supplier, its recipient and its validators. */
export const EXCHANGE_INPUTS: DoorInputs = {
  'query invoice.list-unacknowledged': { reach: 'list', input: async (place) => ({ waiting: (await rejected(place)).id }) },
  'action invoice.recycle': idOf(invoiceIn('A_RECYCLER'), { version, buyerSiret: inventSiret() }),
  'action invoice.complete': idOf(invoiceIn('SUSPENDUE'), { version, comment: 'Voici' }),
  'action invoice.handle-rejection': idOf(rejected),
  'action invoice.correct-validator': idOf(invoiceIn('ERREUR_FOURNISSEUR_SUR_VALIDEUR'), { version, validatorSiret: inventSiret() }),
  'action simulation.step': idOf(invoiceIn('MISE_A_DISPOSITION')),
  'action attachment.reuse': ofService(async (place) => ({ invoiceId: await draftId(place), entryIds: [(await libraryEntry(place)).id] })),

  'query received.count': list({ structureId: null }),
  'query received.list': list({ structureId: null, status: 'tout' }),
  'query received.list-structures': list(),
  'query received.get': idOf(received),
  'action received.treat': idOf(received, { version, event: 'acknowledgeService' }),
  'action received.treat-many': ofService(async (place) => ({ structureId: place.structureId, chosen: [`${(await received(place)).id}:${version}`], event: 'acknowledgeService' })),
  'action file.open-received': fileIn(received),
  'action received.attest': idOf(received),
  'action received.export-history': idOf(received),

  'query validation.count': list(),
  'query validation.list': list({ isAll: true }),
  'query validation.get': idOf(toValidate),
  'action validation.decide': idOf(toValidate, { version, decision: 'validate' }),
  'action validation.correct-second': idOf(toValidate, { version, validatorSiret: inventSiret() }),
  'action file.open-validation': fileIn(toValidate),
  'action validation.attest': idOf(toValidate),
  'action validation.export-history': idOf(toValidate),
}
