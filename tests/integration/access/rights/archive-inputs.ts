import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import { nextNumber } from '@/tests/support/invoices'
import { createStructure } from '@/tests/support/people'
import { type DoorInputs, list, ofPart, ofService, once } from './door-inputs'
import type { Place } from './world'

/** An archived invoice of the place, without files. */
const archived = once(async ({ structureId, serviceId, ownerId }: Place) => {
  const [number, buyer, archivedAt] = [nextNumber(), await createStructure({ kind: 'PUBLIC' }), new Date()]
  const amounts = { totalWithoutVat: 100, totalVat: 20, totalWithVat: 120, amountDue: 120 }
  const { id } = await db().invoice.create({
    data: { structureId, sellerServiceId: serviceId, createdById: ownerId, buyerId: buyer.id, status: 'MISE_EN_PAIEMENT', submissionMode: 'SAISIE_PORTAIL', number, sentNumber: number, sentYear: 2026, issueDate: archivedAt, submittedAt: archivedAt, submissionKey: randomUUID(), archivedAt, ...amounts },
  })
  await db().invoiceArchive.create({ data: { invoiceId: id, structureId, archivedAt, keptUntil: archivedAt, files: [], bytes: 0 } })
  return id
})

const criteria = { statuses: [], everything: true }
const fiscal = ({ structureId }: Place) => ({ structureId, serviceId: null, scope: 'toutes', from: '2026-01-01', to: '2026-12-31', pageSize: 10, onlyAnomalies: false })

/** The doors of « Liste fiscale » and « Archives ». */
export const ARCHIVE_INPUTS: DoorInputs = {
  'query fiscal-list.get': ofPart(fiscal),
  'query fiscal-list.export': ofPart(fiscal),
  'query archive.list': list({ criteria, onlyDamaged: false }),
  'query archive.list-parts': list({ criteria, onlyDamaged: false }),
  'query archive.get': ofService(async (place) => ({ invoiceId: await archived(place) })),
  'action archive.verify': ofService(async (place) => ({ invoiceId: await archived(place) })),
}
