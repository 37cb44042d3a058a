import { beforeAll, describe, expect, it } from 'vitest'
import { saveDraft, sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { checkNumber } from '@/lib/invoices/queries/check-number'
import { checkRecipient } from '@/lib/invoices/queries/check-recipient'
import { countInvoices } from '@/lib/invoices/queries/count-invoices'
import { findCommitments } from '@/lib/invoices/queries/find-commitments'
import { getDepositForm } from '@/lib/invoices/queries/get-deposit-form'
import { listInvoices } from '@/lib/invoices/queries/list-invoices'
import { LIST_SORTS } from '@/lib/invoices/model/list-params'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { addService, deposit, nextNumber, recipient, sendFormOf } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier, visitor } from '../../support/people'

beforeAll(resetDatabase)

async function withDrafts(count: number) {
  const one = await supplier()
  const caller = await one.caller()
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    const id = await deposit(caller, one.structure.id)
    await saveDraft.door.call(caller, { invoiceId: id, version: '1', number: `N${index % 3}`, totalWithoutVat: String(index % 4), totalVat: '0' })
    ids.push(id)
  }
  return { ...one, caller, ids }
}

describe('lists', () => {
  it('give every row once, forwards and back, in every order', async () => {
    const { caller, ids } = await withDrafts(9)
    for (const sort of LIST_SORTS) {
      for (const direction of ['asc', 'desc'] as const) {
        const pages: string[][] = []
        let answer = await listInvoices.door.call(caller, { group: 'toDo', sort, direction, pageSize: 4 })
        pages.push(answer.rows.map(({ id }) => id))
        expect(answer.before).toBeNull()
        while (answer.after) {
          answer = await listInvoices.door.call(caller, { group: 'toDo', sort, direction, pageSize: 4, after: answer.after })
          pages.push(answer.rows.map(({ id }) => id))
        }
        expect(pages.map((page) => page.length), sort).toEqual([4, 4, 1])
        expect([...pages.flat()].sort()).toEqual([...ids].sort())
        answer = await listInvoices.door.call(caller, { group: 'toDo', sort, direction, pageSize: 4, before: answer.before as string })
        expect(answer.rows.map(({ id }) => id)).toEqual(pages[1])
        answer = await listInvoices.door.call(caller, { group: 'toDo', sort, direction, pageSize: 4, before: answer.before as string })
        expect(answer.rows.map(({ id }) => id)).toEqual(pages[0])
        expect(answer.before).toBeNull()
      }
    }
  })

  it('filter by words and status, and bear any address', async () => {
    const { caller, structure } = await withDrafts(2)
    const buyer = await recipient({ name: 'Département de l’Hérault' })
    const id = await deposit(caller, structure.id)
    const number = nextNumber()
    await sendInvoice.door.call(caller, sendFormOf(id, 1, buyer.identifier, { number }))
    const found = async (text: string) => (await listInvoices.door.call(caller, { group: 'inProgress', text })).rows.map((row) => row.id)
    expect(await found('herault')).toEqual([id])
    expect(await found(number.slice(2, 8))).toEqual([id])
    expect(await found(buyer.identifier.slice(0, 9))).toEqual([id])
    expect(await found('%')).toEqual([])
    expect((await listInvoices.door.call(caller, { group: 'toDo', status: 'INTERPRETEE_OCR' })).rows).toEqual([])
    for (const after of ['', 'x', Buffer.from('["a","b"]').toString('base64url'), Buffer.from(`["'; drop","${id}"]`).toString('base64url')]) {
      for (const sort of LIST_SORTS) await expect(listInvoices.door.call(caller, { group: 'toDo', sort, after })).resolves.toBeDefined()
    }
  })

  it('and counts show nobody else’s invoices', async () => {
    const { caller, structure } = await withDrafts(3)
    const service = await addService(structure.id, 'S1')
    const limited = await createUser()
    await affiliate(limited.id, structure.id, 'USER', 'CONSULTATION_UNIQUEMENT', service.id)
    const [first] = (await listInvoices.door.call(caller, { group: 'toDo' })).rows
    await db().invoice.update({ where: { id: first!.id }, data: { sellerServiceId: service.id } })
    const seen = async (who: Caller) => [(await listInvoices.door.call(who, { group: 'toDo', structureId: structure.id })).rows.length, (await countInvoices.door.call(who, { structureId: structure.id })).byGroup.toDo]
    expect(await seen(caller)).toEqual([3, 3])
    expect(await seen(await callerOf(limited.id))).toEqual([1, 1])
    expect(await seen(await (await supplier()).caller())).toEqual([0, 0])
    expect(await seen(await callerOf((await createUser()).id))).toEqual([0, 0])
    await expect(listInvoices.door.call(visitor(), { group: 'toDo' })).rejects.toMatchObject({ code: 'session.needed' })
    await expect(countInvoices.door.call(visitor(), {})).rejects.toMatchObject({ code: 'session.needed' })
  })
})

