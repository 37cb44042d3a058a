import { beforeEach, describe, expect, it } from 'vitest'
import { cancelLoginChange, requestLoginChange } from '@/app/(portail)/mon-compte/adresse-de-connexion/actions'
import { cancelByLink, confirmLoginChange } from '@/app/(public)/adresse-de-connexion/[jeton]/actions'
import { hashPassword } from '@/lib/accounts/password-hash'
import { getLoginChangeByLink, getOwnLoginChange } from '@/lib/accounts/queries/get-login-change'
import { loadActor } from '@/lib/access/load-actor'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { callerOf, createUser, visitor } from '../../support/people'
import { mailsFor, PASSWORD } from '../../support/registration'

const codeOf = (promise: Promise<unknown>) => promise.then(() => 'accepted', (error: { code?: string }) => error.code ?? String(error))
const NEW = 'nouvelle@exemple.fr'
let passwordHash = ''

async function person() {
  passwordHash ||= await hashPassword(PASSWORD)
  const user = await createUser()
  return db().user.update({ where: { id: user.id }, data: { passwordHash } })
}
const ask = async (userId: string, changes: Record<string, string> = {}) => requestLoginChange.door.call(await callerOf(userId), { newEmail: NEW, newEmailAgain: NEW, currentPassword: PASSWORD, ...changes })
const linkTo = async (email: string) => /adresse-de-connexion\/([\w-]{43})/.exec((await mailsFor(email)).at(-1)?.text ?? '')?.[1] ?? 'none'
const confirm = (token: string, now = new Date()) => confirmLoginChange.door.call(visitor(now), { token })
const templates = async (email: string) => (await mailsFor(email)).map(({ template }) => template)

beforeEach(resetDatabase)

describe('change of login address', () => {
  it('happens when both mailboxes have confirmed, in either order, ends the sessions and tells both', async () => {
    for (const order of [0, 1]) {
      const user = await person()
      const email = `nouvelle.${order}@exemple.fr`
      await ask(user.id, { newEmail: email.toUpperCase(), newEmailAgain: email })
      const links = [await linkTo(user.email), await linkTo(email)]
      expect(links[0]).not.toBe(links[1])
      expect(await confirm(links[order]!)).toEqual({ isApplied: false })
      expect((await db().user.findUniqueOrThrow({ where: { id: user.id } })).email).toBe(user.email)
      expect(await codeOf(confirm(links[order]!))).toBe('link.used')
      expect(await confirm(links[1 - order]!)).toEqual({ isApplied: true })
      expect((await db().user.findUniqueOrThrow({ where: { id: user.id } })).email).toBe(email)
      expect(await loadActor(db(), user.id, 1)).toBeNull()
      expect(await templates(user.email)).toEqual(['accounts.login-change-old', 'accounts.login-changed'])
      expect(await templates(email)).toEqual(['accounts.login-change-new', 'accounts.login-changed'])
    }
  })

  it('happens once when both links are used at the same moment', async () => {
    const user = await person()
    await ask(user.id)
    const links = [await linkTo(user.email), await linkTo(NEW)]
    const answers = await Promise.all(links.map((link) => confirm(link)))
    expect(answers.map(({ isApplied }) => isApplied).sort()).toEqual([false, true])
    expect((await db().user.findUniqueOrThrow({ where: { id: user.id } })).email).toBe(NEW)
  })

  it('is read without effect, and the new mailbox is not told the present address', async () => {
    const user = await person()
    await ask(user.id)
    const link = await linkTo(NEW)
    const shown = await getLoginChangeByLink({ secret: link })
    expect(shown).toMatchObject({ side: 'new', state: 'living', isConfirmed: false, oldEmail: null })
    expect(JSON.stringify((await mailsFor(NEW)).at(-1))).not.toContain(user.email)
    expect(await getLoginChangeByLink({ secret: 'x'.repeat(43) })).toBeNull()
    expect(JSON.stringify(await db().loginChange.findMany())).not.toContain(link)
  })

  it('says the same for an address that has an account, explains it there, and never happens', async () => {
    const [user, owner, free] = [await person(), await person(), await person()]
    expect(await ask(user.id, { newEmail: owner.email, newEmailAgain: owner.email })).toEqual(await ask(free.id))
    expect(await templates(owner.email)).toEqual(['accounts.login-change-taken'])
    expect(await linkTo(owner.email)).toBe('none')
    const [taken, open] = [await linkTo(user.email), await linkTo(free.email)]
    const state = async (token: string) => ({ ...(await getLoginChangeByLink({ secret: token })), newEmail: '', oldEmail: '' })
    expect(await state(taken)).toEqual(await state(open))
    expect(await confirm(taken)).toEqual(await confirm(open))
    expect((await getOwnLoginChange.door.call(await callerOf(user.id), null))?.newEmail).toBe(owner.email)
    expect((await db().user.findUniqueOrThrow({ where: { id: user.id } })).email).toBe(user.email)
  })

  it('stops when somebody opened an account with the new address meanwhile', async () => {
    const user = await person()
    await ask(user.id)
    await confirm(await linkTo(user.email))
    const link = await linkTo(NEW)
    await createUser({ email: NEW })
    expect(await codeOf(confirm(link))).toBe('login-change.taken')
    expect((await db().user.findUniqueOrThrow({ where: { id: user.id } })).email).toBe(user.email)
  })

  it('is cancelled from the account, from either mail, by a newer one, and by time', async () => {
    const user = await person()
    const [account, old, fresh, newer] = [() => callerOf(user.id).then((caller) => cancelLoginChange.door.call(caller, {})), () => linkTo(user.email), () => linkTo(NEW), () => ask(user.id)]
    await ask(user.id)
    await account()
    expect(await codeOf(account())).toBe('login-change.none')
    expect(await codeOf(confirm(await old()))).toBe('link.used')
    for (const side of [old, fresh]) {
      await ask(user.id)
      await cancelByLink.door.call(visitor(), { token: await side() })
      expect(await codeOf(confirm(await fresh()))).toBe('link.used')
      expect(await codeOf(cancelByLink.door.call(visitor(), { token: await side() }))).toBe('link.used')
    }
    await ask(user.id)
    const before = await fresh()
    await newer()
    expect(await codeOf(confirm(before))).toBe('link.used')
    expect(await codeOf(confirm(await fresh(), new Date(Date.now() + 25 * 3_600_000)))).toBe('link.expired')
  })

  it('wants the password, another address typed twice, and is asked five times an hour at most', async () => {
    const user = await person()
    expect(await codeOf(ask(user.id, { currentPassword: 'faux' }))).toBe('password.current')
    expect(await codeOf(ask(user.id, { newEmailAgain: 'autre@exemple.fr' }))).toBe('form.invalid')
    expect(await codeOf(ask(user.id, { newEmail: user.email, newEmailAgain: user.email }))).toBe('login-change.same')
    for (let turn = 0; turn < 5; turn++) await ask(user.id)
    expect(await codeOf(ask(user.id))).toBe('rate.limited')
  })
})
