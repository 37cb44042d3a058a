import { beforeEach, describe, expect, it } from 'vitest'
import { acceptAffiliation, refuseAffiliation } from '@/app/(portail)/approbations/actions'
import { leaveStructure, withdrawRequest } from '@/app/(portail)/mon-compte/rattachements/actions'
import { requestAffiliation } from '@/app/(portail)/mon-compte/rattachements/demander/actions'
import { db } from '@/lib/platform/db'
import { parseAffiliationTable } from '@/lib/structures/model/affiliation-table'
import { parseRequestList } from '@/lib/structures/model/request-table'
import { countPendingApprovals, listApprovals } from '@/lib/structures/queries/list-approvals'
import { listMyAffiliations } from '@/lib/structures/queries/list-my-affiliations'
import { resetDatabase } from '@/tests/support/database'
import { affiliate, callerOf, createStructure, createUser, supplier, visitor } from '@/tests/support/people'

beforeEach(resetDatabase)

const mailsTo = async (email: string) => (await db().outgoingMail.findMany({ where: { recipient: email }, orderBy: { createdAt: 'asc' } })).map((mail) => mail.template)
const requestOf = async (email = 'nadia@exemple.fr', identifier?: string) => {
  const owner = await supplier()
  const nadia = await createUser({ email, firstName: 'Nadia', lastName: 'Roux' })
  const { affiliationId } = await requestAffiliation.door.call(await callerOf(nadia.id), { identifierType: 'SIRET', identifier: identifier ?? owner.structure.identifier, message: 'Bonjour' })
  return { owner, nadia, affiliationId }
}

describe('asking for an affiliation', () => {
  it('tells the managers, and waits', async () => {
    const { owner, nadia, affiliationId } = await requestOf()
    expect(await mailsTo(owner.user.email)).toEqual(['structures.affiliation-requested'])
    expect(await countPendingApprovals.door.call(await owner.caller(), {})).toBe(1)
    expect(await listApprovals.door.call(await owner.caller(), { isDecided: false, ...parseRequestList({}, 'asc') })).toMatchObject({ total: 1, rows: [{ kind: 'RATTACHEMENT', id: affiliationId, message: 'Bonjour', firstName: 'Nadia' }] })
    expect(await countPendingApprovals.door.call(await callerOf(nadia.id), {})).toBe(0)
  })

  it('refuses public, inactive and unknown structures, and a second request', async () => {
    const { nadia, owner } = await requestOf()
    const ask = async (identifier: string) => requestAffiliation.door.call(await callerOf(nadia.id), { identifierType: 'SIRET', identifier })
    await expect(ask((await createStructure({ kind: 'PUBLIC' })).identifier)).rejects.toMatchObject({ code: 'affiliation.public-structure' })
    await expect(ask((await createStructure({ status: 'INACTIVE' })).identifier)).rejects.toMatchObject({ code: 'affiliation.inactive-structure' })
    await expect(ask('00000000000000')).rejects.toMatchObject({ code: 'affiliation.unknown-structure' })
    await expect(ask(owner.structure.identifier)).rejects.toMatchObject({ code: 'affiliation.already' })
  })

  it('makes one request of five clicks', async () => {
    const [{ structure }, nadia] = [await supplier(), await createUser()]
    const caller = await callerOf(nadia.id)
    const clicks = await Promise.allSettled(Array.from({ length: 5 }, () => requestAffiliation.door.call(caller, { identifierType: 'SIRET', identifier: structure.identifier })))
    expect(clicks.filter((click) => click.status === 'fulfilled')).toHaveLength(1)
    expect(await db().affiliation.count({ where: { userId: nadia.id } })).toBe(1)
  })
})

