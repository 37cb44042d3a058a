import { beforeEach, describe, expect, it } from 'vitest'
import { acceptEntitlement, answerMany, refuseEntitlement } from '@/app/(portail)/approbations/actions'
import { withdrawEntitlement } from '@/app/(portail)/mon-compte/demandes/actions'
import { requestEntitlement } from '@/app/(portail)/mon-compte/habilitations/demander/actions'
import { requestAffiliation } from '@/app/(portail)/mon-compte/rattachements/demander/actions'
import { can } from '@/lib/access/permissions'
import { db } from '@/lib/platform/db'
import { parseEntitlementList } from '@/lib/structures/model/entitlement-table'
import { parseRequestList } from '@/lib/structures/model/request-table'
import { countPendingApprovals, listApprovals } from '@/lib/structures/queries/list-approvals'
import { listMyEntitlements } from '@/lib/structures/queries/list-my-entitlements'
import { listMyRequests } from '@/lib/structures/queries/list-my-requests'
import { resetDatabase } from '@/tests/support/database'
import { addService } from '@/tests/support/invoices'
import { affiliate, callerOf, createUser, supplier, visitor } from '@/tests/support/people'

beforeEach(resetDatabase)

const mailsTo = async (email: string) => (await db().outgoingMail.findMany({ where: { recipient: email }, orderBy: { createdAt: 'asc' } })).map((mail) => mail.template)
const pending = (params: Record<string, string> = {}) => ({ isDecided: false, ...parseRequestList(params, 'asc') })
const decided = (params: Record<string, string> = {}) => ({ isDecided: true, ...parseRequestList(params, 'desc') })

/** A structure with its managers Camille and Karim, and Louise, a member without any right. */
async function team() {
  const owner = await supplier('Le Four à Bois')
  const [karim, louise] = [await createUser({ firstName: 'Karim', lastName: 'Benali' }), await createUser({ firstName: 'Louise', lastName: 'Martin' })]
  await affiliate(karim.id, owner.structure.id, 'SECONDARY_MANAGER')
  await affiliate(louise.id, owner.structure.id, 'USER', null)
  const structureId = owner.structure.id
  const ask = async (changes: Record<string, string> = {}) => requestEntitlement.door.call(await callerOf(louise.id), { place: structureId, workspace: 'FACTURES_EMISES', mode: 'MODIFICATION', message: 'Pour mars', ...changes })
  return { ...owner, karim, louise, structureId, ask }
}

