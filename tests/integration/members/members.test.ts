import { beforeEach, describe, expect, it } from 'vitest'
import { removeMembers, resendActivations } from '@/app/(portail)/structures/[structureId]/utilisateurs/actions'
import { copyRights } from '@/app/(portail)/structures/[structureId]/utilisateurs/copier/actions'
import { can } from '@/lib/access/permissions'
import { loadActor } from '@/lib/access/load-actor'
import { parseMemberTable } from '@/lib/members/model/member-table'
import { exportMembers, listMembers } from '@/lib/members/queries/list-members'
import { listManagedStructures } from '@/lib/members/queries/list-managed-structures'
import { getMember } from '@/lib/members/queries/get-member'
import { previewCopy } from '@/lib/members/queries/preview-copy'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '@/tests/support/database'
import { grant, invite, mailsTo, place, rightsNow, staffed } from '@/tests/support/members'
import { affiliate, callerOf, createUser, supplier } from '@/tests/support/people'

beforeEach(resetDatabase)

describe('inviting', () => {
  it('creates an account that waits for its activation, attached with its rights, and mails the link', async () => {
    const staff = await staffed()
    await invite(staff, { email: ' ZOE@exemple.fr', perimeter: 'SERVICES', serviceIds: [staff.compta.id, staff.sav.id], phone: '01 23' })
    const zoe = await db().user.findUniqueOrThrow({ where: { email: 'zoe@exemple.fr' }, include: { affiliations: true, entitlements: true, tokens: true } })
    expect(zoe).toMatchObject({ status: 'PENDING_ACTIVATION', passwordHash: null, phone: '01 23' })
    expect(zoe.affiliations.map(({ serviceId, status, role }) => [serviceId, status, role]).sort()).toEqual([[staff.compta.id, 'VALIDEE', 'USER'], [staff.sav.id, 'VALIDEE', 'USER']].sort())
    expect(zoe.entitlements).toHaveLength(2)
    expect(zoe.tokens).toHaveLength(1)
    expect(await mailsTo('zoe@exemple.fr')).toEqual(['members.invitation'])
  })

  it('attaches a known account as it is, tells it by mail, and answers the same as for an unknown one', async () => {
    const staff = await staffed()
    const known = await createUser({ email: 'nadia@exemple.fr', firstName: 'Nadia', lastName: 'Roux' })
    const answers = [await invite(staff, { email: 'nadia@exemple.fr' }), await invite(staff)]
    expect(answers).toEqual([{ personName: 'Zoé Garnier' }, { personName: 'Zoé Garnier' }])
    expect(await db().user.findUniqueOrThrow({ where: { id: known.id } })).toMatchObject({ firstName: 'Nadia', status: 'ACTIVE' })
    expect(await mailsTo('nadia@exemple.fr')).toEqual(['members.attached'])
    expect(await rightsNow(known.id)).toEqual([[null, 'FACTURES_EMISES', 'MODIFICATION']])
  })

  it('settles a request that waits, opens an account that waits for approval, and tells a closed one only by mail', async () => {
    const staff = await staffed()
    const [asking, closed] = [await createUser({ email: 'asking@exemple.fr' }), await createUser({ email: 'closed@exemple.fr' })]
    await db().user.update({ where: { id: asking.id }, data: { status: 'PENDING_APPROVAL' } })
    await db().user.update({ where: { id: closed.id }, data: { status: 'DEACTIVATED' } })
    await db().affiliation.create({ data: { structureId: staff.structureId, userId: asking.id } })
    await invite(staff, { email: 'asking@exemple.fr', perimeter: 'SERVICES', serviceIds: staff.sav.id })
    await invite(staff, { email: 'closed@exemple.fr' })
    expect((await db().user.findUniqueOrThrow({ where: { id: asking.id }, include: { affiliations: { orderBy: { status: 'asc' } } } }))).toMatchObject({ status: 'PENDING_ACTIVATION', affiliations: [{ status: 'VALIDEE', serviceId: staff.sav.id }, { status: 'SUPPRIMEE' }] })
    expect([await mailsTo('asking@exemple.fr'), await mailsTo('closed@exemple.fr')]).toEqual([['members.invitation'], ['members.attached-closed']])
  })

  it('refuses at the field: oneself, somebody attached, no service, a service or espace that is not there', async () => {
    const staff = await staffed()
    const foreign = await staffed()
    await expect(invite(staff, { email: staff.user.email })).rejects.toMatchObject({ code: 'member.own-address', field: 'email' })
    await expect(invite(staff, { email: staff.simple.email })).rejects.toMatchObject({ code: 'member.already', field: 'email' })
    await expect(invite(staff, { perimeter: 'SERVICES' })).rejects.toMatchObject({ errors: [{ field: 'serviceIds' }] })
    await expect(invite(staff, { perimeter: 'SERVICES', role: 'SECONDARY_MANAGER', serviceIds: staff.sav.id })).rejects.toMatchObject({ errors: [{ field: 'perimeter' }] })
    await expect(invite(staff, { perimeter: 'SERVICES', serviceIds: foreign.sav.id })).rejects.toMatchObject({ code: 'member.unknown-service', field: 'serviceIds' })
    await expect(invite(staff, { rights: { ENGAGEMENTS: 'MODIFICATION' } })).rejects.toMatchObject({ code: 'member.closed-workspace' })
    await expect(invite(staff, { email: 'zoe@exemple', firstName: '' })).rejects.toMatchObject({ errors: [{ field: 'email' }, { field: 'firstName' }] })
    expect(await db().user.count({ where: { email: { startsWith: 'zoe' } } })).toBe(0)
  })

  it('makes one account of five clicks and two managers', async () => {
    const staff = await staffed()
    const clicks = await Promise.allSettled([1, 2, 3, 4, 5].map((click) => invite(staff, {}, click % 2 ? staff.user.id : staff.second.id)))
    expect(clicks.flatMap((click) => (click.status === 'rejected' ? [(click.reason as { code: string }).code] : []))).toEqual(Array(4).fill('member.already'))
    expect(await mailsTo('zoe@exemple.fr')).toEqual(['members.invitation'])
  })
})

