import { beforeEach, describe, expect, it } from 'vitest'
import { deleteMessages, markAllRead, markRead, markUnread, openMessage } from '@/app/(portail)/messages/actions'
import { treatInvoice } from '@/app/(portail)/factures-recues/actions'
import { notify } from '@/lib/messages/notify'
import { messageKeyText, parseMessages } from '@/lib/messages/model/message-list'
import { countUnread, listMessages } from '@/lib/messages/queries/list-messages'
import { db, inTransaction } from '@/lib/platform/db'
import { layOutMail } from '@/lib/shared/mail-layout'
import type { SearchParams } from '@/lib/shared/table-params'
import type { Caller } from '@/lib/platform/caller'
import { resetDatabase } from '../../support/database'
import { callerOf, createUser, supplier } from '../../support/people'
import { madeAvailable, publicBody } from '../../support/sent-invoice'

beforeEach(resetDatabase)

const START = new Date('2026-11-21T09:00:00Z').getTime()
const mail = (subject: string) => layOutMail({ template: 'test.notice', to: 'x@exemple.fr', subject, name: null, paragraphs: [subject], action: { label: 'Voir', url: 'http://localhost/mon-compte' } })
/** So many messages of one person, a minute after each other, the last in `structureId`. */
async function told(userId: string, count: number, structureId?: string) {
  for (let n = 1; n <= count; n++) await inTransaction((tx) => notify(tx, new Date(START + n * 60_000), [{ userId, kind: n % 2 ? 'MANDATS' : 'RATTACHEMENTS', audience: 'SELF', structureId: n === count ? structureId : undefined, mail: mail(`M${n}`) }]))
}
const list = async (caller: Caller, params: SearchParams = {}) => listMessages.door.call(caller, parseMessages(params))
const subjects = async (caller: Caller, params: SearchParams = {}) => (await list(caller, params)).rows.map(({ subject }) => subject)
const unread = (caller: Caller) => countUnread.door.call(caller, {})

describe('« Mes messages »', () => {
  it('shows the newest first, a page from a key in both directions, whatever comes meanwhile', async () => {
    const { user, caller: make } = await supplier()
    const caller = await make()
    await told(user.id, 23)
    const first = await list(caller)
    expect(first).toMatchObject({ total: 23, isCapped: false, hasPrevious: false, hasNext: true })
    expect(first.rows.map(({ subject }) => subject)).toEqual([23, 22, 21, 20, 19, 18, 17, 16, 15, 14].map((n) => `M${n}`))
    await inTransaction((tx) => notify(tx, new Date(START + 3_600_000), [{ userId: user.id, kind: 'MANDATS', audience: 'SELF', mail: mail('Nouveau') }]))
    const second = await list(caller, { apres: messageKeyText(first.rows.at(-1)!) })
    expect(second.rows.map(({ subject }) => subject)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4].map((n) => `M${n}`))
    expect(second).toMatchObject({ hasPrevious: true, hasNext: true })
    const third = await list(caller, { apres: messageKeyText(second.rows.at(-1)!) })
    expect([third.rows.length, third.hasNext]).toEqual([3, false])
    expect(await subjects(caller, { avant: messageKeyText(second.rows[0]!) })).toEqual(first.rows.map(({ subject }) => subject))
  })

  it('is filtered by state, kind and structure; an address that cannot be read shows everything', async () => {
    const { user, structure, caller: make } = await supplier()
    const caller = await make()
    await told(user.id, 4, structure.id)
    await markRead.door.call(caller, { messageIds: [(await list(caller)).rows[0]!.id] })
    expect(await subjects(caller, { etat: 'lus' })).toEqual(['M4'])
    expect(await subjects(caller, { etat: 'non-lus', nature: 'MANDATS' })).toEqual(['M3', 'M1'])
    expect(await subjects(caller, { structure: structure.id })).toEqual(['M4'])
    expect(await subjects(caller, { etat: 'x', nature: 'y', structure: 'z', apres: 'w', taille: '7' })).toHaveLength(4)
  })

  it('marks as read, as unread, all at once, and deletes; opening reads', async () => {
    const { user, caller: make } = await supplier()
    const caller = await make()
    await told(user.id, 3)
    const ids = (await list(caller)).rows.map(({ id }) => id)
    expect(await unread(caller)).toBe(3)
    expect(await openMessage.door.call(caller, { messageId: ids[0] })).toEqual({ href: '/mon-compte' })
    expect(await unread(caller)).toBe(2)
    expect(await markUnread.door.call(caller, { messageIds: ids })).toEqual({ count: 1 })
    expect(await markAllRead.door.call(caller, {})).toEqual({ count: 3 })
    expect(await unread(caller)).toBe(0)
    expect(await deleteMessages.door.call(caller, { messageIds: ids[1] })).toEqual({ count: 1 })
    expect(await subjects(caller)).toEqual(['M3', 'M1'])
    await expect(markRead.door.call(caller, {})).rejects.toMatchObject({ code: 'form.invalid' })
  })

  it('is the person’s own: nobody else reads, opens, marks or deletes it', async () => {
    const { user, caller } = await supplier()
    await told(user.id, 1)
    const id = (await list(await caller())).rows[0]!.id
    const stranger = await callerOf((await createUser()).id)
    expect([await subjects(stranger), await unread(stranger)]).toEqual([[], 0])
    for (const door of [markRead, markUnread, deleteMessages]) expect(await door.door.call(stranger, { messageIds: [id] })).toEqual({ count: 0 })
    await expect(openMessage.door.call(stranger, { messageId: id })).rejects.toMatchObject({ kind: 'notFound' })
    expect(await unread(await caller())).toBe(1)
  })

  it('counts no further than a hundred', async () => {
    const { user, caller } = await supplier()
    await db().message.createMany({ data: Array.from({ length: 130 }, () => ({ userId: user.id, kind: 'MANDATS' as const, audience: 'SELF' as const, subject: 'x', sentence: 'x', href: '/', mail: 'AUCUN' as const, createdAt: new Date(START) })) })
    expect(await unread(await caller())).toBe(100)
  })
})

