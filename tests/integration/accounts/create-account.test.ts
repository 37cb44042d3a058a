import { beforeEach, describe, expect, it } from 'vitest'
import { createAccount } from '@/app/(public)/inscription/actions'
import { db } from '@/lib/platform/db'
import { openSequence } from '@/lib/platform/captcha/sequence'
import { listDoors } from '@/lib/platform/door'
import { affiliate, createStructure, createUser, inventSiret, supplier, visitor } from '../../support/people'
import { resetDatabase } from '../../support/database'
import { captcha, mailsFor, registrationForm } from '../../support/registration'

const doors = Object.fromEntries(createAccount.doors.map((door) => [door.name, door]))
const call = (name: string, input: unknown, now = new Date(), address = '192.0.2.7') => (doors[name] as unknown as { call: (caller: unknown, input: unknown) => Promise<never> }).call({ ...visitor(now), address }, input)
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'accepted', (error: { code?: string }) => error.code)

/** Fills in, reviews and confirms. */
async function register(form: Awaited<ReturnType<typeof registrationForm>>) {
  await call('account.review', form)
  return call('account.register', form)
}

beforeEach(resetDatabase)

describe('« Créer mon compte »', () => {
  it('goes through doors that are in the table', () => {
    expect(Object.keys(doors).sort()).toEqual(['account.modify', 'account.register', 'account.review', 'captcha.renew', 'captcha.solve', 'company.look-up'])
    expect(listDoors().map((door) => door.name)).toEqual(expect.arrayContaining(Object.keys(doors)))
  })

  it('keeps a new structure until the activation, and sends summary and link', async () => {
    const form = await registrationForm()
    expect(await register(form)).toEqual({ path: 'activation' })
    const user = await db().user.findUniqueOrThrow({ where: { email: form.person.email }, include: { registration: true, tokens: true } })
    expect(user).toMatchObject({ status: 'PENDING_ACTIVATION', passwordHash: null })
    expect(user.registration?.structure).toMatchObject({ identifier: form.structure.identifier, country: 'FR' })
    expect(await db().structure.count()).toBe(0)
    const mails = await mailsFor(form.person.email)
    expect(mails.map((mail) => mail.template)).toEqual(['accounts.registration-summary', 'accounts.activation'])
    const secret = /\/activation\/([\w-]{43})/.exec(mails[1]?.text ?? '')?.[1]
    expect(user.tokens.map((token) => token.tokenHash)).not.toContain(secret)
  })

  it('shows a recap that names every field, and creates nothing', async () => {
    const recap = await call('account.review', await registrationForm({ structure: { label: 'Fournil' } }))
    expect(JSON.stringify(recap)).toContain('Fournil')
    expect(await db().user.count()).toBe(0)
  })

  it.each(['new', 'known'] as const)('leaves the invitation of an address standing when somebody registers it with a %s structure', async (kind) => {
    const [{ structure }, other] = [await supplier(), await supplier('Autre')]
    const invited = await createUser({ email: 'zoe@exemple.fr', firstName: 'Zoé' })
    await db().user.update({ where: { id: invited.id }, data: { status: 'PENDING_ACTIVATION', passwordHash: null, activatedAt: null } })
    await affiliate(invited.id, structure.id, 'USER')
    await register(await registrationForm({ email: invited.email, ...(kind === 'known' && { structure: { identifier: other.structure.identifier } }) }))
    expect(await db().user.findUniqueOrThrow({ where: { id: invited.id }, include: { affiliations: { orderBy: { status: 'desc' } } } })).toMatchObject({
      status: 'PENDING_ACTIVATION', firstName: 'Zoé',
      affiliations: expect.arrayContaining([expect.objectContaining({ structureId: structure.id, status: 'VALIDEE' })]) as unknown,
    })
    expect(await db().accountToken.count({ where: { userId: invited.id, purpose: 'ACTIVATION', usedAt: null } })).toBe(1)
    expect((await mailsFor(invited.email)).map((mail) => mail.template)).toContain('accounts.activation')
  })

  it('asks the manager where the structure is known', async () => {
    const { user: manager, structure } = await supplier()
    await db().user.update({ where: { id: manager.id }, data: { contactEmail: 'patron@exemple.fr' } })
    const form = await registrationForm({ structure: { identifier: structure.identifier } })
    expect(await register(form)).toEqual({ path: 'approval' })
    const user = await db().user.findUniqueOrThrow({ where: { email: form.person.email }, include: { affiliations: true, tokens: true } })
    expect(user).toMatchObject({ status: 'PENDING_APPROVAL', tokens: [], affiliations: [{ status: 'EN_COURS_DE_VALIDATION', role: 'USER', structureId: structure.id }] })
    expect((await mailsFor('patron@exemple.fr')).map((mail) => mail.template)).toEqual(['accounts.affiliation-request'])
    expect((await mailsFor('patron@exemple.fr'))[0]?.text).toContain('/approbations')
    await register(await registrationForm({ email: form.person.email, structure: { identifier: structure.identifier } }))
    expect(await mailsFor('patron@exemple.fr')).toHaveLength(1)
  })

  it.each([
    ['structure.public', { kind: 'PUBLIC' as const }],
    ['structure.inactive', { status: 'INACTIVE' as const }],
    ['structure.no-manager', {}],
  ])('refuses with a way out: %s', async (code, changes) => {
    const structure = await createStructure(changes)
    const form = await registrationForm({ structure: { identifier: structure.identifier } })
    expect(await codeOf(call('account.review', form))).toBe(code)
    await call('captcha.solve', form)
    expect(await codeOf(call('account.register', form))).toBe(code)
    expect(await db().user.count()).toBe(0)
    expect(await db().captcha.count({ where: { expiresAt: { gt: new Date() } } })).toBe(1)
  })

  it('counts a deactivated manager for nobody', async () => {
    const structure = await createStructure()
    const gone = await createUser()
    await affiliate(gone.id, structure.id)
    await db().user.update({ where: { id: gone.id }, data: { status: 'DEACTIVATED' } })
    expect(await codeOf(call('account.review', await registrationForm({ structure: { identifier: structure.identifier } })))).toBe('structure.no-manager')
  })

  it('answers the same for an address that has an account, and tells only its owner', async () => {
    const { user } = await supplier()
    const known = await registrationForm({ email: user.email })
    const unknown = await registrationForm()
    expect(await call('account.review', known)).toHaveProperty('step', 'recap')
    expect(await call('account.register', known)).toEqual(await register(unknown))
    expect((await mailsFor(user.email)).map((mail) => mail.template)).toEqual(['accounts.existing-account'])
    expect(await db().user.findUnique({ where: { id: user.id } })).toMatchObject({ firstName: user.firstName, status: 'ACTIVE', passwordHash: 'none' })
    expect(await db().registration.count({ where: { userId: user.id } })).toBe(0)
  })

  it('replaces an unfinished registration: the older link ends', async () => {
    const first = await registrationForm()
    await register(first)
    const second = await registrationForm({ email: first.person.email, structure: { name: 'Autre' } })
    await register(second)
    const user = await db().user.findUniqueOrThrow({ where: { email: first.person.email }, include: { registration: true, tokens: true } })
    expect(user.registration?.structure).toMatchObject({ name: 'Autre' })
    expect(user.tokens.filter((token) => token.usedAt === null)).toHaveLength(1)
  })

  it('takes one address twice at once: one account, no failure', async () => {
    const email = 'ensemble@exemple.fr'
    const forms = [await registrationForm({ email }), await registrationForm({ email })]
    for (const form of forms) await call('account.review', form)
    const answers = await Promise.all(forms.map((form) => codeOf(call('account.register', form))))
    expect(answers).toEqual(['accepted', 'accepted'])
    expect(await db().user.count({ where: { email } })).toBe(1)
    expect(await db().accountToken.count({ where: { usedAt: null } })).toBe(1)
  })

  it('names each wrong field, and refuses without the conditions', async () => {
    const form = await registrationForm({ person: { emailAgain: 'autre@exemple.fr', firstName: '' }, structure: { identifier: '123' } })
    const error = await call('account.review', { ...form, conditions: undefined }).catch((refusal: unknown) => refusal)
    expect((error as { errors: { field: string }[] }).errors.map((one) => one.field).sort()).toEqual(['conditions', 'person.emailAgain', 'person.firstName', 'structure.identifier'])
  })

  it('stops the tries of one network address, and of no other', async () => {
    const form = await registrationForm()
    const answers = []
    for (let turn = 0; turn < 61; turn++) answers.push(await codeOf(call('captcha.solve', { sequence: 'forged', captcha: 'x' }, new Date(), '192.0.2.99')))
    expect(answers.at(-1)).toBe('rate.limited')
    expect(await codeOf(call('captcha.solve', form, new Date(), '192.0.2.98'))).toBe('accepted')
  })
})