describe('rights', () => {
  it('change at once for a session that is open, by espace and service', async () => {
    const staff = await staffed()
    const { simple, structureId, compta, sav } = staff
    const session = () => loadActor(db(), simple.id, simple.sessionVersion)
    expect(can((await session())!, 'invoice.write', { structureId })).toBe(true)
    await place(staff, simple.id, { perimeter: 'SERVICES', serviceIds: [compta.id, sav.id] })
    await grant(staff, simple.id, { [compta.id]: { FACTURES_EMISES: 'CONSULTATION_UNIQUEMENT' }, [sav.id]: { FACTURES_EMISES: '' } })
    const actor = (await session())!
    const mayRead = [null, compta.id, sav.id].map((serviceId) => can(actor, 'invoice.read', { structureId, serviceId }))
    expect(mayRead).toEqual([false, true, false])
    expect(can(actor, 'invoice.write', { structureId, serviceId: compta.id })).toBe(false)
    await removeMembers.door.call(await staff.caller(), { structureId, userIds: simple.id })
    expect(await session()).toMatchObject({ memberships: [], rights: [] })
    expect(await mailsTo(simple.email)).toEqual(['members.rights-changed', 'members.rights-changed', 'members.removed'])
  })

  it('make a user secondary manager and back', async () => {
    const staff = await staffed()
    await place(staff, staff.simple.id, { role: 'SECONDARY_MANAGER' }, staff.second.id)
    expect(can((await callerOf(staff.simple.id)).actor!, 'user.manage', { structureId: staff.structureId })).toBe(true)
    await place(staff, staff.simple.id, { role: 'USER' })
    expect(can((await callerOf(staff.simple.id)).actor!, 'user.manage', { structureId: staff.structureId })).toBe(false)
    expect(await rightsNow(staff.simple.id)).toEqual([[null, 'FACTURES_EMISES', 'MODIFICATION']])
  })

  it('are not changed over what another manager did meanwhile', async () => {
    const staff = await staffed()
    // Both pages were open before either was sent.
    const version = await staff.versionOf(staff.simple.id)
    const change = (mode: string, as: string) => grant(staff, staff.simple.id, { structure: { FACTURES_EMISES: mode } }, as, version)
    const answers = await Promise.allSettled([change('CONSULTATION_UNIQUEMENT', staff.user.id), change('', staff.second.id)])
    const lost = answers.find((answer) => answer.status === 'rejected')
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(lost?.status === 'rejected' && lost.reason).toMatchObject({ code: 'member.changed' })
  })

  it('are refused for a place of another, a closed espace, oneself and the main manager', async () => {
    const staff = await staffed()
    await expect(grant(staff, staff.simple.id, { [staff.sav.id]: { FACTURES_EMISES: 'MODIFICATION' } })).rejects.toMatchObject({ code: 'member.other-place' })
    await expect(grant(staff, staff.simple.id, { structure: { ENGAGEMENTS: 'MODIFICATION' } })).rejects.toMatchObject({ code: 'member.closed-workspace' })
    await expect(grant(staff, staff.second.id, {}, staff.second.id)).rejects.toMatchObject({ code: 'member.oneself' })
    await expect(place(staff, staff.user.id, {}, staff.second.id)).rejects.toMatchObject({ code: 'member.main-manager' })
  })
})