describe('answering a request', () => {
  it('accepts with a right, mails the person, and the right holds at once', async () => {
    const { owner, nadia, affiliationId } = await requestOf()
    await acceptAffiliation.door.call(await owner.caller(), { affiliationId, mode: 'CONSULTATION_UNIQUEMENT', comment: 'Bienvenue' })
    const { actor } = await callerOf(nadia.id)
    expect(actor?.memberships).toMatchObject([{ structureId: owner.structure.id, role: 'USER', serviceId: null }])
    expect(actor?.rights).toMatchObject([{ workspace: 'FACTURES_EMISES', mode: 'CONSULTATION_UNIQUEMENT' }])
    expect(await mailsTo(nadia.email)).toEqual(['structures.affiliation-accepted'])
  })

  it('limits the person to the service that the manager chose, of this structure only', async () => {
    const { owner, nadia, affiliationId } = await requestOf()
    const serviceIn = (structureId: string) => db().service.create({ data: { structureId, code: 'A', name: 'A', activeFrom: new Date('2020-01-01') } })
    const [own, foreign] = [await serviceIn(owner.structure.id), await serviceIn((await createStructure()).id)]
    await expect(acceptAffiliation.door.call(await owner.caller(), { affiliationId, mode: 'MODIFICATION', perimeter: 'SERVICES', serviceIds: foreign.id })).rejects.toMatchObject({ code: 'approval.unknown-service' })
    await acceptAffiliation.door.call(await owner.caller(), { affiliationId, mode: 'MODIFICATION', perimeter: 'SERVICES', serviceIds: [own.id] })
    expect((await callerOf(nadia.id)).actor?.memberships).toMatchObject([{ serviceId: own.id }])
  })

  it('gives several services at once, and never more than was asked for by a manager of one service', async () => {
    const { owner, nadia, affiliationId } = await requestOf()
    const serviceIn = (code: string) => db().service.create({ data: { structureId: owner.structure.id, code, name: code, activeFrom: new Date('2020-01-01') } })
    const [a, b] = [await serviceIn('A'), await serviceIn('B')]
    await acceptAffiliation.door.call(await owner.caller(), { affiliationId, mode: 'MODIFICATION', perimeter: 'SERVICES', serviceIds: [a.id, b.id] })
    expect((await callerOf(nadia.id)).actor?.memberships.map(({ serviceId }) => serviceId).sort()).toEqual([a.id, b.id].sort())
    const [head, paul] = [await createUser(), await createUser()]
    await affiliate(head.id, owner.structure.id, 'SECONDARY_MANAGER', null, a.id)
    const request = await db().affiliation.create({ data: { structureId: owner.structure.id, serviceId: a.id, userId: paul.id } })
    await expect(acceptAffiliation.door.call(await callerOf(head.id), { affiliationId: request.id, mode: 'MODIFICATION', perimeter: 'SERVICES', serviceIds: [b.id] })).rejects.toMatchObject({ kind: 'forbidden' })
    await acceptAffiliation.door.call(await callerOf(head.id), { affiliationId: request.id, mode: 'MODIFICATION' })
    expect((await callerOf(paul.id)).actor?.memberships).toMatchObject([{ serviceId: a.id }])
  })

  it('hands somebody without an account to the accounts: a job, no mail of ours', async () => {
    const { owner, nadia, affiliationId } = await requestOf()
    await db().user.update({ where: { id: nadia.id }, data: { status: 'PENDING_APPROVAL' } })
    await acceptAffiliation.door.call(await owner.caller(), { affiliationId, mode: 'MODIFICATION' })
    const jobs = await db().$queryRaw<{ name: string; data: object }[]>`SELECT name, data FROM pgboss.job WHERE name LIKE 'accounts.%'`
    expect(jobs).toEqual([{ name: 'accounts.send-activation', data: { userId: nadia.id } }])
    expect(await mailsTo(nadia.email)).toEqual([])
  })

  it('lets one of two managers win, and tells the other who did', async () => {
    const { owner, affiliationId } = await requestOf()
    const second = await createUser({ firstName: 'Karim', lastName: 'Benali' })
    await affiliate(second.id, owner.structure.id, 'SECONDARY_MANAGER')
    const answers = await Promise.allSettled([
      acceptAffiliation.door.call(await owner.caller(), { affiliationId, mode: 'MODIFICATION' }),
      refuseAffiliation.door.call(await callerOf(second.id), { affiliationId }),
    ])
    const lost = answers.filter((answer) => answer.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(String(lost[0]?.reason.message)).toMatch(/déjà été (acceptée par Camille Durand|refusée par Karim Benali)/)
    const settled = await db().affiliation.findUniqueOrThrow({ where: { id: affiliationId } })
    expect(settled.status).toBe(answers[0]?.status === 'fulfilled' ? 'VALIDEE' : 'REFUSEE')
  })

  it('is refused to strangers, simple users and visitors', async () => {
    const { owner, affiliationId } = await requestOf()
    const [stranger, colleague] = [await supplier('Autre'), await createUser()]
    await affiliate(colleague.id, owner.structure.id, 'USER')
    const accept = { affiliationId, mode: 'MODIFICATION' }
    await expect(acceptAffiliation.door.call(await stranger.caller(), accept)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(refuseAffiliation.door.call(await callerOf(colleague.id), { affiliationId })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(acceptAffiliation.door.call(visitor(), accept)).rejects.toMatchObject({ code: 'session.needed' })
    expect((await db().affiliation.findUniqueOrThrow({ where: { id: affiliationId } })).status).toBe('EN_COURS_DE_VALIDATION')
  })
})

describe('ending an affiliation', () => {
  it('withdraws an unanswered request of one’s own only', async () => {
    const { owner, nadia, affiliationId } = await requestOf()
    await expect(withdrawRequest.door.call(await owner.caller(), { affiliationId })).rejects.toMatchObject({ kind: 'notFound' })
    await withdrawRequest.door.call(await callerOf(nadia.id), { affiliationId })
    await expect(withdrawRequest.door.call(await callerOf(nadia.id), { affiliationId })).rejects.toMatchObject({ code: 'affiliation.answered' })
    await expect(acceptAffiliation.door.call(await owner.caller(), { affiliationId, mode: 'MODIFICATION' })).rejects.toMatchObject({ code: 'approval.withdrawn' })
  })

  it('lets everybody leave but the main manager, and takes the rights away', async () => {
    const { owner, nadia, affiliationId } = await requestOf()
    await acceptAffiliation.door.call(await owner.caller(), { affiliationId, mode: 'MODIFICATION' })
    await leaveStructure.door.call(await callerOf(nadia.id), { affiliationId })
    expect(await callerOf(nadia.id)).toMatchObject({ actor: { memberships: [], rights: [] } })
    const own = await db().affiliation.findFirstOrThrow({ where: { userId: owner.user.id } })
    await expect(leaveStructure.door.call(await owner.caller(), { affiliationId: own.id })).rejects.toMatchObject({ code: 'affiliation.main-manager' })
  })

  it('lists the person’s own affiliations, sorted and counted', async () => {
    const { nadia } = await requestOf()
    const table = parseAffiliationTable({ tri: 'nom', sens: 'desc' })
    expect(await listMyAffiliations.door.call(await callerOf(nadia.id), { table })).toMatchObject({ total: 1, rows: [{ canWithdraw: true, canLeave: false, structure: { name: 'Boulangerie Durand' } }] })
    await expect(listMyAffiliations.door.call(visitor(), { table })).rejects.toMatchObject({ code: 'session.needed' })
  })
})
