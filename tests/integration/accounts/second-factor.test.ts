import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renewRecoveryCodes } from '@/app/(portail)/mon-compte/double-authentification/codes-de-secours/actions'
import { beginPasskey, cancelTotp, confirmTotp, finishPasskey, removePasskey, removeTotp, setMailCode, startTotp } from '@/app/(portail)/mon-compte/double-authentification/actions'
import { askForPasskey, logIn, passByPasskey } from '@/app/(public)/connexion/actions'
import { beginSecondPasskey, passSecondFactor, sendLoginCode } from '@/app/(public)/connexion/code/actions'
import { hashPassword } from '@/lib/accounts/password-hash'
import { getLoginChallenge } from '@/lib/accounts/queries/get-login-challenge'
import { getSecondFactor } from '@/lib/accounts/queries/get-second-factor'
import { startSession } from '@/lib/access/session-row'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { resetDatabase } from '../../support/database'
import { callerOf, createUser, visitor } from '../../support/people'
import { mailsFor, PASSWORD } from '../../support/registration'
import { softPasskey } from '../../support/soft-passkey'

const codeOf = (promise: Promise<unknown>) => promise.then(() => 'accepted', (error: { code?: string }) => error.code ?? String(error))
const START = Date.now()
/** Seconds after the start. */
const at = (seconds: number) => new Date(START + seconds * 1000)
let passwordHash = ''

async function person(changes: { mailCode?: boolean } = {}) {
  passwordHash ||= await hashPassword(PASSWORD)
  const user = await createUser()
  return db().user.update({ where: { id: user.id }, data: { passwordHash, ...changes } })
}
const enter = async (email: string, now = at(0)) => (await logIn.door.call(visitor(now), { email, password: PASSWORD })) as { userId: string; sessionVersion: number; challenge: string }
const pass = (secretChallenge: string, method: string, secretCode: string, now = at(1)) => passSecondFactor.door.call(visitor(now), { secretChallenge, method, secretCode })
const mailedCode = async (email: string) => /Code\u00a0: (\d{6})/.exec((await mailsFor(email)).filter(({ template }) => template === 'accounts.login-code').at(-1)?.text ?? '')?.[1] ?? 'none'
const act = async (userId: string, now = at(0)) => callerOf(userId, now)

/** Links an application, proved at START − 90 s. */
async function withApplication() {
  const user = await person()
  await startTotp.door.call(await act(user.id), { currentPassword: PASSWORD })
  const { pending } = await getSecondFactor.door.call(await act(user.id), null)
  const totp = new TOTP({ secret: Secret.fromBase32(pending?.key ?? '') })
  const code = (seconds: number) => totp.generate({ timestamp: at(seconds).getTime() })
  await confirmTotp.door.call(await act(user.id, at(-90)), { secretCode: code(-90) })
  return { user, code, key: pending?.key ?? '' }
}

beforeEach(resetDatabase)
afterEach(() => {
  env().SECOND_FACTOR = 'optional'
})

