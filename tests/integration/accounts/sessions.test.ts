import { beforeEach, describe, expect, it } from 'vitest'
import { deactivateAccount } from '@/app/(portail)/mon-compte/desactiver/actions'
import { closeOneSession, closeOtherSessions } from '@/app/(portail)/mon-compte/sessions/actions'
import { transferMainManager } from '@/app/(portail)/structures/[structureId]/utilisateurs/[userId]/actions'
import { logIn } from '@/app/(public)/connexion/actions'
import { hashPassword } from '@/lib/accounts/password-hash'
import { getLeavingObstacles } from '@/lib/accounts/queries/get-leaving-obstacles'
import { listSessions } from '@/lib/accounts/queries/list-sessions'
import { loadActor } from '@/lib/access/load-actor'
import { seeSession, startSession } from '@/lib/access/session-row'
import { decodeSession, encodeSession } from '@/lib/access/session-token'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { affiliate, callerOf, createStructure, createUser, supplier, visitor } from '../../support/people'
import { mailsFor, PASSWORD } from '../../support/registration'

const codeOf = (promise: Promise<unknown>) => promise.then(() => 'accepted', (error: { code?: string }) => error.code ?? String(error))
const START = new Date('2026-11-21T09:00:00Z').getTime()
const at = (minutes: number) => new Date(START + minutes * 60_000)
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0'
const open = (userId: string, now = at(0)) => startSession(db(), { userId, sessionVersion: 1 }, { userAgent: FIREFOX, address: '192.0.2.7' }, now)
const from = async (userId: string, sessionId: string, now = at(1)) => {
  const caller = await callerOf(userId, now)
  return { ...caller, actor: { ...caller.actor!, sessionId } }
}

beforeEach(resetDatabase)

describe('sessions', () => {
  it('are listed in plain words, this one first, and only one’s own', async () => {
    const [user, other] = [await createUser(), await createUser()]
    const [one, two] = [await open(user.id), await open(user.id, at(1))]
    await open(other.id)
    const rows = await listSessions.door.call(await from(user.id, one.sessionId), null)
    expect(rows.map(({ id, device, address, isThis }) => [id, device, address, isThis])).toEqual([[one.sessionId, 'Firefox sur Windows', '192.0.2.7', true], [two.sessionId, 'Firefox sur Windows', '192.0.2.7', false]])
  })

  it('are seen at most once a minute, and end after thirty idle minutes', async () => {
    const user = await createUser()
    const token = await open(user.id)
    const seenAt = async () => (await db().accountSession.findUniqueOrThrow({ where: { id: token.sessionId } })).lastSeenAt
    expect(await seeSession(db(), token, at(0.5))).toBe(true)
    expect(await seenAt()).toEqual(at(0))
    expect(await seeSession(db(), token, at(20))).toBe(true)
    expect(await seenAt()).toEqual(at(20))
    expect(await seeSession(db(), token, at(49))).toBe(true)
    expect(await seeSession(db(), token, at(81))).toBe(false)
    expect(await listSessions.door.call(await from(user.id, token.sessionId, at(81)), null)).toEqual([])
  })

  it('closed from elsewhere are refused at once; others’ cannot be closed', async () => {
    const [user, other] = [await createUser(), await createUser()]
    const [mine, lost, theirs] = [await open(user.id), await open(user.id), await open(other.id)]
    const caller = await from(user.id, mine.sessionId)
    expect(await closeOneSession.door.call(caller, { sessionId: lost.sessionId })).toEqual({ isOwn: false })
    expect(await seeSession(db(), lost, at(1))).toBe(false)
    expect(await seeSession(db(), mine, at(1))).toBe(true)
    expect(await codeOf(closeOneSession.door.call(caller, { sessionId: theirs.sessionId }))).toBe('session.unknown')
    expect(await codeOf(closeOneSession.door.call(caller, { sessionId: lost.sessionId }))).toBe('session.unknown')
  })

  it('are all closed but this one', async () => {
    const [user, other] = [await createUser(), await createUser()]
    const [mine, ...lost] = [await open(user.id), await open(user.id), await open(user.id)]
    const theirs = await open(other.id)
    expect(await closeOtherSessions.door.call(await from(user.id, mine.sessionId), {})).toEqual({ count: 2 })
    for (const token of lost) expect(await seeSession(db(), token, at(1))).toBe(false)
    for (const token of [mine, theirs]) expect(await seeSession(db(), token, at(1))).toBe(true)
  })

  it('are not taken from another person, another version, or a cookie without its session', async () => {
    const [user, other] = [await createUser(), await createUser()]
    const token = await open(user.id)
    expect(await seeSession(db(), { ...token, userId: other.id }, at(1))).toBe(false)
    expect(await seeSession(db(), { ...token, sessionVersion: 2 }, at(1))).toBe(false)
    expect(await decodeSession(await encodeSession(token))).toEqual(token)
    expect(await decodeSession(await encodeSession({ userId: user.id, sessionVersion: 1 } as never))).toBeNull()
    expect(await decodeSession('faux')).toBeNull()
  })
})

