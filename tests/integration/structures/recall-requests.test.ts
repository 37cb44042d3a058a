import { beforeEach, describe, expect, it } from 'vitest'
import { requestEntitlement } from '@/app/(portail)/mon-compte/habilitations/demander/actions'
import { requestAffiliation } from '@/app/(portail)/mon-compte/rattachements/demander/actions'
import { db } from '@/lib/platform/db'
import { recallRequests } from '@/lib/structures/jobs/recall-requests'
import { parseRequestList } from '@/lib/structures/model/request-table'
import { listMyRequests } from '@/lib/structures/queries/list-my-requests'
import { resetDatabase } from '@/tests/support/database'
import { affiliate, callerOf, createUser, supplier } from '@/tests/support/people'

beforeEach(resetDatabase)

const DAY = 86_400_000
const START = new Date('2026-03-02T09:00:00Z')
const after = (days: number) => new Date(START.getTime() + days * DAY)
const at = (days: number) => recallRequests.run({ now: after(days) })
const mailsTo = async (email: string) => (await db().outgoingMail.findMany({ where: { recipient: email, template: { startsWith: 'structures.request-' } }, orderBy: { createdAt: 'asc' } })).map(({ template }) => template.replace('structures.request-', ''))

/** Two requests of the same day, one of each kind. */
async function waiting(withSecond = true) {
  const { user: main, structure } = await supplier()
  const [second, louise, nadia] = [await createUser({ firstName: 'Karim', lastName: 'Benali' }), await createUser(), await createUser()]
  if (withSecond) await affiliate(second.id, structure.id, 'SECONDARY_MANAGER')
  await affiliate(louise.id, structure.id, 'USER', null)
  await requestEntitlement.door.call(await callerOf(louise.id, START), { place: structure.id, workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' })
  await requestAffiliation.door.call(await callerOf(nadia.id, START), { identifierType: 'SIRET', identifier: structure.identifier })
  return { main, second, louise, nadia, structure }
}

describe('a request that nobody answers', () => {
  it('is recalled after seven days, goes on to the secondary managers seven days later, and never mails twice', async () => {
    const { main, second } = await waiting()
    await at(6.9)
    expect([await mailsTo(main.email), await mailsTo(second.email)]).toEqual([[], []])
    await at(7)
    await at(7)
    await at(13.9)
    expect([await mailsTo(main.email), await mailsTo(second.email)]).toEqual([['recalled', 'recalled'], []])
    await Promise.all([at(14), at(14)])
    await at(40)
    expect([await mailsTo(main.email), await mailsTo(second.email)]).toEqual([['recalled', 'recalled'], ['escalated', 'escalated']])
  })

  it('is recalled before it escalates, however late the job is', async () => {
    const { main, second } = await waiting()
    await at(60)
    expect([await mailsTo(main.email), await mailsTo(second.email)]).toEqual([['recalled', 'recalled'], []])
    await at(67)
    expect(await mailsTo(second.email)).toEqual(['escalated', 'escalated'])
  })

  it('says to the person who must answer, and since when', async () => {
    const { nadia } = await waiting()
    const mine = async () => (await listMyRequests.door.call(await callerOf(nadia.id), parseRequestList({}, 'desc'))).rows[0]
    expect(await mine()).toMatchObject({ state: 'WAITING', approver: 'Camille Durand, gestionnaire principal', requestedAt: START, recalledAt: null })
    await at(7)
    await at(14)
    expect(await mine()).toMatchObject({ approver: 'Camille Durand, gestionnaire principal, ou Karim Benali, gestionnaire secondaire', recalledAt: after(7), escalatedAt: after(14) })
  })

  it('asks the main manager again where there is no other, and the others where he cannot answer', async () => {
    const { main } = await waiting(false)
    await at(7)
    await at(14)
    expect(await mailsTo(main.email)).toEqual(Array(4).fill('recalled'))
    await resetDatabase()
    const gone = await waiting()
    await db().user.update({ where: { id: gone.main.id }, data: { status: 'DEACTIVATED' } })
    await at(7)
    expect([await mailsTo(gone.main.email), await mailsTo(gone.second.email)]).toEqual([[], ['recalled', 'recalled']])
  })

  it('leaves answered requests and closed accounts in peace', async () => {
    const { main, louise } = await waiting()
    await db().affiliation.updateMany({ where: { status: 'EN_COURS_DE_VALIDATION' }, data: { status: 'REFUSEE' } })
    await db().user.update({ where: { id: louise.id }, data: { status: 'DEACTIVATED' } })
    await at(30)
    expect(await mailsTo(main.email)).toEqual([])
  })
})