describe('code by mail', () => {
  it('stands between the password and the session, and serves once', async () => {
    const user = await person({ mailCode: true })
    const { challenge } = await enter(user.email)
    expect(await getLoginChallenge({ secret: challenge })).toMatchObject({ methods: ['mail'] })
    const code = await mailedCode(user.email)
    expect(await pass(challenge, 'mail', code)).toEqual({ userId: user.id, sessionVersion: 1 })
    expect(await codeOf(pass(challenge, 'mail', code))).toBe('challenge.over')
    expect(await getLoginChallenge({ secret: challenge })).toBeNull()
  })

  it('is not opened by another person’s challenge, nor without the cookie of the browser', async () => {
    const [user, other] = [await person({ mailCode: true }), await person({ mailCode: true })]
    const [mine, theirs] = [await enter(user.email), await enter(other.email)]
    expect(mine.challenge).not.toBe(theirs.challenge)
    expect(await codeOf(pass(theirs.challenge, 'mail', await mailedCode(user.email)))).toBe('code.wrong')
    expect(await codeOf(pass('', 'mail', await mailedCode(user.email)))).toBe('form.invalid')
    expect(await codeOf(pass('x'.repeat(43), 'mail', await mailedCode(user.email)))).toBe('challenge.over')
  })

  it('ends after ten minutes, the login after fifteen, and with a change of password', async () => {
    const user = await person({ mailCode: true })
    const { challenge } = await enter(user.email)
    const code = await mailedCode(user.email)
    expect(await codeOf(pass(challenge, 'mail', code, at(601)))).toBe('code.wrong')
    expect(await codeOf(pass(challenge, 'mail', code, at(901)))).toBe('challenge.over')
    await db().user.update({ where: { id: user.id }, data: { sessionVersion: { increment: 1 } } })
    expect(await codeOf(pass(challenge, 'mail', code))).toBe('challenge.over')
  })

  it('is sent again after a minute; the one before ends; five in all', async () => {
    const user = await person({ mailCode: true })
    const { challenge } = await enter(user.email)
    const first = await mailedCode(user.email)
    const send = (now: Date) => codeOf(sendLoginCode.door.call(visitor(now), { secretChallenge: challenge }))
    expect(await send(at(30))).toBe('code.too-soon')
    expect((await Promise.all([send(at(61)), send(at(61))])).sort()).toEqual(['accepted', 'code.too-soon'])
    if (first !== (await mailedCode(user.email))) expect(await codeOf(pass(challenge, 'mail', first, at(62)))).toBe('code.wrong')
    expect(await send(at(122))).toBe('accepted')
    expect(await send(at(183))).toBe('accepted')
    expect(await send(at(244))).toBe('accepted')
    expect(await send(at(305))).toBe('code.too-soon')
  })

  it('locks the account’s second factor for an hour after five wrong codes, over several logins and at once', async () => {
    const user = await person({ mailCode: true })
    const { challenge } = await enter(user.email)
    const right = await mailedCode(user.email)
    const wrong = right === '000000' ? '111111' : '000000'
    const codes = await Promise.all(Array.from({ length: 6 }, () => codeOf(pass(challenge, 'mail', wrong))))
    expect(codes.filter((code) => code === 'code.wrong')).toHaveLength(4)
    const again = await enter(user.email, at(2))
    expect(await codeOf(pass(again.challenge, 'mail', await mailedCode(user.email), at(3)))).toBe('login.locked')
    const later = await enter(user.email, at(3700))
    expect(await codeOf(pass(later.challenge, 'mail', await mailedCode(user.email), at(3701)))).toBe('accepted')
  })

  it('lets one of two tabs in', async () => {
    const user = await person({ mailCode: true })
    const { challenge } = await enter(user.email)
    const code = await mailedCode(user.email)
    const answers = await Promise.all([codeOf(pass(challenge, 'mail', code)), codeOf(pass(challenge, 'mail', code))])
    expect(answers.sort()).toEqual(['accepted', 'challenge.over'])
  })

  it('is asked of everybody where the configuration says so, and of nobody where it says so', async () => {
    const user = await person()
    expect((await enter(user.email)).challenge).toBeUndefined()
    env().SECOND_FACTOR = 'required'
    const { challenge } = await enter(user.email)
    expect(await codeOf(pass(challenge, 'mail', await mailedCode(user.email)))).toBe('accepted')
    await db().user.update({ where: { id: user.id }, data: { mailCode: true } })
    env().SECOND_FACTOR = 'off'
    expect((await enter(user.email)).challenge).toBeUndefined()
  })

  it('is switched with the password, and told by mail', async () => {
    const user = await person()
    expect(await codeOf(setMailCode.door.call(await act(user.id), { enabled: 'oui', currentPassword: 'faux' }))).toBe('password.current')
    await setMailCode.door.call(await act(user.id), { enabled: 'oui', currentPassword: PASSWORD })
    await setMailCode.door.call(await act(user.id), { enabled: 'non', currentPassword: PASSWORD })
    expect((await mailsFor(user.email)).map(({ template }) => template)).toEqual(['accounts.second-factor-changed', 'accounts.second-factor-changed'])
  })
})