describe('captcha', () => {
  it('opens one form, once', async () => {
    const form = await registrationForm()
    expect(await codeOf(call('account.register', form))).toBe('captcha.spent')
    await register(form)
    const again = { ...(await registrationForm()), sequence: form.sequence, captcha: form.captcha }
    expect(await codeOf(call('account.review', again))).toBe('captcha.attempts')
    expect(await codeOf(call('account.register', again))).toBe('captcha.spent')
    expect(await db().user.count()).toBe(1)
  })

  it('lets two confirmations at once through as one', async () => {
    const form = await registrationForm()
    await call('account.review', form)
    const answers = await Promise.all([codeOf(call('account.register', form)), codeOf(call('account.register', form))])
    expect(answers.sort()).toEqual(['accepted', 'captcha.spent'])
  })

  it('takes five attempts, then no more, not even the right one', async () => {
    const right = await captcha()
    for (let turn = 0; turn < 5; turn++) expect(await codeOf(call('captcha.solve', { ...right, captcha: 'ZZZZZZ' }))).toBe('captcha.wrong')
    expect(await codeOf(call('captcha.solve', right))).toBe('captcha.attempts')
  })

  it('is out of date after ten minutes, and good for half an hour once solved', async () => {
    const now = new Date()
    const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
    expect(await codeOf(call('captcha.solve', await captcha(now), later(11)))).toBe('captcha.outdated')
    const form = await registrationForm({}, now)
    await call('captcha.solve', { ...form, captcha: form.captcha.toLowerCase().split('').join(' ') }, later(9))
    expect(await codeOf(call('account.register', { ...form, captcha: '' }, later(38)))).toBe('accepted')
    const slow = await registrationForm({}, now)
    await call('captcha.solve', slow, later(9))
    expect(await codeOf(call('account.register', slow, later(40)))).toBe('captcha.spent')
  })

  it('does not open with a forged seal, nor says its answer', async () => {
    const right = await captcha()
    expect(Buffer.from(right.sequence.split('.').at(3) ?? '', 'base64url').toString('latin1')).not.toContain(right.captcha)
    expect(await openSequence(`${right.sequence.slice(0, -2)}xx`)).toBeNull()
    expect(await codeOf(call('captcha.solve', { sequence: inventSiret(), captcha: right.captcha }))).toBe('captcha.outdated')
  })
})
