import { beforeEach, describe, expect, it } from 'vitest'
import { activate, resendLink } from '@/app/(public)/activation/[jeton]/actions'
import { createAccount } from '@/app/(public)/inscription/actions'
import { sendActivation } from '@/lib/accounts/jobs/send-activation'
import { sendRefusal } from '@/lib/accounts/jobs/send-refusal'
import { getAccountLink } from '@/lib/accounts/queries/get-account-link'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { inventSiret, supplier, visitor } from '../../support/people'
import { mailedSecret, mailsFor, PASSWORD, registrationForm } from '../../support/registration'

const codeOf = (promise: Promise<unknown>) => promise.then(() => 'accepted', (error: { code?: string }) => error.code)
const door = (name: string) => createAccount.doors.find((one) => one.name === name) as unknown as { call: (caller: unknown, input: unknown) => Promise<unknown> }

/** Registers and returns the address and, when there is one, the mailed secret. */
async function registered(identifier = inventSiret()) {
  const form = await registrationForm({ structure: { identifier } })
  await door('account.review').call(visitor(), form)
  await door('account.register').call(visitor(), form)
  return { email: form.person.email, identifier, secret: await mailedSecret(form.person.email).catch(() => '') }
}

const answer = (token: string, changes: Record<string, string> = {}) => ({ token, password: PASSWORD, passwordAgain: PASSWORD, secretQuestion: '', secretAnswer: '', ...changes })
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000)

beforeEach(resetDatabase)

describe('activation', () => {
  it('opens the account and makes the structure, with its main manager and espaces', async () => {
    const { email, secret, identifier } = await registered()
    expect(await activate.door.call(visitor(), answer(secret, { secretQuestion: 'Rue de l’école ?', secretAnswer: 'Des Lilas' }))).toEqual({ outcome: 'created' })
    const user = await db().user.findUniqueOrThrow({ where: { email }, include: { affiliations: true, registration: true } })
    expect(user).toMatchObject({ status: 'ACTIVE', registration: null, secretQuestion: 'Rue de l’école ?' })
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(user.secretAnswerHash).not.toContain('Lilas')
    const structure = await db().structure.findFirstOrThrow({ where: { identifier }, include: { workspaces: true } })
    expect(user.affiliations).toMatchObject([{ role: 'MAIN_MANAGER', status: 'VALIDEE', structureId: structure.id }])
    expect(structure.workspaces.map((workspace) => workspace.code).sort()).toEqual(['FACTURES_EMISES', 'SOLLICITATIONS_EMISES'])
    expect(user.currentStructureId).toBe(structure.id)
  })

  it('takes what the company register knows besides', async () => {
    const { secret, identifier } = await registered('90234567700014')
    await activate.door.call(visitor(), answer(secret))
    expect(await db().structure.findFirst({ where: { identifier } })).toMatchObject({ legalCategory: '5499', companySize: 'PME' })
  })

  it('is not consumed by opening the link', async () => {
    const { secret, email } = await registered()
    for (let turn = 0; turn < 3; turn++) expect(await getAccountLink({ secret, purpose: 'ACTIVATION' })).toMatchObject({ state: 'living', person: { email } })
    expect(await codeOf(activate.door.call(visitor(), answer(secret)))).toBe('accepted')
    expect(await getAccountLink({ secret, purpose: 'ACTIVATION' })).toMatchObject({ state: 'used', person: null })
  })

  it('serves once, even to two who come at once', async () => {
    const { secret } = await registered()
    const answers = await Promise.all([1, 2, 3].map(() => codeOf(activate.door.call(visitor(), answer(secret)))))
    expect(answers.sort()).toEqual(['accepted', 'link.used', 'link.used'])
    expect(await db().structure.count()).toBe(1)
  })

  it('refuses a link that is expired, forged, or of another purpose, and says nothing of the person', async () => {
    const { secret } = await registered()
    expect(await codeOf(activate.door.call(visitor(later(25)), answer(secret)))).toBe('link.expired')
    expect(await codeOf(activate.door.call(visitor(), answer(`${secret.slice(0, -1)}~`)))).toBe('link.unknown')
    expect(await getAccountLink({ secret, purpose: 'PASSWORD_RESET' })).toEqual({ state: 'unknown', person: null, canResend: false })
  })

  it('sends another link from the page of an expired one, and from no other', async () => {
    const { secret, email } = await registered()
    expect(await codeOf(resendLink.door.call(visitor(), { token: secret }))).toBe('link.used')
    expect(await codeOf(resendLink.door.call(visitor(later(25)), { token: 'forged' }))).toBe('link.unknown')
    await resendLink.door.call(visitor(later(25)), { token: secret })
    const second = await mailedSecret(email)
    expect(second).not.toBe(secret)
    expect(await codeOf(activate.door.call(visitor(later(26)), answer(secret)))).toBe('link.used')
    expect(await codeOf(activate.door.call(visitor(later(26)), answer(second)))).toBe('accepted')
  })

  it.each([
    ['short', 'Court-1', 'password.weak'],
    ['without a digit', 'Traverse-le-Pont', 'password.weak'],
    ['guessable', 'MotDePasse-123', 'password.weak'],
    ['with the name', 'Durand-le-2-grand', 'password.weak'],
  ])('refuses a password that is %s, and keeps the link', async (_what, password, code) => {
    const { secret } = await registered()
    expect(await codeOf(activate.door.call(visitor(), answer(secret, { password, passwordAgain: password })))).toBe(code)
    expect(await getAccountLink({ secret, purpose: 'ACTIVATION' })).toMatchObject({ state: 'living' })
  })

  it('makes one structure of two registrations of one SIRET; the second asks the first', async () => {
    const siret = inventSiret()
    const [one, two] = [await registered(siret), await registered(siret)]
    const outcomes = await Promise.all([one, two].map(({ secret }) => activate.door.call(visitor(), answer(secret))))
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(expect.arrayContaining(['created']))
    expect(await db().structure.count({ where: { identifier: siret } })).toBe(1)
    expect(await db().affiliation.count({ where: { role: 'MAIN_MANAGER', status: 'VALIDEE' } })).toBe(1)
    expect(await db().affiliation.count({ where: { role: 'USER', status: 'EN_COURS_DE_VALIDATION' } })).toBe(1)
    expect(await db().user.count({ where: { status: 'ACTIVE' } })).toBe(2)
    expect(await db().outgoingMail.count({ where: { template: 'accounts.affiliation-request' } })).toBe(1)
  })
})

