import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addAttachment, attachFromLibrary, deleteDraft, removeAttachment, saveDraft, sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { openCertificate } from '@/app/api/fichiers/certificats/[factureId]/download'
import { openInvoiceFile } from '@/app/api/fichiers/[fichierId]/downloads'
import { getScan } from '@/lib/deposits/queries/get-scan'
import { checkNumber } from '@/lib/invoices/queries/check-number'
import { countInvoices } from '@/lib/invoices/queries/count-invoices'
import { getDepositForm } from '@/lib/invoices/queries/get-deposit-form'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { listInvoices } from '@/lib/invoices/queries/list-invoices'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { addService, deposit, formOf, recipient, sendFormOf } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)

const codeOf = (call: Promise<unknown>) => call.then(() => 'accepted', (error: { code: string }) => error.code)

/** Invoices of her service, of another one and of none, all sent and all in draft; Inès is limited to the first. */
async function house() {
  const { structure, caller } = await supplier()
  const manager = await caller()
  const [own, other] = [await addService(structure.id, 'OWN'), await addService(structure.id, 'OTHER')]
  const ines = await createUser()
  await affiliate(ines.id, structure.id, 'USER', 'MODIFICATION', own.id)
  const make = async (sellerServiceId: string | undefined, buyerName: string) => {
    const sent = await deposit(manager, structure.id, undefined, { sellerServiceId })
    await sendInvoice.door.call(manager, sendFormOf(sent, 1, (await recipient({ name: buyerName })).identifier, { sellerServiceId }))
    return { sent, draft: await deposit(manager, structure.id, undefined, { sellerServiceId }) }
  }
  return { structure, manager, ines: await callerOf(ines.id), own, other, ownInvoices: await make(own.id, 'Ville Une'), hidden: [await make(other.id, 'Ville Deux'), await make(undefined, 'Ville Trois')] }
}

describe('a user of one service', () => {
  it('finds only its invoices in every list and count', async () => {
    const { structure, manager, ines, ownInvoices } = await house()
    const listed = async (who: Caller) => {
      const pages = await Promise.all((['toDo', 'inProgress', 'finished'] as const).map((group) => listInvoices.door.call(who, { group })))
      return pages.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()
    }
    expect(await listed(manager)).toHaveLength(6)
    expect(await listed(ines)).toEqual([ownInvoices.sent, ownInvoices.draft].sort())
    for (const structureId of [null, structure.id]) {
      const { byStatus } = await countInvoices.door.call(ines, { structureId })
      expect(Object.values(byStatus).reduce((sum, count) => sum + count, 0)).toBe(2)
    }
    expect((await listInvoices.door.call(ines, { group: 'inProgress', structureId: structure.id, text: 'Ville' })).rows.map(({ recipientName }) => recipientName)).toEqual(['Ville Une'])
    const [form] = await getDepositForm.door.call(ines, {})
    expect(form).toMatchObject({ isServiceRequired: true, services: [{ code: 'OWN' }], lastRecipients: [{ name: 'Ville Une' }] })
    expect((await getDepositForm.door.call(manager, {}))[0]?.lastRecipients).toHaveLength(3)
  })

  it('opens none of the others, by any door', async () => {
    const { structure, ines, hidden, ownInvoices, other } = await house()
    const doors = (invoiceId: string, fileId: string) => [
      () => getInvoice.door.call(ines, { invoiceId }),
      () => getScan.door.call(ines, { invoiceId }),
      () => checkNumber.door.call(ines, { invoiceId, number: 'F-1' }),
      () => saveDraft.door.call(ines, formOf(invoiceId, 1, '')),
      () => sendInvoice.door.call(ines, sendFormOf(invoiceId, 1, '')),
      () => deleteDraft.door.call(ines, { invoiceId, version: '1' }),
      () => addAttachment.door.call(ines, { invoiceId, file: new File(['x'], 'x.txt'), description: 'x', typeCode: 'AUTRE' }),
      () => removeAttachment.door.call(ines, { invoiceId, attachmentIds: [randomUUID()] }),
      () => attachFromLibrary.door.call(ines, { invoiceId, entryIds: [randomUUID()] }),
      () => openCertificate.door.call(ines, { invoiceId }),
      () => openInvoiceFile.door.call(ines, { fileId, isDownload: true }),
    ]
    for (const { sent, draft } of hidden) {
      for (const invoiceId of [sent, draft]) {
        const { originalId } = await db().invoice.findUniqueOrThrow({ where: { id: invoiceId } })
        for (const call of doors(invoiceId, originalId as string)) expect(await codeOf(call())).toBe('not-found')
      }
    }
    expect(await codeOf(getInvoice.door.call(ines, { invoiceId: ownInvoices.sent }))).toBe('accepted')
    // Neither deposits elsewhere, nor moves her own draft there.
    expect(await codeOf(deposit(ines, structure.id))).toBe('not-found')
    expect(await codeOf(deposit(ines, structure.id, undefined, { sellerServiceId: other.id }))).toBe('not-found')
    for (const sellerServiceId of ['', other.id]) expect(await codeOf(saveDraft.door.call(ines, formOf(ownInvoices.draft, 1, '', { sellerServiceId })))).toBe('forbidden')
  })
})