describe('asking for a right', () => {
  it('tells the main manager, waits in the same list as affiliations, and counts', async () => {
    const { user, karim, structureId, structure, ask, caller } = await team()
    const { requestId } = await ask()
    const nadia = await createUser()
    await requestAffiliation.door.call(await callerOf(nadia.id), { identifierType: 'SIRET', identifier: structure.identifier })
    expect(await mailsTo(user.email)).toEqual(['structures.entitlement-requested', 'structures.affiliation-requested'])
    expect(await mailsTo(karim.email)).toEqual([])
    expect(await countPendingApprovals.door.call(await callerOf(karim.id), {})).toBe(2)
    const list = await listApprovals.door.call(await caller(), pending())
    expect(list).toMatchObject({ total: 2, rows: [{ kind: 'HABILITATION', id: requestId, workspace: 'FACTURES_EMISES', mode: 'MODIFICATION', message: 'Pour mars' }, { kind: 'RATTACHEMENT' }] })
    expect(await listApprovals.door.call(await caller(), pending({ type: 'RATTACHEMENT', structure: structureId }))).toMatchObject({ total: 1 })
    expect((await listApprovals.door.call(await caller(), pending({ tri: 'nom', sens: 'desc' }))).rows.map(({ lastName }) => lastName)).toEqual(['Martin', 'Durand'])
    const elsewhere = await supplier('Autre')
    expect(await listApprovals.door.call(await elsewhere.caller(), pending())).toMatchObject({ total: 0, rows: [] })
  })

  it('refuses what is held, what waits, what is not offered, managers and other people’s services', async () => {
    const { louise, structureId, ask, caller } = await team()
    await ask()
    await expect(ask({ mode: 'CONSULTATION_UNIQUEMENT' })).rejects.toMatchObject({ code: 'entitlement.waiting' })
    await expect(ask({ workspace: 'FACTURES_RECUES' })).rejects.toMatchObject({ code: 'entitlement.not-offered' })
    const foreign = await addService((await supplier('Autre')).structure.id, 'A')
    await expect(ask({ place: `${structureId}:${foreign.id}` })).rejects.toMatchObject({ code: 'entitlement.unknown-service' })
    await expect(ask({ place: foreign.structureId })).rejects.toMatchObject({ kind: 'notFound' })
    await expect(ask({ place: 'x' })).rejects.toMatchObject({ errors: [{ field: 'place' }] })
    await db().entitlement.create({ data: { structureId, userId: louise.id, workspace: 'SOLLICITATIONS_EMISES', mode: 'MODIFICATION' } })
    await expect(ask({ workspace: 'SOLLICITATIONS_EMISES', mode: 'CONSULTATION_UNIQUEMENT' })).rejects.toMatchObject({ code: 'entitlement.already' })
    await expect(requestEntitlement.door.call(await caller(), { place: structureId, workspace: 'ENGAGEMENTS', mode: 'MODIFICATION' })).rejects.toMatchObject({ code: 'entitlement.manager' })
  })

  it('is taken back by its author only, before an answer', async () => {
    const { louise, ask, caller } = await team()
    const { requestId } = await ask()
    await expect(withdrawEntitlement.door.call(await caller(), { requestId })).rejects.toMatchObject({ kind: 'notFound' })
    await withdrawEntitlement.door.call(await callerOf(louise.id), { requestId })
    await expect(withdrawEntitlement.door.call(await callerOf(louise.id), { requestId })).rejects.toMatchObject({ code: 'entitlement.answered' })
    await expect(acceptEntitlement.door.call(await caller(), { requestId })).rejects.toMatchObject({ code: 'approval.withdrawn' })
    expect(await listMyRequests.door.call(await callerOf(louise.id), parseRequestList({}, 'desc'))).toMatchObject({ total: 1, rows: [{ state: 'WITHDRAWN', approver: null }] })
    expect(await listApprovals.door.call(await caller(), decided())).toMatchObject({ total: 0 })
    await ask()
  })
})