describe('rights that are lost', () => {
  it('take the messages of invoices with them on every side, and give them back', async () => {
    const { id, from, to, agent } = await madeAvailable()
    await treatInvoice.door.call(agent, { invoiceId: id, version: '4', event: 'suspend', reason: 'JUSTIF_ABS' })
    const sellers = await subjects(await from.caller())
    expect(sellers).toHaveLength(3)
    const message = (await list(await from.caller())).rows[0]!
    await db().workspace.deleteMany({ where: { structureId: from.structure.id } })
    expect([await subjects(await from.caller()), await unread(await from.caller())]).toEqual([[], 0])
    await expect(openMessage.door.call(await from.caller(), { messageId: message.id })).rejects.toMatchObject({ code: 'message.gone' })
    await db().workspace.create({ data: { structureId: from.structure.id, code: 'FACTURES_EMISES' } })
    expect(await subjects(await from.caller())).toEqual(sellers)

    await db().message.create({ data: { userId: to.user.id, kind: 'FACTURES_RECUES', audience: 'BUYER', structureId: to.structure.id, invoiceId: id, subject: 'Reçue', sentence: 'x', href: '/', mail: 'AUCUN', createdAt: new Date(START) } })
    expect(await subjects(await to.caller())).toEqual(['Reçue'])
    // Recycled to another recipient, it is no longer the first one's business.
    await db().invoice.update({ where: { id }, data: { buyerId: (await publicBody('Autre ville')).structure.id } })
    expect(await subjects(await to.caller())).toEqual([])
  })

  it('take those of a manager and of a member with the role and the affiliation', async () => {
    const { structure } = await supplier()
    const user = await createUser()
    const write = (audience: 'MANAGER' | 'MEMBER' | 'SELF') => db().message.create({ data: { userId: user.id, kind: 'RATTACHEMENTS', audience, structureId: structure.id, subject: audience, sentence: 'x', href: '/', mail: 'AUCUN', createdAt: new Date(START) } })
    for (const audience of ['MANAGER', 'MEMBER', 'SELF'] as const) await write(audience)
    const seen = async () => (await subjects(await callerOf(user.id))).sort()
    expect(await seen()).toEqual(['SELF'])
    const { id } = await db().affiliation.create({ data: { userId: user.id, structureId: structure.id, role: 'USER', status: 'VALIDEE' } })
    expect(await seen()).toEqual(['MEMBER', 'SELF'])
    await db().affiliation.update({ where: { id }, data: { role: 'SECONDARY_MANAGER' } })
    expect(await seen()).toEqual(['MANAGER', 'MEMBER', 'SELF'])
  })
})
