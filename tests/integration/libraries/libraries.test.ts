import { beforeAll, describe, expect, it } from 'vitest'
import { visit } from '../../support/web'
import { attachFromLibrary, removeAttachment, sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { addToOwnLibrary, removeFromOwnLibrary } from '@/app/(portail)/mon-compte/pieces-jointes/actions'
import { addToLibrary, removeFromLibrary } from '@/app/(portail)/structures/[structureId]/pieces-jointes/actions'
import { GET as getFile } from '@/app/api/fichiers/[fichierId]/route'
import { parseLibraryTable } from '@/lib/attachments/model/library-table'
import { listLibrary, listOwnLibrary, listReusable } from '@/lib/attachments/queries/list-library'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { addService, deposit, recipient, sendFormOf } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)

const codeOf = (call: Promise<unknown>) => call.then(() => 'accepted', (error: { code: string }) => error.code)
const piece = (changes: Record<string, unknown> = {}) => ({ file: new File(['extrait'], 'kbis.pdf'), description: 'Extrait K-bis', typeCode: 'JUSTIFICATIF', ...changes })
const table = (query: Record<string, string> = {}) => parseLibraryTable(query)
const fileOf = async (entryId: string) => (await db().libraryEntry.findUniqueOrThrow({ where: { id: entryId } })).fileId
const open = (userId: string | null, fichierId: string) => visit(getFile, userId, `/api/fichiers/${fichierId}`, { fichierId })

async function house() {
  const { user, structure, caller } = await supplier()
  const [reader, limited] = [await createUser(), await createUser()]
  await affiliate(reader.id, structure.id, 'USER', 'CONSULTATION_UNIQUEMENT')
  const service = await addService(structure.id, 'S1')
  await affiliate(limited.id, structure.id, 'USER', 'MODIFICATION', service.id)
  return { user, manager: await caller(), reader, limited, service, structure }
}

describe('libraries', () => {
  it('hold files by the rules of attachments', async () => {
    const { manager, structure } = await house()
    for (const file of [new File([], 'vide.pdf'), new File(['x'], 'programme.exe'), new File(['x'], `${'long'.repeat(20)}.pdf`)]) {
      expect(await codeOf(addToLibrary.door.call(manager, { structureId: structure.id, ...piece({ file }) }))).toBe('attachment.refused')
      expect(await codeOf(addToOwnLibrary.door.call(manager, piece({ file })))).toBe('attachment.refused')
    }
    expect(await codeOf(addToOwnLibrary.door.call(manager, piece({ description: '' })))).toBe('form.invalid')
    await addToLibrary.door.call(manager, { structureId: structure.id, ...piece() })
    await addToLibrary.door.call(manager, { structureId: structure.id, ...piece({ description: 'Assurance', typeCode: 'AUTRE', file: new File(['x'], 'a.txt') }) })
    const listed = async (query: Record<string, string>) => (await listLibrary.door.call(manager, { structureId: structure.id, table: table(query) })).rows.map(({ description }) => description)
    expect(await listed({ tri: 'designation', sens: 'asc' })).toEqual(['Assurance', 'Extrait K-bis'])
    expect(await listed({ q: 'KBIS' })).toEqual(['Extrait K-bis'])
    expect(await listed({ type: 'AUTRE' })).toEqual(['Assurance'])
  })

  it('of a structure: read by its members, changed by those who write invoices for the whole of it', async () => {
    const { user, manager, reader, limited, structure } = await house()
    const { entryId } = await addToLibrary.door.call(manager, { structureId: structure.id, ...piece() })
    const stranger = await supplier()
    for (const [userId, code] of [[reader.id, 'forbidden'], [limited.id, 'not-found'], [stranger.user.id, 'not-found']] as const) {
      const caller = await callerOf(userId)
      expect(await codeOf(addToLibrary.door.call(caller, { structureId: structure.id, ...piece() }))).toBe(code)
      expect(await codeOf(removeFromLibrary.door.call(caller, { structureId: structure.id, entryIds: [entryId] }))).toBe(code)
    }
    const strangers = await callerOf(stranger.user.id)
    expect(await codeOf(listLibrary.door.call(strangers, { structureId: structure.id, table: table() }))).toBe('not-found')
    // Nor by naming his own structure with a file of another.
    expect(await codeOf(removeFromLibrary.door.call(strangers, { structureId: stranger.structure.id, entryIds: [entryId] }))).toBe('library.gone')
    const file = await fileOf(entryId)
    expect(await Promise.all([user.id, reader.id, limited.id, stranger.user.id, null].map(async (id) => [id === null, (await open(id, file)).status]))).toEqual([[false, 200], [false, 200], [false, 200], [false, 404], [true, 401]])
  })

  it('of an account: its own only', async () => {
    const { user, manager, reader } = await house()
    const { entryId } = await addToOwnLibrary.door.call(manager, piece())
    expect((await listOwnLibrary.door.call(manager, { table: table() })).rows).toMatchObject([{ id: entryId, name: 'kbis.pdf', typeLabel: 'Justificatif' }])
    const colleague = await callerOf(reader.id)
    expect((await listOwnLibrary.door.call(colleague, { table: table() })).rows).toEqual([])
    expect(await codeOf(removeFromOwnLibrary.door.call(colleague, { entryIds: [entryId] }))).toBe('library.gone')
    const file = await fileOf(entryId)
    expect([(await open(user.id, file)).status, (await open(reader.id, file)).status]).toEqual([200, 404])
    await removeFromOwnLibrary.door.call(manager, { entryIds: [entryId] })
    expect((await open(user.id, file)).status).toBe(404)
    // A person without any structure has a library too.
    const lone = await callerOf((await createUser()).id)
    expect(await codeOf(addToOwnLibrary.door.call(lone, piece()))).toBe('accepted')
  })
})

