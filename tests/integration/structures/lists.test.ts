import { beforeEach, describe, expect, it } from 'vitest'
import { leaveStructures } from '@/app/(portail)/mon-compte/rattachements/actions'
import { db } from '@/lib/platform/db'
import { parseAffiliationTable } from '@/lib/structures/model/affiliation-table'
import { parseStructureList } from '@/lib/structures/model/structure-table'
import { listMyAffiliations } from '@/lib/structures/queries/list-my-affiliations'
import { listMyStructures } from '@/lib/structures/queries/list-my-structures'
import { resetDatabase } from '@/tests/support/database'
import { affiliate, callerOf, createStructure, createUser, supplier } from '@/tests/support/people'

beforeEach(resetDatabase)

/** An accountant of thirty structures, and of one more that he runs. */
async function accountant() {
  const user = await createUser()
  const own = await createStructure({ name: 'Cabinet' })
  await affiliate(user.id, own.id)
  const others = await Promise.all(Array.from({ length: 30 }, (_, i) => createStructure({ name: `Client ${String(i).padStart(2, '0')}`, status: i < 3 ? 'INACTIVE' : 'ACTIVE' })))
  for (const structure of others) await affiliate(user.id, structure.id, 'USER')
  return { user, own, others, caller: await callerOf(user.id) }
}

describe('« Mes structures » of an accountant of thirty', () => {
  it('is paged, sorted and filtered, with its total', async () => {
    const { caller, others } = await accountant()
    const list = (params: Record<string, string>) => listMyStructures.door.call(caller, parseStructureList(params))
    expect((await list({})).rows).toHaveLength(10)
    expect(await list({ page: '4' })).toMatchObject({ total: 31, rows: [{ name: 'Client 29' }] })
    expect((await list({ sens: 'desc', taille: '20' })).rows[0]).toMatchObject({ name: 'Client 29' })
    expect(await list({ statut: 'inactive' })).toMatchObject({ total: 3 })
    expect((await list({ q: 'cliént 07 toulouse' })).rows.map((one) => one.name)).toEqual(['Client 07'])
    expect((await list({ q: others[5]!.identifier.slice(0, 12) })).rows.map((one) => one.name)).toContain('Client 05')
    expect(await list({ q: 'rien', page: 'x', tri: 'y' })).toMatchObject({ total: 0, hasAny: true })
  })
})

describe('« Supprimer rattachement(s) »', () => {
  it('ends several at once, takes a request back, and each structure finds it in its history', async () => {
    const { user, others, caller } = await accountant()
    const asked = await createStructure({ name: 'Demandée' })
    await db().affiliation.create({ data: { userId: user.id, structureId: asked.id } })
    const ids = (await db().affiliation.findMany({ where: { userId: user.id, structureId: { in: [others[0]!.id, others[1]!.id, asked.id] } } })).map(({ id }) => id)
    await leaveStructures.door.call(caller, { affiliationIds: ids })
    const left = await listMyAffiliations.door.call(caller, { table: parseAffiliationTable({ statut: 'SUPPRIMEE' }) })
    expect(left.rows.map(({ structure }) => structure.name)).toEqual(['Client 00', 'Client 01', 'Demandée'])
    expect(await db().entitlement.count({ where: { userId: user.id, structureId: others[0]!.id } })).toBe(0)
    expect(await db().auditEntry.findMany({ where: { structureId: { in: [others[0]!.id, asked.id] } }, select: { door: true }, orderBy: { door: 'asc' } })).toEqual([{ door: 'affiliation.leave' }, { door: 'affiliation.withdraw' }])
  })

  it('is all or none: the main manager stays, somebody else’s is not found', async () => {
    const { user, own, others, caller } = await accountant()
    const rowsOf = (structureIds: string[]) => db().affiliation.findMany({ where: { userId: user.id, structureId: { in: structureIds } }, orderBy: { role: 'desc' } })
    const both = (await rowsOf([own.id, others[0]!.id])).map(({ id }) => id)
    await expect(leaveStructures.door.call(caller, { affiliationIds: both })).rejects.toMatchObject({ code: 'affiliation.main-manager' })
    const stranger = await supplier()
    const foreign = await db().affiliation.findFirstOrThrow({ where: { structureId: stranger.structure.id } })
    await expect(leaveStructures.door.call(caller, { affiliationIds: [both[0], foreign.id] })).rejects.toMatchObject({ kind: 'notFound' })
    await expect(leaveStructures.door.call(caller, {})).rejects.toMatchObject({ message: 'Choisissez au moins un rattachement dans la liste.' })
    expect(await db().affiliation.count({ where: { userId: user.id, status: 'VALIDEE' } })).toBe(31)
  })
})