describe('after a manager’s decision', () => {
  async function waiting() {
    const { user: manager, structure } = await supplier()
    const { email } = await registered(structure.identifier)
    const affiliation = await db().affiliation.findFirstOrThrow({ where: { structureId: structure.id, status: 'EN_COURS_DE_VALIDATION' } })
    const decide = (status: 'VALIDEE' | 'REFUSEE', comment?: string) => db().affiliation.update({ where: { id: affiliation.id }, data: { status, comment, decidedAt: new Date(), decidedById: manager.id } })
    return { email, affiliation, decide }
  }

  it('sends the activation link once, however often the job runs, and the account opens', async () => {
    const { email, affiliation, decide } = await waiting()
    await sendActivation.run({ userId: affiliation.userId })
    expect(await mailsFor(email)).toHaveLength(1)
    await decide('VALIDEE')
    await sendActivation.run({ userId: affiliation.userId })
    await sendActivation.run({ userId: affiliation.userId })
    expect((await mailsFor(email)).map((mail) => mail.template)).toEqual(['accounts.registration-summary', 'accounts.activation'])
    expect(await activate.door.call(visitor(), answer(await mailedSecret(email)))).toEqual({ outcome: 'none' })
  })

  it('sends the refusal once, with the manager’s words', async () => {
    const { email, affiliation, decide } = await waiting()
    await decide('REFUSEE', 'Je ne vous connais pas.')
    await sendRefusal.run({ affiliationId: affiliation.id })
    await sendRefusal.run({ affiliationId: affiliation.id })
    const mails = await mailsFor(email)
    expect(mails.map((mail) => mail.template)).toEqual(['accounts.registration-summary', 'accounts.affiliation-refusal'])
    expect(mails[1]?.text).toContain('Je ne vous connais pas.')
  })
})
