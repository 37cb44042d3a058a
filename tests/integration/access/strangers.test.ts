import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { PERMISSIONS, type Permission } from '@/lib/access/permissions'
import type { Caller } from '@/lib/platform/caller'
import { type Door, listDoors } from '@/lib/platform/door'
import { parseMemberTable } from '@/lib/members/model/member-table'
import { parseMandateTable } from '@/lib/mandates/model/mandate-table'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/shared/errors'
import { addToLibrary } from '@/app/(portail)/structures/[structureId]/pieces-jointes/actions'
import { parseRequestList } from '@/lib/structures/model/request-table'
import { resetDatabase } from '../../support/database'
import { addService, deposit } from '../../support/invoices'
import { inventSiret, supplier, visitor } from '../../support/people'

type CallableDoor = Door & { call?: (caller: Caller, input: unknown) => Promise<unknown> }

const modules = import.meta.glob(['/app/**/actions.ts', '/app/**/route.ts', '/app/api/**/download*.ts', '/lib/*/queries/*.ts'])
const doors: CallableDoor[] = []

beforeAll(async () => {
  await resetDatabase()
  for (const load of Object.values(modules)) await load()
  // The registry, and not the exports: a module may wrap its door.
  for (const door of listDoors()) doors.push(door)
}, 120_000)

/** Where a door wants something else under the same name. */
const OF_DOOR: Record<string, object> = {
  'affiliation.accept': { serviceIds: [] },
  'deposit.move': { intention: 'lot' },
  'directory.change-obligations': { version: '2020-01-01T00:00:00.000Z' },
  'invoice.save-draft': { typeCode: '380' },
  'invoice.submit': { typeCode: '380' },
  'invoice.save-entry': { typeCode: '380' },
  'invoice.submit-entry': { typeCode: '380' },
  'mandate.revoke': { reason: 'Essai' },
  'mandate.sign': { token: 'a'.repeat(43), agreement: 'oui' },
  'recognition.forget-lesson': { lessonId: randomUUID() },
  'mandate.list': { table: parseMandateTable({}) },
}

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
    const { id: importId } = await db().memberImport.create({ data: { structureId: id, fileName: 'Propriétaire.csv', sha256: '0'.repeat(64), encoding: 'utf-8', createdById: owner.user.id } })
    const service = await addService(id, 'PROPRE')
    const account = await db().bankAccount.create({ data: { structureId: id, name: 'Propriétaire', iban: 'FR7630006000011234567890189', validFrom: new Date('2020-01-01') } })
    const { entryId } = await addToLibrary.door.call(await owner.caller(), { structureId: id, file: new File(['x'], 'x.pdf'), description: 'Propriétaire', typeCode: 'AUTRE' })
    const ofInvoices = { invoiceId, version: '1', mandateId: randomUUID(), fileId: randomUUID(), number: 'F-1', submissionKey: randomUUID(), entryKey: randomUUID(), depositKey: randomUUID(), attachmentIds: [randomUUID()], isDownload: false, file: new File(['x'], 'x.pdf'), description: 'x', typeCode: 'AUTRE' }
    const batch = await db().depositBatch.create({ data: { structureId: id, batchKey: randomUUID(), createdById: owner.user.id, files: { create: { structureId: id, position: 1, name: 'Propriétaire.pdf', size: 1, modifiedAt: 1n, depositKey: randomUUID(), status: 'RECEIVED', invoiceId } } }, include: { files: true } })
    const ofBatches = { batchId: batch.id, batchKey: batch.batchKey, batchFileId: batch.files[0]?.id, files: [{ name: 'x.pdf', size: '1' }], toStructureId: id }
    const ofMembers = { userId: owner.user.id, userIds: [owner.user.id], fromId: owner.user.id, importId, understood: 'oui', role: 'USER', email: 'x@exemple.fr', firstName: 'X', lastName: 'X' }
    const ofStructure = { siret: inventSiret(), typed: inventSiret(), confirmed: 'oui', fields: ['name'], addressLine1: '1 rue', postalCode: '31000', city: 'Albi' }
    const ofOrganisation = {
      serviceId: service.id, serviceIds: [service.id], code: 'NEUF', name: 'Nouveau', activeFrom: '01/01/2026',
      bankAccountId: account.id, type: 'IBAN', iban: 'FR1420041010050500013M02606', bic: 'PSSTFRPP', validFrom: '01/01/2026',
      entryIds: [entryId], table: { ...parseMemberTable({}), fate: null, page: 1, pageSize: 10, sort: 'nom', direction: 'asc', text: '', state: null, typeCode: null },
    }
    const ofRecords = { version: '1', rule: 'aucune', paymentReported: 'oui', validatorSiret: inventSiret(), event: 'acknowledgeService', chosen: [`${invoiceId}:1`], decision: 'validate', intention: 'page', buyerSiret: inventSiret(), format: 'csv' }
    const ofRequests = { ...parseRequestList({}, 'asc'), requestId: randomUUID(), workspace: 'ENGAGEMENTS', mode: 'MODIFICATION', place: id, isDecided: false }
    const input = { criteria: { statuses: [], everything: true }, ...ofRequests, ...ofInvoices, ...ofBatches, ...ofMembers, ...ofStructure, ...ofOrganisation, ...ofRecords, structureId: id, id, affiliationId: randomUUID() }
    const held = doors.filter(({ permission, call }) => permission !== 'public' && PERMISSIONS[permission as Permission].by !== 'account' && call)
    const unread: Record<string, string> = {}
    for (const door of held) {
      const answer = (await refusal(door.call!(stranger, { ...input, ...OF_DOOR[door.name] }))) as { error?: unknown; result?: unknown }
      if (answer.error) expect(answer.error, `${door.kind} ${door.name}`).toBeInstanceOf(DomainError)
      else expect(JSON.stringify(answer.result, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)), `${door.kind} ${door.name}`).not.toMatch(new RegExp(`${id}|${invoiceId}|Propriétaire`))
      if (door.kind === 'action') expect(answer.error, `${door.kind} ${door.name}`).toBeDefined()
      // An input that does not parse is no attempt.
      if (answer.error instanceof DomainError && answer.error.code === 'form.invalid') unread[door.name] = answer.error.message
    }
    expect(unread).toEqual({})
  })
})