describe('an invoice', () => {
  it('takes copies of both libraries, whose bytes are stored once and which outlive them', async () => {
    const { user, manager, structure } = await house()
    const [ofStructure, own] = [await addToLibrary.door.call(manager, { structureId: structure.id, ...piece() }), await addToOwnLibrary.door.call(manager, piece({ description: 'Mon RIB', typeCode: 'RIB' }))]
    const invoiceId = await deposit(manager, structure.id)
    expect((await listReusable.door.call(manager, { structureId: structure.id })).map(({ description, isOwn }) => [description, isOwn])).toEqual([['Mon RIB', true], ['Extrait K-bis', false]])
    expect(await attachFromLibrary.door.call(manager, { invoiceId, entryIds: [ofStructure.entryId, own.entryId] })).toEqual({ attached: 2 })
    const { attachments } = await getInvoice.door.call(manager, { invoiceId })
    expect(attachments.slice(1).map(({ description, typeLabel }) => [description, typeLabel])).toEqual([['Extrait K-bis', 'Justificatif'], ['Mon RIB', 'RIB']])
    const files = await db().storedFile.findMany({ where: { createdById: user.id, kind: { in: ['LIBRARY', 'ATTACHMENT'] } } })
    expect([files.length, new Set(files.map(({ sha256 }) => sha256)).size]).toEqual([4, 1])
    await removeFromLibrary.door.call(manager, { structureId: structure.id, entryIds: [ofStructure.entryId] })
    expect((await open(user.id, attachments[1]!.id)).status).toBe(200)
    // And what is taken off the invoice stays in the library.
    await removeAttachment.door.call(manager, { invoiceId, attachmentIds: [attachments[2]!.attachmentId] })
    expect((await open(user.id, await fileOf(own.entryId))).status).toBe(200)
  })

  it('takes nothing of another structure’s library, nor of somebody else’s', async () => {
    const { manager, user, structure, reader } = await house()
    const second = await supplier('Seconde')
    await affiliate(user.id, second.structure.id, 'SECONDARY_MANAGER')
    const both = await callerOf(user.id)
    const { entryId } = await addToLibrary.door.call(both, { structureId: second.structure.id, ...piece() })
    const theirs = await addToOwnLibrary.door.call(await callerOf(reader.id), piece())
    const invoiceId = await deposit(manager, structure.id)
    for (const id of [entryId, theirs.entryId]) expect(await codeOf(attachFromLibrary.door.call(both, { invoiceId, entryIds: [id] }))).toBe('library.gone')
    expect(await listReusable.door.call(both, { structureId: structure.id })).toEqual([])
    expect(await codeOf(attachFromLibrary.door.call(both, { invoiceId }))).toBe('form.invalid')
    expect(await codeOf(attachFromLibrary.door.call(await second.caller(), { invoiceId, entryIds: [entryId] }))).toBe('not-found')
  })

  it('of one service takes the structure’s files too; none once it is sent, nor beyond 120 MB', async () => {
    const { manager, limited, service, structure } = await house()
    const { entryId } = await addToLibrary.door.call(manager, { structureId: structure.id, ...piece() })
    const ines = await callerOf(limited.id)
    const invoiceId = await deposit(ines, structure.id, undefined, { sellerServiceId: service.id })
    expect(await attachFromLibrary.door.call(ines, { invoiceId, entryIds: [entryId] })).toEqual({ attached: 1 })
    const big = await db().storedFile.create({ data: { structureId: structure.id, kind: 'ATTACHMENT', name: 'gros.zip', mediaType: 'application/zip', size: 120 * 2 ** 20 - 1000, sha256: 'a'.repeat(64) } })
    const attached = await db().invoiceAttachment.create({ data: { structureId: structure.id, invoiceId, fileId: big.id, typeCode: 'AUTRE', description: 'Gros' } })
    expect(await codeOf(attachFromLibrary.door.call(ines, { invoiceId, entryIds: [entryId] }))).toBe('attachment.refused')
    await db().invoiceAttachment.delete({ where: { id: attached.id } })
    await sendInvoice.door.call(ines, sendFormOf(invoiceId, 1, (await recipient()).identifier, { sellerServiceId: service.id }))
    expect(await codeOf(attachFromLibrary.door.call(ines, { invoiceId, entryIds: [entryId] }))).toBe('attachment.sealed')
  })
})