describe('application', () => {
  it('counts only once a code has proved it; its secret is sealed', async () => {
    const user = await person()
    await startTotp.door.call(await act(user.id), { currentPassword: PASSWORD })
    expect((await enter(user.email)).challenge).toBeUndefined()
    const { pending } = await getSecondFactor.door.call(await act(user.id), null)
    expect(JSON.stringify(await db().totpDevice.findMany())).not.toContain(pending?.key)
    expect(await codeOf(confirmTotp.door.call(await act(user.id), { secretCode: '000000' }))).toBe('code.wrong')
    await cancelTotp.door.call(await act(user.id), {})
    expect(await codeOf(confirmTotp.door.call(await act(user.id), { secretCode: '000000' }))).toBe('totp.none')
  })

  it('opens the session with a code of now; that code, and older ones, never again', async () => {
    const { user, code } = await withApplication()
    const { challenge } = await enter(user.email)
    expect(await codeOf(pass(challenge, 'application', code(0)))).toBe('accepted')
    const next = await enter(user.email)
    expect(await codeOf(pass(next.challenge, 'application', code(0)))).toBe('code.wrong')
    expect(await codeOf(pass(next.challenge, 'application', code(-30)))).toBe('code.wrong')
    expect(await codeOf(pass(next.challenge, 'application', code(30)))).toBe('accepted')
  })

  it('lets one of two browsers in that type the same code at once', async () => {
    const { user, code } = await withApplication()
    const [one, two] = [await enter(user.email), await enter(user.email)]
    const answers = await Promise.all([codeOf(pass(one.challenge, 'application', code(0))), codeOf(pass(two.challenge, 'application', code(0)))])
    expect(answers.sort()).toEqual(['accepted', 'code.wrong'])
  })

  it('leaves no way round it: a code by mail is neither sent nor taken', async () => {
    const { user } = await withApplication()
    const { challenge } = await enter(user.email)
    expect(await codeOf(sendLoginCode.door.call(visitor(at(1)), { secretChallenge: challenge }))).toBe('factor.not-yours')
    expect(await codeOf(pass(challenge, 'mail', '000000'))).toBe('code.wrong')
  })

  it('is not replaced by another session, and is removed with the password', async () => {
    const { user } = await withApplication()
    expect(await codeOf(startTotp.door.call(await act(user.id), { currentPassword: PASSWORD }))).toBe('totp.already')
    expect(await codeOf(removeTotp.door.call(await act(user.id), { currentPassword: 'faux' }))).toBe('password.current')
    await removeTotp.door.call(await act(user.id), { currentPassword: PASSWORD })
    expect((await enter(user.email)).challenge).toBeUndefined()
  })
})

describe('recovery codes', () => {
  const renew = async (userId: string) => (await renewRecoveryCodes.door.call(await act(userId), { currentPassword: PASSWORD })).codes

  it('are ten, hashed, each used once, however copied', async () => {
    const { user } = await withApplication()
    const codes = await renew(user.id)
    expect(new Set(codes).size).toBe(10)
    expect(JSON.stringify(await db().recoveryCode.findMany())).not.toContain(codes[0]!.replace('-', ''))
    expect(await codeOf(pass((await enter(user.email)).challenge, 'recovery', codes[0]!.toUpperCase().replace('-', ' ')))).toBe('accepted')
    expect(await codeOf(pass((await enter(user.email)).challenge, 'recovery', codes[0]!))).toBe('code.wrong')
    const [one, two] = [await enter(user.email), await enter(user.email)]
    const answers = await Promise.all([codeOf(pass(one.challenge, 'recovery', codes[1]!)), codeOf(pass(two.challenge, 'recovery', codes[1]!))])
    expect(answers.sort()).toEqual(['accepted', 'code.wrong'])
    expect((await mailsFor(user.email)).filter(({ text }) => text.includes('Un code de secours vient de servir'))).toHaveLength(2)
  })

  it('end when new ones are made, are not another person’s, and go with the last application', async () => {
    const [{ user }, other] = [await withApplication(), await withApplication()]
    const [before, after] = [await renew(user.id), await renew(user.id)]
    expect(await codeOf(pass((await enter(user.email)).challenge, 'recovery', before[0]!))).toBe('code.wrong')
    await renew(other.user.id)
    expect(await codeOf(pass((await enter(other.user.email)).challenge, 'recovery', after[0]!))).toBe('code.wrong')
    await removeTotp.door.call(await act(user.id), { currentPassword: PASSWORD })
    expect(await db().recoveryCode.count({ where: { userId: user.id } })).toBe(0)
    expect(await codeOf(renew(user.id))).toBe('codes.useless')
  })
})

