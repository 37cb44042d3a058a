import { beforeAll, describe, expect, it } from 'vitest'
import { changeObligations } from '@/app/(portail)/structures/[structureId]/obligations/actions'
import { openHistory } from '@/app/(portail)/structures/[structureId]/historique/export/download'
import { hasSentence } from '@/lib/history/model/door-sentences'
import { parseHistoryFilter, parseHistoryTable, keyText } from '@/lib/history/model/filter'
import { exportHistory } from '@/lib/history/queries/export-history'
import { listHistory } from '@/lib/history/queries/list-history'
import { PERMISSIONS, type Permission } from '@/lib/access/permissions'
import { db } from '@/lib/platform/db'
import { listDoors } from '@/lib/platform/door'
import { getStructure } from '@/lib/structures/queries/get-structure'
import { resetDatabase } from '../../support/database'
import { deposit } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'

const modules = import.meta.glob(['/app/**/actions.ts', '/app/**/route.ts', '/app/**/download*.ts', '/lib/*/queries/*.ts'])

let owner: Awaited<ReturnType<typeof supplier>>
let other: Awaited<ReturnType<typeof supplier>>
let reader: { id: string }
const history = async (params: Record<string, string> = {}, structureId = owner.structure.id) => listHistory.door.call(await owner.caller(), { structureId, filter: parseHistoryFilter(params), table: parseHistoryTable(params) })
const lines = async (params: Record<string, string> = {}) => (await history(params)).rows.map(({ who, what }) => `${who} ${what}`)

beforeAll(async () => {
  await resetDatabase()
  owner = await supplier('Boulangerie')
  other = await supplier('Concurrent')
  reader = await createUser({ firstName: 'Paul', lastName: 'Petit' })
  await affiliate(reader.id, owner.structure.id, 'USER', 'CONSULTATION_UNIQUEMENT')
  await deposit(await owner.caller(), owner.structure.id)
  const stranger = await other.caller()
  await getStructure.door.call(stranger, { structureId: owner.structure.id }).catch(() => undefined)
  await listHistory.door.call(await callerOf(reader.id), { structureId: owner.structure.id, filter: parseHistoryFilter({}), table: parseHistoryTable({}) }).catch(() => undefined)
  await changeObligations.door.call(stranger, { structureId: other.structure.id }).catch(() => undefined)
})

describe('the history of a structure', () => {
  it('has a sentence for every door of a structure', async () => {
    for (const load of Object.values(modules)) await load()
    const doors = listDoors().filter(({ kind, permission }) => ['action', 'query'].includes(kind) && permission !== 'public' && PERMISSIONS[permission as Permission].by !== 'account')
    expect(doors.length).toBeGreaterThan(25)
    expect(doors.map(({ name }) => name).filter((name) => !hasSentence(name))).toEqual([])
  }, 120_000)

  it('says who did what, what was refused and why, and names no stranger', async () => {
    const all = (await history()).rows
    expect(all.map(({ who, what }) => `${who} ${what}`)).toContain('Camille Durand a déposé un fichier de facture')
    expect(all.find(({ who }) => who === 'Paul Petit')).toMatchObject({ what: 'n’a pas pu consulter l’historique', isRefused: true, reason: 'La personne n’a pas ce droit.' })
    expect(all.find(({ who }) => who.startsWith('Une personne étrangère'))).toMatchObject({ what: 'n’a pas pu consulter la fiche', isRefused: true })
    expect(JSON.stringify(all)).not.toContain(other.user.id)
    expect(all.some(({ target }) => target?.href?.startsWith('/factures-emises/'))).toBe(true)
  })

  it('is filtered by person, kind, outcome and period', async () => {
    expect(await lines({ personne: reader.id })).toEqual(['Paul Petit n’a pas pu consulter l’historique'])
    expect(await lines({ personne: 'exterieur' })).toEqual(['Une personne étrangère à la structure n’a pas pu consulter la fiche'])
    // A stranger's id, guessed or known, tells nothing.
    expect(await lines({ personne: other.user.id })).toEqual([])
    expect((await lines({ genre: 'factures' })).every((line) => line.includes('facture') || line.includes('brouillon'))).toBe(true)
    expect(await lines({ genre: 'banque' })).toEqual([])
    expect((await history({ issue: 'refuse' })).rows.every((row) => row.isRefused)).toBe(true)
    expect(await lines({ au: '2020-01-01' })).toEqual([])
    expect((await lines({ du: '2020-01-01', genre: 'nimporte', issue: 'x', personne: 'y', au: '31/12' })).length).toBe((await lines()).length)
  })

  it('is paged by key in both directions, and sorted', async () => {
    const start = new Date('2026-01-01T00:00:00Z').getTime()
    await db().auditEntry.createMany({ data: Array.from({ length: 1200 }, (_, i) => ({ at: new Date(start + Math.floor(i / 3)), door: 'service.update', outcome: 'ACCEPTED' as const, userId: owner.user.id, structureId: owner.structure.id })) })
    const first = await history({ genre: 'services', taille: '50' })
    expect(first).toMatchObject({ total: 1000, isCapped: true, hasPrevious: false, hasNext: true })
    const second = await history({ genre: 'services', taille: '50', apres: keyText(first.rows.at(-1)!) })
    const back = await history({ genre: 'services', taille: '50', avant: keyText(second.rows[0]!) })
    expect(back.rows).toEqual(first.rows)
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(100)
    const oldest = await history({ genre: 'services', sens: 'asc' })
    expect(oldest.rows[0]!.at.getTime()).toBe(start)
    expect((await history({ apres: 'nonsense' })).rows.length).toBe(10)
  })

  it('is exported whole by batches, by managers only, and says so', async () => {
    const caller = await owner.caller()
    await openHistory.door.call(caller, { structureId: owner.structure.id, params: { genre: 'services' }, format: 'csv' })
    const rows = []
    for await (const row of exportHistory(owner.structure.id, parseHistoryFilter({ genre: 'services' }))) rows.push(row.id)
    expect(new Set(rows).size).toBe(1200)
    expect(await lines({ genre: 'fiche' })).toContain('Camille Durand a exporté l’historique')
    for (const one of [await callerOf(reader.id), await other.caller()]) await expect(openHistory.door.call(one, { structureId: owner.structure.id, format: 'csv' })).rejects.toMatchObject({ kind: /forbidden|notFound/ })
  })

  it('shows nothing of another structure', async () => {
    await expect(history({}, other.structure.id)).rejects.toMatchObject({ kind: 'notFound' })
    await db().auditEntry.create({ data: { door: 'service.update', outcome: 'ACCEPTED', userId: owner.user.id, structureId: owner.structure.id, targetId: (await db().service.create({ data: { structureId: other.structure.id, code: 'S', name: 'Secret', activeFrom: new Date() } })).id } })
    expect((await history()).rows[0]).toMatchObject({ target: null })
  })

  it('cannot be altered, deleted or emptied', async () => {
    await expect(db().auditEntry.updateMany({ data: { door: 'x' } })).rejects.toThrow(/written once/)
    await expect(db().auditEntry.deleteMany()).rejects.toThrow(/written once/)
    await expect(db().$executeRaw`TRUNCATE audit_entry`).rejects.toThrow(/written once/)
    await expect(db().$executeRaw`TRUNCATE invoice_status_event CASCADE`).rejects.toThrow(/written once/)
  })
})