describe('copying rights', () => {
  const preview = async (staff: Awaited<ReturnType<typeof staffed>>, fromId: string, userIds: string[]) => previewCopy.door.call(await staff.caller(), { structureId: staff.structureId, fromId, userIds })

  it('shows what is added and taken away, then does it for all at once', async () => {
    const staff = await staffed()
    const target = await createUser({ firstName: 'Paul', lastName: 'Petit' })
    await affiliate(target.id, staff.structureId, 'USER', 'CONSULTATION_UNIQUEMENT', staff.sav.id)
    const { plan, people } = await preview(staff, staff.simple.id, [target.id])
    expect(people.map(({ lastName }) => lastName)).toEqual(['Martin', 'Petit'])
    expect(plan?.targets[0]?.changes.map(({ place: at, before, after }) => [at, before, after])).toEqual([[staff.sav.id, 'CONSULTATION_UNIQUEMENT', null], [null, null, 'MODIFICATION']])
    const input = { structureId: staff.structureId, fromId: staff.simple.id, userIds: [target.id], version: plan?.version }
    await copyRights.door.call(await staff.caller(), input)
    expect((await callerOf(target.id)).actor).toMatchObject({ memberships: [{ serviceId: null, role: 'USER' }], rights: [{ serviceId: null, mode: 'MODIFICATION' }] })
    await expect(copyRights.door.call(await staff.caller(), input)).rejects.toMatchObject({ code: 'member.changed' })
  })

  it('takes nothing from or to a manager, and asks for a target', async () => {
    const staff = await staffed()
    expect((await preview(staff, staff.simple.id, [staff.second.id])).problem).toContain('est gestionnaire')
    expect((await preview(staff, staff.user.id, [staff.simple.id])).problem).toContain('viennent de son rôle')
    expect((await preview(staff, staff.simple.id, [staff.simple.id])).problem).toContain('une autre personne')
  })
})

