import { beforeEach, describe, expect, it } from 'vitest'
import { changePassword, setSecretQuestion, updateProfile } from '@/app/(portail)/mon-compte/actions'
import { logIn } from '@/app/(public)/connexion/actions'
import { choosePassword, forgotPassword } from '@/app/(public)/mot-de-passe/actions'
import { hashPassword } from '@/lib/accounts/password-hash'
import { loadActor } from '@/lib/access/load-actor'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { callerOf, createUser, visitor } from '../../support/people'
import { mailedSecret, mailsFor, PASSWORD } from '../../support/registration'

const refusalOf = (promise: Promise<unknown>) => promise.then(() => ({ code: 'accepted', message: '' }), (error: { code: string; message: string }) => ({ code: error.code, message: error.message }))
const codeOf = async (promise: Promise<unknown>) => (await refusalOf(promise)).code
/** In the future, where the limiter, which forgets by the real clock what has ended, leaves the failures alone. */
const at = (minutes: number) => new Date(Date.parse('2036-11-21T09:00:00Z') + minutes * 60_000)
const attempt = (email: string, password: string, now = at(0)) => logIn.door.call(visitor(now), { email, password })

async function person(secret?: string) {
  const user = await createUser()
  const secretAnswerHash = secret ? await hashPassword(secret) : null
  return db().user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(PASSWORD), secretQuestion: secret ? 'Votre école ?' : null, secretAnswerHash } })
}

beforeEach(resetDatabase)

describe('login', () => {
  it('gives the session of the account, whatever the case of the address', async () => {
    const user = await person()
    expect(await attempt(user.email.toUpperCase(), PASSWORD)).toEqual({ userId: user.id, sessionVersion: 1 })
    expect((await db().user.findUniqueOrThrow({ where: { id: user.id } })).lastLoginAt).toEqual(at(0))
  })

  it('answers an unknown address and a wrong password alike, at each try, through the lock', async () => {
    const user = await person()
    for (let turn = 1; turn <= 6; turn++) {
      const known = await refusalOf(attempt(user.email, 'Faux-mot-de-passe-9'))
      expect(await refusalOf(attempt('personne@exemple.fr', 'Faux-mot-de-passe-9'))).toEqual(known)
      expect(known.code).toBe(turn < 5 ? 'login.wrong' : 'login.locked')
    }
  })

  it('locks for an hour after five failures, says until when in Paris, then opens by itself', async () => {
    const user = await person()
    for (let turn = 1; turn <= 5; turn++) await codeOf(attempt(user.email, 'faux'))
    const locked = await refusalOf(attempt(user.email, PASSWORD, at(59)))
    expect(locked.code).toBe('login.locked')
    expect(locked.message).toContain('à 11:00')
    expect(await codeOf(attempt(user.email, PASSWORD, at(61)))).toBe('accepted')
    expect(await codeOf(attempt(user.email, 'faux', at(62)))).toBe('login.wrong')
  })

  it('forgets the failures after a success', async () => {
    const user = await person()
    for (let turn = 1; turn <= 4; turn++) await codeOf(attempt(user.email, 'faux'))
    expect(await codeOf(attempt(user.email, PASSWORD))).toBe('accepted')
    for (let turn = 1; turn <= 4; turn++) expect(await codeOf(attempt(user.email, 'faux'))).toBe('login.wrong')
  })

  it('checks no more than five passwords, however many come at once', async () => {
    const user = await person()
    const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(attempt(user.email, 'faux'))))
    expect(codes.filter((code) => code === 'login.wrong')).toHaveLength(4)
    expect(codes.filter((code) => code === 'login.locked')).toHaveLength(8)
  })

  it('tells that an account is deactivated to who has its password, and to nobody else', async () => {
    const user = await person()
    await db().user.update({ where: { id: user.id }, data: { status: 'DEACTIVATED' } })
    expect(await codeOf(attempt(user.email, PASSWORD))).toBe('login.deactivated')
    expect(await codeOf(attempt(user.email, 'faux'))).toBe('login.wrong')
  })

  it('does not open an account that was never activated', async () => {
    await db().user.create({ data: { email: 'attend@exemple.fr', firstName: 'A', lastName: 'B' } })
    expect(await codeOf(attempt('attend@exemple.fr', PASSWORD))).toBe('login.wrong')
  })

  it('writes accepted and refused logins into the journal, without the address', async () => {
    const user = await person()
    await codeOf(attempt(user.email, 'faux'))
    await codeOf(attempt(user.email, PASSWORD))
    const entries = await db().auditEntry.findMany({ where: { door: 'account.log-in' }, orderBy: { id: 'asc' } })
    expect(entries.map((entry) => [entry.outcome, entry.reason])).toEqual([['REFUSED', 'login.wrong'], ['ACCEPTED', null]])
    expect(JSON.stringify(entries)).not.toContain(user.email)
  })
})

