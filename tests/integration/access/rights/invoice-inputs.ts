import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import { createStructure } from '@/tests/support/people'
import { fileOf, formOf, plainPdf, sendFormOf } from '@/tests/support/invoices'
import { type DoorInputs, ofService, ofStructure, once } from './door-inputs'
import type { Place } from './world'

/** A deposited file, of which an invoice is made. */
export const newInvoiceFile = (structureId: string) => db().storedFile.create({ data: { structureId, kind: 'INVOICE_PDF', name: 'facture.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) } })
const newDraft = async ({ structureId, serviceId, ownerId }: Place) =>
  db().invoice.create({ data: { structureId, sellerServiceId: serviceId, createdById: ownerId, status: 'BROUILLON', submissionMode: 'DEPOT_PDF_PORTAIL', originalId: (await newInvoiceFile(structureId)).id } })
const draft = once(newDraft)
/** One that the portal will issue. */
const newEntry = async ({ structureId, serviceId, ownerId }: Place) => (await db().invoice.create({ data: { structureId, sellerServiceId: serviceId, createdById: ownerId, status: 'BROUILLON', submissionMode: 'SAISIE_PORTAIL' } })).id
export const draftId = async (place: Place) => (await draft(place)).id

/** An order to the structure of the place. */
const commitment = once(async ({ structureId }) => {
  const { identifier } = await db().structure.findUniqueOrThrow({ where: { id: structureId } })
  const buyer = await createStructure({ kind: 'PUBLIC', name: 'Ville' })
  return db().commitment.create({ data: { structureId: buyer.id, number: 'AP2026/1', sellerSiret: identifier } })
})

const newAttachment = async (place: Place) => {
  const file = await db().storedFile.create({ data: { structureId: place.structureId, kind: 'ATTACHMENT', name: 'piece.pdf', mediaType: 'application/pdf', size: 1, sha256: 'c'.repeat(64) } })
  return (await db().invoiceAttachment.create({ data: { structureId: place.structureId, invoiceId: await draftId(place), fileId: file.id, typeCode: 'AUTRE', description: 'Pièce' } })).id
}

const newBatch = async ({ structureId, serviceId, ownerId }: Place) =>
  db().depositBatch.create({ data: { structureId, batchKey: randomUUID(), sellerServiceId: serviceId, createdById: ownerId, files: { create: { structureId, position: 1, name: 'facture.pdf', size: 1, modifiedAt: 1n, depositKey: randomUUID() } } }, include: { files: true } })
const batchId = async (place: Place) => (await newBatch(place)).id
const batchFileId = async (place: Place) => (await newBatch(place)).files[0]?.id

/** The doors of invoices, deposits and attachments. */
export const INVOICE_INPUTS: DoorInputs = {
  'query invoice.count': { reach: 'list', input: () => ({ structureId: null }) },
  'query invoice.list': { reach: 'list', input: () => ({ group: 'toDo', structureId: null, status: null, text: '', sort: 'depot', direction: 'desc', pageSize: 10 }) },
  'query invoice.search': { reach: 'list', input: () => ({ criteria: { statuses: [], everything: true } }) },
  'query invoice.search-choices': { reach: 'list', input: () => ({}) },
  'query invoice.export': { reach: 'list', input: () => ({ criteria: { statuses: [], everything: true } }) },
  'query invoice.dashboard': { reach: 'list', input: () => ({ structureId: null }) },
  'query invoice.payment-terms': { reach: 'list', input: () => ({ structureId: null }) },
  'query invoice.deposit-form': { reach: 'list', input: () => ({}) },
  'query invoice.get': ofService(async (place) => ({ invoiceId: await draftId(place) })),
  'query invoice.check-number': ofService(async (place) => ({ invoiceId: await draftId(place), number: 'F-1' })),
  'query invoice.check-sending': ofService(async (place) => ({ invoiceId: await draftId(place) })),
  'query commitment.list': { reach: 'list', input: () => ({}) },
  'query commitment.get': ofStructure(async (place) => ({ commitmentId: (await commitment(place)).id })),
  'query deposit.get-scan': ofService(async (place) => ({ invoiceId: await draftId(place) })),
  'action invoice.deposit': ofService(async ({ structureId, serviceId }) => ({ structureId, sellerServiceId: serviceId ?? undefined, depositKey: randomUUID(), file: fileOf(await plainPdf()) })),
  'action invoice.save-draft': ofService(async (place) => formOf(await draftId(place), 1, '', { sellerServiceId: place.serviceId ?? '' })),
  'action invoice.submit': ofService(async (place) => sendFormOf(await draftId(place), 1, '', { sellerServiceId: place.serviceId ?? '' })),
  'query invoice.get-entry': ofService(async (place) => ({ invoiceId: await newEntry(place) })),
  'action invoice.start-entry': ofService(({ structureId, serviceId }) => ({ entryKey: randomUUID(), structureId, sellerServiceId: serviceId ?? '' })),
  'action invoice.save-entry': ofService(async (place) => ({ invoiceId: await newEntry(place), version: '1', sellerServiceId: place.serviceId ?? '' })),
  'action invoice.submit-entry': ofService(async (place) => ({ invoiceId: await newEntry(place), version: '1', submissionKey: randomUUID(), sellerServiceId: place.serviceId ?? '' })),
  'action invoice.delete-draft': ofService(async (place) => ({ invoiceId: (await newDraft(place)).id, version: '1' })),
  'action invoice.open-certificate': ofService(async (place) => ({ invoiceId: await draftId(place) })),
  'action invoice.attest': ofService(async (place) => ({ invoiceId: await draftId(place) })),
  'action invoice.export-history': ofService(async (place) => ({ invoiceId: await draftId(place) })),
  'action attachment.add': ofService(async (place) => ({ invoiceId: await draftId(place), file: fileOf(await plainPdf(), 'piece.pdf'), description: 'Pièce', typeCode: 'AUTRE' })),
  'action attachment.remove': ofService(async (place) => ({ invoiceId: await draftId(place), attachmentIds: [await newAttachment(place)] })),
  'action deposit.choose-side': ofService(async (place) => ({ invoiceId: await draftId(place), version: '1', intention: 'page' })),
  'action deposit.read-scan': ofService(async (place) => ({ invoiceId: await draftId(place) })),
  'query deposit-batch.list': { reach: 'list', input: () => ({}) },
  'query deposit-batch.get': ofService(async (place) => ({ batchId: await batchId(place) })),
  'action deposit-batch.add-files': ofService(({ structureId, serviceId }) => ({ structureId, sellerServiceId: serviceId ?? '', batchKey: randomUUID(), files: [{ name: 'a.pdf', size: 1 }] })),
  // No PDF: its refusal is kept, and nothing needs reading.
  'action deposit-batch.receive-file': ofService(async (place) => ({ batchFileId: await batchFileId(place), file: fileOf(Buffer.from('x')) })),
  'action deposit-batch.remove-file': ofService(async (place) => ({ batchFileId: await batchFileId(place) })),
  'action deposit-batch.close': ofService(async (place) => ({ batchId: await batchId(place) })),
  // What it is asked to send is in the batch, or nothing is found: a draft in it for each cell.
  'action deposit-batch.send': ofService(async (place) => {
    const [batch, invoice] = [await newBatch(place), await newDraft(place)]
    await db().depositBatchFile.update({ where: { id: batch.files[0]?.id }, data: { status: 'RECEIVED', invoiceId: invoice.id } })
    return { batchId: batch.id, chosen: `${invoice.id}:1` }
  }),
  // To where it is already: the right is asked first, and nothing is moved.
  'action deposit.move': ofService(async (place) => ({ invoiceId: await draftId(place), version: '1', toStructureId: place.structureId, toServiceId: place.serviceId ?? '' })),
  'action file.open-invoice-file': ofService(async (place) => ({ fileId: (await draft(place)).originalId, isDownload: false })),
}