describe('activation sent again', () => {
  it('ends the older link, waits a minute between two, and passes over those who need none', async () => {
    const staff = await staffed()
    await invite(staff)
    const zoe = await db().user.findUniqueOrThrow({ where: { email: 'zoe@exemple.fr' } })
    const resend = async (later: number, userIds = [zoe.id, staff.simple.id]) => resendActivations.door.call(await callerOf(staff.user.id, new Date(Date.now() + later)), { structureId: staff.structureId, userIds })
    expect(await resend(1000)).toEqual({ sent: 0, notWaiting: 1, tooSoon: 1 })
    expect(await Promise.all([resend(120_000), resend(120_001)])).toEqual(expect.arrayContaining([{ sent: 1, notWaiting: 1, tooSoon: 0 }, { sent: 0, notWaiting: 1, tooSoon: 1 }]))
    expect(await db().accountToken.count({ where: { userId: zoe.id, usedAt: null } })).toBe(1)
    expect(await resend(0, [(await createUser()).id])).toEqual({ sent: 0, notWaiting: 0, tooSoon: 0 })
  })
})

describe('the list', () => {
  const list = async (staff: Awaited<ReturnType<typeof staffed>>, params: Record<string, string>) => {
    const { rows, total } = await listMembers.door.call(await staff.caller(), { structureId: staff.structureId, table: parseMemberTable(params) })
    return [total, rows.map(({ lastName }) => lastName)]
  }

  it('filters by name without accents, role, service and state, and sorts as the French do', async () => {
    const staff = await staffed()
    await invite(staff, { lastName: 'Éluard', perimeter: 'SERVICES', serviceIds: staff.sav.id })
    expect(await list(staff, {})).toEqual([4, ['Benali', 'Durand', 'Éluard', 'Martin']])
    expect(await list(staff, { q: 'eluard ZOE' })).toEqual([1, ['Éluard']])
    expect(await list(staff, { q: '%' })).toEqual([4, expect.anything()])
    expect(await list(staff, { role: 'SECONDARY_MANAGER' })).toEqual([1, ['Benali']])
    expect(await list(staff, { service: staff.sav.id })).toEqual([1, ['Éluard']])
    expect(await list(staff, { service: 'structure', tri: 'role', sens: 'desc' })).toEqual([3, ['Martin', 'Benali', 'Durand']])
    expect(await list(staff, { statut: 'EN_ATTENTE' })).toEqual([1, ['Éluard']])
    for (const tri of ['email', 'statut', 'connexion']) expect((await list(staff, { tri }))[0]).toBe(4)
  })

  it('tells a login only since the person joined, and is exported whole', async () => {
    const staff = await staffed()
    await db().user.update({ where: { id: staff.second.id }, data: { lastLoginAt: new Date('2020-01-01') } })
    await db().user.update({ where: { id: staff.simple.id }, data: { lastLoginAt: new Date(Date.now() + 1000) } })
    const exported = []
    for await (const row of await exportMembers.door.call(await staff.caller(), { structureId: staff.structureId, table: parseMemberTable({ taille: '10', page: '9' }) })) exported.push([row.lastName, row.lastLoginAt !== null])
    expect(exported).toEqual([['Benali', false], ['Durand', false], ['Martin', true]])
    expect((await getMember.door.call(await staff.caller(), { structureId: staff.structureId, userId: staff.second.id }))?.lastLoginAt).toBeNull()
  })

  it('is for managers of the structure: not for users, not for strangers, not for a manager of another', async () => {
    const staff = await staffed()
    const [stranger, table] = [await supplier('Autre'), parseMemberTable({})]
    const ask = async (userId: string) => listMembers.door.call(await callerOf(userId), { structureId: staff.structureId, table })
    await expect(ask(staff.simple.id)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(ask(stranger.user.id)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(getMember.door.call(await stranger.caller(), { structureId: stranger.structure.id, userId: staff.simple.id })).rejects.toMatchObject({ kind: 'notFound' })
    await expect(removeMembers.door.call(await stranger.caller(), { structureId: stranger.structure.id, userIds: staff.simple.id })).rejects.toMatchObject({ kind: 'notFound' })
    expect(await listManagedStructures.door.call(await callerOf(staff.simple.id), {})).toEqual([])
    expect(await listManagedStructures.door.call(await staff.caller(), {})).toMatchObject([{ members: 3 }])
  })
})