describe('forgotten password', () => {
  const choose = (token: string, changes: Record<string, string> = {}, now = new Date()) => choosePassword.door.call(visitor(now), { token, password: 'Un-Autre-Pont-7', passwordAgain: 'Un-Autre-Pont-7', secretAnswer: '', ...changes })

  it('says the same for any address, and writes to accounts only', async () => {
    const user = await person()
    expect(await forgotPassword.door.call(visitor(), { email: user.email })).toEqual(await forgotPassword.door.call(visitor(), { email: 'personne@exemple.fr' }))
    expect(await mailsFor(user.email)).toHaveLength(1)
    expect(await db().outgoingMail.count()).toBe(1)
  })

  it('changes the password once, ends the sessions, lifts the lock and warns', async () => {
    const user = await person()
    for (let turn = 1; turn <= 5; turn++) await codeOf(attempt(user.email, 'faux', new Date()))
    await forgotPassword.door.call(visitor(), { email: user.email })
    const secret = await mailedSecret(user.email, '/mot-de-passe/')
    const answers = await Promise.all([codeOf(choose(secret)), codeOf(choose(secret))])
    expect(answers.sort()).toEqual(['accepted', 'link.used'])
    expect(await loadActor(db(), user.id, 1)).toBeNull()
    expect(await codeOf(attempt(user.email, 'Un-Autre-Pont-7', new Date()))).toBe('accepted')
    expect((await mailsFor(user.email)).map((mail) => mail.template)).toEqual(['accounts.password-reset', 'accounts.password-changed'])
  })

  it('asks the secret question where one was set; accents and case do not count', async () => {
    const user = await person('ecole des lilas')
    await forgotPassword.door.call(visitor(), { email: user.email })
    const secret = await mailedSecret(user.email, '/mot-de-passe/')
    expect(await codeOf(choose(secret))).toBe('secret.wrong')
    expect(await codeOf(choose(secret, { secretAnswer: 'Roses' }))).toBe('secret.wrong')
    expect(await codeOf(choose(secret, { secretAnswer: '  École DES Lilas ' }))).toBe('accepted')
  })

  it('ends after an hour, and stops flooding of a mailbox', async () => {
    const user = await person()
    for (let turn = 1; turn <= 5; turn++) await forgotPassword.door.call(visitor(), { email: user.email })
    expect(await codeOf(forgotPassword.door.call({ ...visitor(), address: '192.0.2.44' }, { email: user.email }))).toBe('rate.limited')
    const secret = await mailedSecret(user.email, '/mot-de-passe/')
    expect(await codeOf(choose(secret, {}, new Date(Date.now() + 61 * 60_000)))).toBe('link.expired')
  })

  it('sends another activation link to who never activated', async () => {
    await db().user.create({ data: { email: 'attend@exemple.fr', firstName: 'A', lastName: 'B' } })
    await forgotPassword.door.call(visitor(), { email: 'attend@exemple.fr' })
    expect((await mailsFor('attend@exemple.fr')).map((mail) => mail.template)).toEqual(['accounts.activation'])
  })
})

describe('« Mon compte »', () => {
  it('changes what may be changed, and not the login address', async () => {
    const user = await person()
    await updateProfile.door.call(await callerOf(user.id), { firstName: 'Zoé', lastName: 'Garnier', phone: '+33 5 61 00 00 00', contactEmail: 'Contact@exemple.fr', email: 'vole@exemple.fr' })
    expect(await db().user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({ firstName: 'Zoé', phone: '+33 5 61 00 00 00', contactEmail: 'contact@exemple.fr', email: user.email })
  })

  it('changes the password of who knows it, ends the other sessions and warns', async () => {
    const user = await person()
    const input = { currentPassword: PASSWORD, password: 'Un-Autre-Pont-7', passwordAgain: 'Un-Autre-Pont-7' }
    expect(await codeOf(changePassword.door.call(await callerOf(user.id), { ...input, currentPassword: 'faux' }))).toBe('password.current')
    expect(await changePassword.door.call(await callerOf(user.id), input)).toEqual({ userId: user.id, sessionVersion: 2 })
    expect(await loadActor(db(), user.id, 1)).toBeNull()
    expect(await loadActor(db(), user.id, 2)).not.toBeNull()
    expect((await mailsFor(user.email)).map((mail) => mail.template)).toEqual(['accounts.password-changed'])
  })

  it('sets and removes the secret question', async () => {
    const user = await person()
    const set = (secretQuestion: string, secretAnswer: string) => callerOf(user.id).then((caller) => setSecretQuestion.door.call(caller, { currentPassword: PASSWORD, secretQuestion, secretAnswer }))
    expect(await codeOf(set('École ?', ''))).toBe('form.invalid')
    await set('École ?', 'Lilas')
    expect((await db().user.findUniqueOrThrow({ where: { id: user.id } })).secretAnswerHash).toMatch(/^\$argon2id/)
    expect(await set('', '')).toEqual({ isRemoved: true })
  })

  it('refuses visitors', async () => {
    expect(await codeOf(updateProfile.door.call(visitor(), {}))).toBe('session.needed')
    expect(await codeOf(changePassword.door.call(visitor(), {}))).toBe('session.needed')
    expect(await codeOf(setSecretQuestion.door.call(visitor(), {}))).toBe('session.needed')
  })
})