describe('passkey', () => {
  const begin = async (challenge: string) => (await beginSecondPasskey.door.call(visitor(at(0)), { secretChallenge: challenge })).challenge
  const finish = (secretChallenge: string, response: string) => codeOf(passByPasskey.door.call(visitor(at(1)), { secretChallenge, response }))

  it('opens the session after the password; what it signed serves once, and a copied key shows', async () => {
    const user = await person()
    const { answer } = await softPasskey(user.id)
    const { challenge } = await enter(user.email)
    const signed = answer(await begin(challenge), { knowsOwner: false })
    expect(await finish(challenge, signed)).toBe('accepted')
    expect(await finish(challenge, signed)).toBe('challenge.over')
    const next = await enter(user.email)
    expect(await finish(next.challenge, signed)).toBe('challenge.over')
    expect(await finish(next.challenge, answer(await begin(next.challenge), { counter: 1 }))).toBe('passkey.refused')
    expect(await finish(next.challenge, answer(await begin(next.challenge), { counter: 2 }))).toBe('accepted')
  })

  it('is refused from another site, for another challenge and for another person', async () => {
    const [user, other] = [await person(), await person()]
    const [mine, theirs] = [await softPasskey(user.id), await softPasskey(other.id)]
    const { challenge } = await enter(user.email)
    expect(await finish(challenge, mine.answer(await begin(challenge), { origin: 'https://ailleurs.example' }))).toBe('passkey.refused')
    expect(await finish(challenge, mine.answer('AAAA'))).toBe('passkey.refused')
    expect(await finish(challenge, theirs.answer(await begin(challenge)))).toBe('passkey.refused')
    expect(await finish(challenge, '{"id":"x"}')).toBe('passkey.refused')
    expect(await finish(challenge, 'pas du JSON')).toBe('form.invalid')
  })

  it('opens the session alone when it knows its owner, and only then', async () => {
    const user = await person()
    const { answer } = await softPasskey(user.id)
    const secret = 's'.repeat(43)
    const { challenge } = await askForPasskey.door.call(visitor(at(0)), { secretChallenge: secret })
    expect(await finish(secret, answer(challenge, { knowsOwner: false }))).toBe('passkey.refused')
    expect(await finish(secret, answer(challenge))).toBe('accepted')
    await db().user.update({ where: { id: user.id }, data: { status: 'DEACTIVATED' } })
    const other = 't'.repeat(43)
    const asked = await askForPasskey.door.call(visitor(at(0)), { secretChallenge: other })
    expect(await finish(other, answer(asked.challenge, { counter: 2 }))).toBe('passkey.refused')
  })

  it('is added with the password only, by the session that asked, and removed by its owner only', async () => {
    const [user, other] = [await person(), await person()]
    const { passkey } = await softPasskey(user.id)
    const { sessionId } = await startSession(db(), { userId: user.id, sessionVersion: 1 }, { userAgent: null, address: null }, at(0))
    const caller = await act(user.id)
    const here = { ...caller, actor: { ...caller.actor!, sessionId } }
    expect(await codeOf(beginPasskey.door.call(here, { name: 'Bureau', currentPassword: 'faux' }))).toBe('password.current')
    expect(await codeOf(beginPasskey.door.call(caller, { name: 'Bureau', currentPassword: PASSWORD }))).toBe('passkey.over')
    expect((await beginPasskey.door.call(here, { name: 'Bureau', currentPassword: PASSWORD })).options.excludeCredentials).toHaveLength(1)
    expect(await codeOf(finishPasskey.door.call({ ...here, now: at(700) }, { name: 'Bureau', response: '{"id":"x"}' }))).toBe('passkey.over')
    expect(await codeOf(finishPasskey.door.call(here, { name: 'Bureau', response: '{"id":"x"}' }))).toBe('passkey.refused')
    expect(await codeOf(removePasskey.door.call(await act(other.id), { passkeyId: passkey.id, currentPassword: PASSWORD }))).toBe('passkey.unknown')
    expect(await codeOf(removePasskey.door.call(here, { passkeyId: passkey.id, currentPassword: PASSWORD }))).toBe('accepted')
  })
})
