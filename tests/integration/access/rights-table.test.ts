import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PERMISSIONS, type Permission } from '@/lib/access/permissions'
import type { Caller } from '@/lib/platform/caller'
import { type Door, listDoors } from '@/lib/platform/door'
import { DomainError } from '@/lib/shared/errors'
import { resetDatabase } from '../../support/database'
import { BANK_INPUTS } from './rights/bank-inputs'
import type { DoorInput, DoorInputs } from './rights/door-inputs'
import { EXCHANGE_INPUTS } from './rights/exchange-inputs'
import { INVOICE_INPUTS } from './rights/invoice-inputs'
import { LIBRARY_INPUTS } from './rights/library-inputs'
import { LIFECYCLE_INPUTS } from './rights/lifecycle-inputs'
import { isTicked, MATRIX_ROWS } from './rights/matrix'
import { MEMBER_INPUTS } from './rights/member-inputs'
import { SERVICE_INPUTS } from './rights/service-inputs'
import { APPROVAL_INPUTS, STRUCTURE_INPUTS } from './rights/structure-inputs'
import { buildWorld, type Place, type Subject, type World } from './rights/world'

type Callable = Door & { permission: Permission; call: (caller: Caller, input: unknown) => Promise<unknown> }

/** A new domain adds its file of inputs here. */
const INPUTS: DoorInputs = { ...INVOICE_INPUTS, ...EXCHANGE_INPUTS, ...STRUCTURE_INPUTS, ...LIFECYCLE_INPUTS, ...SERVICE_INPUTS, ...BANK_INPUTS, ...LIBRARY_INPUTS, ...MEMBER_INPUTS, ...APPROVAL_INPUTS }

/** Routes ask the door behind them, which the table calls. */
const BEHIND: Record<string, string[]> = {
  // It answers to whoever has a session, and shows nothing.
  'account.keep-session': [],
  'deposit.read-scan': ['action deposit.read-scan'],
  'file.get': ['action file.open-invoice-file', 'action file.open-mandate', 'action file.open-received', 'action file.open-validation', 'action file.open-bank-details', 'query library.open-file'],
  'history.export': ['action history.export'],
  'invoice.certificate': ['action invoice.open-certificate'],
  'invoice.check-number': ['query invoice.check-number'],
  'invoice.check-recipient': ['query invoice.check-recipient'],
  'invoice.deposit-upload': ['action invoice.deposit'],
  'deposit-batch.upload': ['action deposit-batch.receive-file'],
  'invoice.archive': ['action invoice.download-selection'],
  'invoice.export-search': ['query invoice.export'],
  'invoice.find-commitments': ['query invoice.find-commitments'],
  'member.export': ['query member.export'],
  'member.export-import': ['query member.export-import'],
}

const modules = import.meta.glob(['/app/**/actions.ts', '/app/**/route.ts', '/app/api/**/download*.ts', '/lib/*/queries/*.ts'])
for (const load of Object.values(modules)) await load()
const guarded = listDoors().filter(({ permission }) => permission !== 'public')
const callable = guarded.filter((door): door is Callable => 'call' in door)
const keyOf = ({ kind, name }: Door) => `${kind} ${name}`
const isOwn = ({ permission }: Callable) => PERMISSIONS[permission].by === 'account'
const held = callable.filter((door) => !isOwn(door))

let world: World
beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
}, 120_000)
beforeEach(() => world.restore())

/** What the matrix says of a cell. */
function mayPass({ permission }: Callable, { reach }: DoorInput, subject: Subject, place: Place): boolean {
  if (subject.isOut) return false
  if (reach === 'list') return true
  if (!subject.isMember || place.name === 'other structure' || place.name === 'service of another structure') return false
  if (subject.isOfService && reach !== 'part' && place.name !== 'own service') return false
  return isTicked(permission, subject.column)
}

interface Answer {
  code: string
  result?: unknown
}

const ask = (door: Callable, subject: Subject, input: unknown): Promise<Answer> =>
  door.call(subject.caller, input).then((result) => ({ code: 'passed', result }), (error: unknown) => ({ code: error instanceof DomainError ? error.code : String(error) }))

const REFUSALS = ['session.needed', 'forbidden', 'not-found']
const textOf = (result: unknown) => JSON.stringify(result, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? ''

describe('the rights table', () => {
  it('knows every permission, and every door that asks for one', () => {
    expect(MATRIX_ROWS.toSorted()).toEqual(Object.keys(PERMISSIONS).toSorted())
    expect(held.map(keyOf).filter((key) => !(key in INPUTS))).toEqual([])
    expect(Object.keys(INPUTS).filter((key) => !held.some((door) => keyOf(door) === key))).toEqual([])
    const routes = guarded.filter(({ kind }) => kind === 'route')
    expect(routes.map(({ name }) => name).filter((name) => !BEHIND[name]?.every((key) => callable.some((door) => keyOf(door) === key)))).toEqual([])
  })

  it.each(callable.filter(isOwn).map((door) => [keyOf(door), door] as const))('%s is for every account that is open, and for nobody else', async (_key, door) => {
    // What the door then finds wrong with an empty input is its own business: it has let the person in.
    for (const subject of world.subjects) expect((await ask(door, subject, {})).code === 'session.needed', subject.name).toBe(subject.isOut)
  })

  it.each(held.filter((door) => keyOf(door) in INPUTS).map((door) => [keyOf(door), door] as const))('%s opens as the matrix says', async (key, door) => {
    const fixture = INPUTS[key] as DoorInput
    const places = world.places.filter(({ serviceId, name }) => (fixture.reach === 'service' ? true : fixture.reach === 'list' ? name === 'own structure' : serviceId === null))
    const wanted: Record<string, string> = {}
    const found: Record<string, string> = {}
    for (const place of places) {
      for (const subject of world.subjects) {
        const cell = `${subject.name}, ${place.name}`
        const { code, result } = await ask(door, subject, await fixture.input(place))
        const isRefused = REFUSALS.includes(code)
        const passes = mayPass(door, fixture, subject, place)
        wanted[cell] = passes ? 'passes' : subject.isOut ? 'session.needed' : 'refused'
        // An input that does not parse, or a failure, proves nothing: it is shown as it is.
        found[cell] = code === 'form.invalid' || code.includes('Error') ? code : subject.isOut ? code : isRefused ? 'refused' : 'passes'
        if (fixture.reach === 'list' && !subject.isOut && !(subject.isMember && isTicked(door.permission, subject.column))) expect(textOf(result), cell).not.toContain(place.structureId)
      }
    }
    expect(found).toEqual(wanted)
  }, 60_000)
})
