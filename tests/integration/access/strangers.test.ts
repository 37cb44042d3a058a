import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { PERMISSIONS, type Permission } from '@/lib/access/permissions'
import type { Caller } from '@/lib/platform/caller'
import { type Door, listDoors } from '@/lib/platform/door'
import { DomainError } from '@/lib/shared/errors'
import { parseRequestList } from '@/lib/structures/model/request-table'
import { resetDatabase } from '../../support/database'
import { deposit } from '../../support/invoices'
import { supplier, visitor } from '../../support/people'

vi.mock('next/cache', () => ({ revalidatePath: () => undefined, revalidateTag: () => undefined }))

type CallableDoor = Door & { call?: (caller: Caller, input: unknown) => Promise<unknown> }

const modules = import.meta.glob(['/app/**/actions.ts', '/app/**/route.ts', '/app/api/**/download*.ts', '/lib/*/queries/*.ts'])
const doors: CallableDoor[] = []

beforeAll(async () => {
  await resetDatabase()
  for (const load of Object.values(modules)) await load()
  // The registry, and not the exports: a module may wrap its door.
  for (const door of listDoors()) doors.push(door)
}, 120_000)

const refusal = (call: Promise<unknown>) => call.then((result) => ({ result }), (error: unknown) => ({ error }))

describe('the table of doors', () => {
  it('is the reviewed one: a new door, or another permission, is a change to this snapshot', () => {
    expect(doors.map(({ kind, name, permission }) => `${kind.padEnd(12)} ${name} → ${permission}`).sort().join('\n')).toMatchSnapshot()
  })

  it('opens nothing that is not public to a visitor', async () => {
    const guarded = doors.filter(({ permission }) => permission !== 'public')
    const uncallable = guarded.filter(({ kind, call }) => kind !== 'route' && !call)
    expect(uncallable).toEqual([])
    expect(guarded.length).toBeGreaterThan(15)
    for (const door of guarded.filter(({ call }) => call)) {
      const { error } = (await refusal(door.call!(visitor(), {}))) as { error?: unknown }
      expect(error, `${door.kind} ${door.name}`).toMatchObject({ code: 'session.needed' })
    }
  })

  it('gives a stranger nothing of another structure', async () => {
    const owner = await supplier('Propriétaire')
    const invoiceId = await deposit(await owner.caller(), owner.structure.id)
    const stranger = await (await supplier('Étranger')).caller()
    const id = owner.structure.id
    const input = { requestId: randomUUID(), workspace: 'ENGAGEMENTS', mode: 'MODIFICATION', place: id, serviceId: null, isDecided: false, ...parseRequestList({}, 'asc'), invoiceId, version: '1', structureId: id, id, mandateId: randomUUID(), affiliationId: randomUUID(), fileId: randomUUID(), number: 'F-1', submissionKey: randomUUID(), depositKey: randomUUID(), attachmentIds: [randomUUID()], isDownload: false, file: new File(['x'], 'x.pdf'), description: 'x', typeCode: 'AUTRE' }
    const held = doors.filter(({ permission, call }) => permission !== 'public' && PERMISSIONS[permission as Permission].by !== 'account' && call)
    for (const door of held) {
      const answer = (await refusal(door.call!(stranger, input))) as { error?: unknown; result?: unknown }
      if (answer.error) expect(answer.error, `${door.kind} ${door.name}`).toBeInstanceOf(DomainError)
      else expect(JSON.stringify(answer.result, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)), `${door.kind} ${door.name}`).not.toMatch(new RegExp(`${id}|${invoiceId}|Propriétaire`))
      if (door.kind === 'action') expect(answer.error, `${door.kind} ${door.name}`).toBeDefined()
    }
  })
})
