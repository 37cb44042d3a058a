import { beforeAll, describe, expect, it } from 'vitest'
import { addAttachment, removeAttachment, sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { deposit, recipient, sendFormOf } from '../../support/invoices'
import { supplier, visitor } from '../../support/people'

beforeAll(resetDatabase)

const codeOf = (call: Promise<unknown>) => call.then(() => 'accepted', (error: { code: string }) => error.code)
const input = (invoiceId: string, changes: Record<string, unknown> = {}) => ({ invoiceId, file: new File(['bon'], 'bon.txt'), description: 'Bon de commande', typeCode: 'BON_COMMANDE', ...changes })

async function draft() {
  const one = await supplier()
  const caller = await one.caller()
  return { ...one, caller, id: await deposit(caller, one.structure.id) }
}

describe('attachments', () => {
  it('are listed after the PDF of the invoice, which is there by itself', async () => {
    const { caller, id } = await draft()
    await addAttachment.door.call(caller, input(id))
    const { attachments } = await getInvoice.door.call(caller, { invoiceId: id })
    expect(attachments.map(({ typeLabel, description, name }) => [typeLabel, description, name])).toEqual([['Facture PDF', 'Facture', 'facture.pdf'], ['Bon de commande', 'Bon de commande', 'bon.txt']])
    expect(attachments[0]!.attachmentId).toBeNull()
  })

  it('are removed, several at once, and only those of this invoice', async () => {
    const { caller, id, structure } = await draft()
    const [one, two] = [await addAttachment.door.call(caller, input(id)), await addAttachment.door.call(caller, input(id))]
    const other = await addAttachment.door.call(caller, input(await deposit(caller, structure.id)))
    expect(await codeOf(removeAttachment.door.call(caller, { invoiceId: id, attachmentIds: [one.attachmentId, other.attachmentId] }))).toBe('not-found')
    expect(await removeAttachment.door.call(caller, { invoiceId: id, attachmentIds: [one.attachmentId, two.attachmentId] })).toEqual({ removed: 2 })
    expect(await db().invoiceAttachment.count({ where: { structureId: structure.id } })).toBe(1)
    expect(await codeOf(removeAttachment.door.call(caller, { invoiceId: id }))).toBe('form.invalid')
  })

  it('are refused by their rules, at the field', async () => {
    const { caller, id } = await draft()
    for (const file of [new File([], 'vide.pdf'), new File(['x'], 'sans-extension'), new File(['x'], 'programme.exe'), new File([new Uint8Array(10 * 2 ** 20 + 1)], 'gros.pdf')]) {
      expect(await addAttachment.door.call(caller, input(id, { file })).catch((error: unknown) => error)).toMatchObject({ code: 'attachment.refused', field: 'file' })
    }
    expect(await codeOf(addAttachment.door.call(caller, input(id, { description: ' ' })))).toBe('form.invalid')
    expect(await codeOf(addAttachment.door.call(caller, input(id, { typeCode: 'FACTURE' })))).toBe('form.invalid')
  })

  it('may not pass 120 MB in all', async () => {
    const { caller, id, structure, user } = await draft()
    const big = await db().storedFile.create({ data: { structureId: structure.id, kind: 'ATTACHMENT', name: 'gros.zip', mediaType: 'application/zip', size: 120 * 2 ** 20 - 1000, sha256: 'a'.repeat(64), createdById: user.id } })
    await db().invoiceAttachment.create({ data: { structureId: structure.id, invoiceId: id, fileId: big.id, typeCode: 'AUTRE', description: 'Gros' } })
    const refusal = await addAttachment.door.call(caller, input(id)).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'attachment.refused', message: expect.stringContaining('120 Mo') })
  })

  it('do not change once the invoice is sent, nor for strangers', async () => {
    const { caller, id } = await draft()
    const { attachmentId } = await addAttachment.door.call(caller, input(id))
    const stranger = await (await supplier()).caller()
    expect(await codeOf(addAttachment.door.call(visitor(), input(id)))).toBe('session.needed')
    expect(await codeOf(addAttachment.door.call(stranger, input(id)))).toBe('not-found')
    expect(await codeOf(removeAttachment.door.call(stranger, { invoiceId: id, attachmentIds: [attachmentId] }))).toBe('not-found')
    await sendInvoice.door.call(caller, sendFormOf(id, 1, (await recipient()).identifier))
    expect(await codeOf(addAttachment.door.call(caller, input(id)))).toBe('attachment.sealed')
    expect(await codeOf(removeAttachment.door.call(caller, { invoiceId: id, attachmentIds: [attachmentId] }))).toBe('attachment.sealed')
  })
})
