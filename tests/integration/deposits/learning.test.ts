import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { forgetLesson, forgetLessons } from '@/app/(portail)/structures/[structureId]/lecture/actions'
import { learnFromInvoice } from '@/lib/deposits/jobs/learn-from-invoice'
import { listLessons } from '@/lib/deposits/queries/list-lessons'
import { closeRecognition } from '@/lib/deposits/recognise-in-sandbox'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { deposit, makePdfFile, nextNumber, recipient, sendFormOf } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier, visitor } from '../../support/people'

beforeAll(resetDatabase)
afterAll(closeRecognition)

/** « Notre repère interne » announces the engagement on this layout: no rule knows it. */
const pageOf = (number: string, reference: string, siret: string) => makePdfFile([
  'Société Y', `Facture n° ${number}`, 'Date de facture : 02/03/2026', `SIRET client : ${siret}`, `Notre repère interne ${reference}`,
  'Désignation Quantité Prix unitaire', 'Total HT : 100,00 EUR', 'Total TVA : 20,00 EUR', 'Total TTC : 120,00 EUR', 'Net à payer : 120,00 EUR',
])

async function depositedBy(one: Awaited<ReturnType<typeof supplier>>, buyer: { identifier: string }, reference: string) {
  const number = nextNumber().slice(0, 20)
  const id = await deposit(await one.caller(), one.structure.id, await pageOf(number, reference, buyer.identifier))
  const { purchaseOrderReference } = await db().invoice.findUniqueOrThrow({ where: { id } })
  return { id, number, read: purchaseOrderReference }
}

async function send(one: Awaited<ReturnType<typeof supplier>>, buyer: { identifier: string }, { id, number }: { id: string; number: string }, engagement: string) {
  await sendInvoice.door.call(await one.caller(), sendFormOf(id, 1, buyer.identifier, { number, issueDate: '02/03/2026', purchaseOrderReference: engagement }))
  await learnFromInvoice.run({ invoiceId: id })
}
const engagements = (structureId: string) => db().recognitionLesson.findMany({ where: { structureId, field: 'purchaseOrderReference' }, orderBy: { id: 'asc' } })

describe('learning at home', () => {
  it('fills the next deposit of the layout from what was typed on the first, for this structure only', async () => {
    const [one, other, buyer] = [await supplier(), await supplier('Autre'), await recipient()]
    const first = await depositedBy(one, buyer, 'XK-7781')
    expect(first.read).toBeNull()
    await send(one, buyer, first, 'XK-7781')
    expect(await engagements(one.structure.id)).toMatchObject([{ label: 'notre repere interne', confirmations: 1, contradictions: 0, page: 1 }])
    expect((await depositedBy(one, buyer, 'XK-9042')).read).toBe('XK-9042')
    expect((await depositedBy(other, buyer, 'XK-9042')).read).toBeNull()
  })

  it('learns from each invoice once, and keeps no value', async () => {
    const [one, buyer] = [await supplier(), await recipient()]
    const first = await depositedBy(one, buyer, 'SECRET-1')
    await send(one, buyer, first, 'SECRET-1')
    await learnFromInvoice.run({ invoiceId: first.id })
    const lessons = await db().recognitionLesson.findMany({ where: { structureId: one.structure.id } })
    expect(lessons.length).toBeGreaterThan(3)
    expect(lessons.every(({ confirmations }) => confirmations === 1)).toBe(true)
    for (const value of ['SECRET-1', first.number, buyer.identifier, '120']) expect(JSON.stringify(lessons.map(({ label, layout, field }) => [label, layout, field]))).not.toContain(value)
  })

  it('is asked for by the sending itself, in its transaction', async () => {
    const [one, buyer] = [await supplier(), await recipient()]
    const first = await depositedBy(one, buyer, 'XK-1')
    await sendInvoice.door.call(await one.caller(), sendFormOf(first.id, 1, buyer.identifier))
    const jobs = await db().$queryRaw<{ data: { invoiceId: string } }[]>`SELECT data FROM pgboss.job WHERE name = 'recognition.learn'`
    expect(jobs.map(({ data }) => data.invoiceId)).toContain(first.id)
  })

  it('outvotes a bad lesson: a field that was corrected, or emptied, is no longer filled', async () => {
    const [one, buyer] = [await supplier(), await recipient()]
    await send(one, buyer, await depositedBy(one, buyer, 'XK-1'), 'XK-1')
    const second = await depositedBy(one, buyer, 'XK-2')
    expect(second.read).toBe('XK-2')
    await send(one, buyer, second, '')
    expect(await engagements(one.structure.id)).toMatchObject([{ confirmations: 1, contradictions: 1 }])
    expect((await depositedBy(one, buyer, 'XK-3')).read).toBeNull()
  })
})

describe('« Ce que Cantate a appris de vos factures »', () => {
  it('is listed and erased by managers, one by one or all', async () => {
    const [one, other, buyer] = [await supplier(), await supplier('Autre'), await recipient()]
    await send(one, buyer, await depositedBy(one, buyer, 'XK-1'), 'XK-1')
    await send(other, buyer, await depositedBy(other, buyer, 'XK-1'), 'XK-1')
    const [me, { id: structureId }] = [await one.caller(), one.structure]
    const { layouts } = await listLessons.door.call(me, { structureId })
    expect(layouts).toHaveLength(1)
    expect(layouts[0]!.name).toContain('designation')
    const engagement = layouts[0]!.lessons.find(({ field }) => field === 'N° d’engagement')!
    expect(engagement).toMatchObject({ label: 'notre repere interne', confirmations: 1, isTrusted: true })
    await forgetLesson.door.call(me, { structureId, lessonId: engagement.id })
    expect((await depositedBy(one, buyer, 'XK-2')).read).toBeNull()
    const foreign = await db().recognitionLesson.findFirstOrThrow({ where: { structureId: other.structure.id } })
    expect(await forgetLesson.door.call(me, { structureId, lessonId: foreign.id })).toEqual({ forgotten: 0 })
    await forgetLessons.door.call(me, { structureId })
    expect((await listLessons.door.call(me, { structureId })).layouts).toEqual([])
    expect(await db().recognitionLesson.count({ where: { structureId: other.structure.id } })).toBeGreaterThan(0)
  })

  it('is for its managers only', async () => {
    const [one, stranger, colleague] = [await supplier(), await supplier('Autre'), await createUser()]
    const structureId = one.structure.id
    await affiliate(colleague.id, structureId, 'USER', 'MODIFICATION')
    const lessonId = '01900000-0000-7000-8000-000000000000'
    for (const [caller, code] of [[visitor(), 'session.needed'], [await stranger.caller(), 'not-found'], [await callerOf(colleague.id), 'forbidden']] as const) {
      await expect(listLessons.door.call(caller, { structureId })).rejects.toMatchObject({ code })
      await expect(forgetLesson.door.call(caller, { structureId, lessonId })).rejects.toMatchObject({ code })
      await expect(forgetLessons.door.call(caller, { structureId })).rejects.toMatchObject({ code })
    }
    await expect(listLessons.door.call(await one.caller(), { structureId: 'rien' })).rejects.toMatchObject({ code: 'not-found' })
  })
})