describe('answering', () => {
  it('gives the right at once, opens the closed espace, and mails the person', async () => {
    const { louise, structureId, ask, caller } = await team()
    const { requestId } = await ask({ workspace: 'FACTURES_A_VALIDER', mode: 'CONSULTATION_UNIQUEMENT' })
    await acceptEntitlement.door.call(await caller(), { requestId, comment: 'Bien sûr' })
    expect((await callerOf(louise.id)).actor).toMatchObject({ rights: [{ workspace: 'FACTURES_A_VALIDER', mode: 'CONSULTATION_UNIQUEMENT' }] })
    expect(await db().workspace.count({ where: { structureId, code: 'FACTURES_A_VALIDER' } })).toBe(1)
    expect(await mailsTo(louise.email)).toEqual(['structures.entitlement-accepted'])
    expect(await listMyEntitlements.door.call(await callerOf(louise.id), parseEntitlementList({}))).toMatchObject({ total: 1, rows: [{ isOpen: true }], managed: [] })
    expect(await listMyRequests.door.call(await callerOf(louise.id), parseRequestList({}, 'desc'))).toMatchObject({ rows: [{ state: 'ACCEPTED', decidedBy: 'Camille Durand', comment: 'Bien sûr' }] })
    expect(await listApprovals.door.call(await caller(), decided())).toMatchObject({ total: 1, rows: [{ decidedBy: 'Camille Durand' }] })
  })

  it('raises a right that was lower, and never lowers one', async () => {
    const { louise, structureId, ask, caller } = await team()
    await db().entitlement.create({ data: { structureId, userId: louise.id, workspace: 'FACTURES_EMISES', mode: 'CONSULTATION_UNIQUEMENT' } })
    await acceptEntitlement.door.call(await caller(), { requestId: (await ask()).requestId })
    expect(can((await callerOf(louise.id)).actor!, 'invoice.write', { structureId })).toBe(true)
    expect(await db().entitlement.count()).toBe(1)
  })

  it('holds for the service that was asked for, and for no other', async () => {
    const { louise, structureId, ask, caller } = await team()
    const [own, other] = [await addService(structureId, 'A'), await addService(structureId, 'B')]
    await acceptEntitlement.door.call(await caller(), { requestId: (await ask({ place: `${structureId}:${own.id}` })).requestId })
    const { actor } = await callerOf(louise.id)
    expect([own.id, other.id, null].map((serviceId) => can(actor!, 'invoice.write', { structureId, serviceId }))).toEqual([true, false, false])
  })

  it('lets one of two managers win, and tells the other who did', async () => {
    const { karim, louise, ask, caller } = await team()
    const { requestId } = await ask()
    const answers = await Promise.allSettled([acceptEntitlement.door.call(await caller(), { requestId }), refuseEntitlement.door.call(await callerOf(karim.id), { requestId })])
    const lost = answers.filter((answer) => answer.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(String(lost[0]?.reason.message)).toMatch(/déjà été (acceptée par Camille Durand|refusée par Karim Benali)/)
    expect(await mailsTo(louise.email)).toHaveLength(1)
    expect(await db().entitlement.count()).toBe(answers[0]?.status === 'fulfilled' ? 1 : 0)
  })

  it('is for managers: refused to colleagues, strangers and visitors; and useless for somebody who has left', async () => {
    const { louise, structureId, ask, caller } = await team()
    const { requestId } = await ask()
    await expect(acceptEntitlement.door.call(await callerOf(louise.id), { requestId })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(acceptEntitlement.door.call(await (await supplier('Autre')).caller(), { requestId })).rejects.toMatchObject({ kind: 'notFound' })
    await expect(refuseEntitlement.door.call(visitor(), { requestId })).rejects.toMatchObject({ code: 'session.needed' })
    await db().affiliation.updateMany({ where: { structureId, userId: louise.id }, data: { status: 'SUPPRIMEE' } })
    await expect(acceptEntitlement.door.call(await caller(), { requestId })).rejects.toMatchObject({ code: 'entitlement.left' })
    await refuseEntitlement.door.call(await caller(), { requestId })
  })
})

describe('answering several at once', () => {
  it('decides each in its own right and says what had been answered already, by whom', async () => {
    const { karim, louise, structure, ask, caller } = await team()
    const [first, second] = [await ask(), await ask({ workspace: 'ENGAGEMENTS' })]
    const nadia = await createUser({ firstName: 'Nadia', lastName: 'Roux' })
    const { affiliationId } = await requestAffiliation.door.call(await callerOf(nadia.id), { identifierType: 'SIRET', identifier: structure.identifier })
    await refuseEntitlement.door.call(await callerOf(karim.id), { requestId: second.requestId })
    const foreign = await team()
    const other = await foreign.ask()
    const requests = [`HABILITATION.${first.requestId}`, `HABILITATION.${second.requestId}`, `RATTACHEMENT.${affiliationId}`, `HABILITATION.${other.requestId}`]
    const { outcomes } = await answerMany.door.call(await caller(), { verdict: 'ACCEPT', requests, mode: 'CONSULTATION_UNIQUEMENT', comment: '' })
    expect(outcomes.map(({ personName, isDone }) => [personName, isDone])).toEqual([['Louise Martin', true], ['Louise Martin', false], ['Nadia Roux', true], [null, false]])
    expect(outcomes[1]?.reason).toMatch(/déjà été refusée par Karim Benali/)
    expect((await callerOf(nadia.id)).actor).toMatchObject({ rights: [{ mode: 'CONSULTATION_UNIQUEMENT' }] })
    expect((await callerOf(louise.id)).actor).toMatchObject({ rights: [{ workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' }] })
    expect((await db().entitlementRequest.findUniqueOrThrow({ where: { id: other.requestId } })).status).toBe('EN_COURS_DE_VALIDATION')
  })

  it('wants something ticked, takes one as well as many, and refuses with one message', async () => {
    const { louise, ask, caller } = await team()
    const { requestId } = await ask()
    await expect(answerMany.door.call(await caller(), { verdict: 'REFUSE' })).rejects.toThrow('Cochez au moins une demande')
    const { outcomes } = await answerMany.door.call(await caller(), { verdict: 'REFUSE', requests: `HABILITATION.${requestId}`, comment: 'Plus tard' })
    expect(outcomes).toMatchObject([{ isDone: true }])
    expect((await db().outgoingMail.findFirstOrThrow({ where: { recipient: louise.email } })).text).toContain('Plus tard')
  })
})