describe('deactivation', () => {
  const leave = async (userId: string, changes: Record<string, string> = {}) => deactivateAccount.door.call(await callerOf(userId), { understood: 'oui', currentPassword: PASSWORD, ...changes })
  const withPassword = async (userId: string) => db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(PASSWORD) } })

  it('closes the account, its sessions and its login, and says so', async () => {
    const user = await withPassword((await createUser()).id)
    expect(await codeOf(leave(user.id, { understood: '' }))).toBe('form.invalid')
    expect(await codeOf(leave(user.id, { currentPassword: 'faux' }))).toBe('password.current')
    expect(await codeOf(leave(user.id))).toBe('accepted')
    expect(await loadActor(db(), user.id, null)).toBeNull()
    expect((await mailsFor(user.email)).map(({ template }) => template)).toEqual(['accounts.deactivated'])
    expect(await codeOf(logIn.door.call(visitor(), { email: user.email, password: PASSWORD }))).toBe('login.deactivated')
  })

  it('leaves no structure without a main manager: hand over, or deactivate the structure', async () => {
    const { user, structure } = await supplier('Boulangerie Durand')
    await withPassword(user.id)
    expect(await getLeavingObstacles.door.call(await callerOf(user.id), null)).toEqual([{ structureId: structure.id, name: 'Boulangerie Durand', hasOthers: false }])
    expect(await codeOf(leave(user.id))).toBe('account.last-manager')
    await affiliate((await createUser()).id, structure.id, 'SECONDARY_MANAGER')
    expect((await getLeavingObstacles.door.call(await callerOf(user.id), null))[0]?.hasOthers).toBe(true)
    expect(await codeOf(leave(user.id))).toBe('account.last-manager')
    await db().structure.update({ where: { id: structure.id }, data: { status: 'INACTIVE' } })
    expect(await codeOf(leave(user.id))).toBe('accepted')
  })

  it('never leaves a structure to a closed account, not even when the role is handed over at the same moment', async () => {
    for (let round = 0; round < 4; round++) {
      const { structure, caller } = await supplier()
      const heir = await withPassword((await createUser()).id)
      await affiliate(heir.id, structure.id, 'SECONDARY_MANAGER')
      const owner = await caller()
      const hand = () => transferMainManager.door.call(owner, { structureId: structure.id, userId: heir.id, understood: 'oui' })
      const answers = await Promise.all((round % 2 ? [() => leave(heir.id), hand] : [hand, () => leave(heir.id)]).map((call) => codeOf(call())))
      expect(answers.filter((code) => code === 'accepted')).toHaveLength(1)
      expect(['account.last-manager', 'member.not-active']).toContain(answers.find((code) => code !== 'accepted'))
      expect(await db().affiliation.count({ where: { structureId: structure.id, role: 'MAIN_MANAGER', status: 'VALIDEE', user: { status: 'ACTIVE' } } })).toBe(1)
    }
  })

  it('lets simple users and secondary managers go', async () => {
    const user = await withPassword((await createUser()).id)
    await affiliate(user.id, (await createStructure()).id, 'SECONDARY_MANAGER')
    expect(await codeOf(leave(user.id))).toBe('accepted')
  })
})