describe('live checks', () => {
  it('of the number: shape and clash with a sent invoice, drafts not counted', async () => {
    const { caller, structure, ids } = await withDrafts(2)
    const id = await deposit(caller, structure.id)
    const form = sendFormOf(id, 1, (await recipient()).identifier)
    await sendInvoice.door.call(caller, form)
    expect(await checkNumber.door.call(caller, { invoiceId: ids[0]!, number: form.number })).toContain('déjà déposé')
    expect(await checkNumber.door.call(caller, { invoiceId: ids[0]!, number: 'N1' })).toBeNull()
    expect(await checkNumber.door.call(caller, { invoiceId: ids[0]!, number: 'é' })).toContain('sans accent')
    const stranger = await (await supplier()).caller()
    await expect(checkNumber.door.call(stranger, { invoiceId: ids[0]!, number: 'N1' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(checkNumber.door.call(caller, { invoiceId: 'x', number: 'N1' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('of the recipient: who it is, what it asks for, never a private structure', async () => {
    const { caller, structure } = await withDrafts(0)
    const buyer = await recipient({ serviceRequired: true })
    await addService(buyer.id, 'S1')
    const check = (siret: string, service = '') => checkRecipient.door.call(caller, { siret, service })
    expect(await check(buyer.identifier)).toMatchObject({ recipient: { name: buyer.name, service: null }, obligations: { service: 'required' }, controls: [{ code: 'invoice.no-service' }] })
    expect(await check(buyer.identifier, 'S1')).toMatchObject({ recipient: { service: { code: 'S1' } }, controls: [] })
    expect(await check(structure.identifier)).toMatchObject({ recipient: null, obligations: null, controls: [{ code: 'invoice.private-recipient' }] })
  })

  it('of commitments: those for anyone or for one’s own SIRET', async () => {
    const { caller, structure } = await withDrafts(0)
    const buyer = await recipient()
    const rows = [['EJ-1', null], ['EJ-2', structure.identifier], ['EJ-3', '99999999999999']] as const
    await db().commitment.createMany({ data: rows.map(([number, sellerSiret]) => ({ structureId: buyer.id, number, sellerSiret })) })
    expect((await findCommitments.door.call(caller, { siret: buyer.identifier, text: 'ej' })).map(({ number }) => number)).toEqual(['EJ-2', 'EJ-1'])
  })
})

describe('the deposit form', () => {
  it('offers active structures where one may deposit, their services, valid accounts and last recipients', async () => {
    const { caller, structure, user } = await withDrafts(0)
    const [closed, read] = [await supplier(), await supplier()]
    await affiliate(user.id, closed.structure.id, 'SECONDARY_MANAGER')
    await db().structure.update({ where: { id: closed.structure.id }, data: { status: 'INACTIVE' } })
    await affiliate(user.id, read.structure.id, 'USER', 'CONSULTATION_UNIQUEMENT')
    const service = await addService(structure.id, 'S1')
    const account = (name: string, validUntil: Date | null) => db().bankAccount.create({ data: { structureId: structure.id, name, iban: 'FR7630006000011234567890189', validFrom: new Date('2020-01-01'), validUntil } })
    await Promise.all([account('Courant', null), account('Fermé', new Date('2021-01-01'))])
    const buyer = await recipient()
    await sendInvoice.door.call(caller, sendFormOf(await deposit(caller, structure.id), 1, buyer.identifier))
    const offered = await getDepositForm.door.call(await callerOf(user.id), {})
    expect(offered).toMatchObject([{ structureId: structure.id, services: [{ code: 'S1' }], isServiceRequired: false, bankAccounts: [{ name: 'Courant' }], lastRecipients: [{ identifier: buyer.identifier, isState: false }] }])
    const limited = await createUser()
    await affiliate(limited.id, structure.id, 'USER', 'MODIFICATION', service.id)
    expect(await getDepositForm.door.call(await callerOf(limited.id), {})).toMatchObject([{ isServiceRequired: true, services: [{ id: service.id }] }])
    await expect(getDepositForm.door.call(visitor(), {})).rejects.toMatchObject({ code: 'session.needed' })
  })
})
