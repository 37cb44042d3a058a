import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { leaveStructure } from '@/app/(portail)/mon-compte/rattachements/actions'
import { removeMembers } from '@/app/(portail)/structures/[structureId]/utilisateurs/actions'
import { copyRights } from '@/app/(portail)/structures/[structureId]/utilisateurs/copier/actions'
import { db } from '@/lib/platform/db'
import { DomainError } from '@/lib/shared/errors'
import { resetDatabase } from '@/tests/support/database'
import { grant, invite, mailsTo, place, staffed, transfer, type Staffed } from '@/tests/support/members'
import { callerOf, createUser } from '@/tests/support/people'

beforeEach(resetDatabase)

const mainManagers = async ({ structureId }: Staffed) => (await db().affiliation.findMany({ where: { structureId, role: 'MAIN_MANAGER', status: 'VALIDEE', serviceId: null } })).map(({ userId }) => userId)

describe('the role of main manager', () => {
  it('passes to an attached person; the former stays as secondary manager, and both are told', async () => {
    const staff = await staffed()
    await place(staff, staff.simple.id, { perimeter: 'SERVICES', serviceIds: staff.sav.id })
    await transfer(staff, staff.user.id, staff.simple.id)
    expect(await mainManagers(staff)).toEqual([staff.simple.id])
    expect((await callerOf(staff.user.id)).actor?.memberships).toMatchObject([{ role: 'SECONDARY_MANAGER', serviceId: null }])
    expect((await callerOf(staff.simple.id)).actor?.memberships).toMatchObject([{ role: 'MAIN_MANAGER', serviceId: null }])
    expect([await mailsTo(staff.user.email), (await mailsTo(staff.simple.email)).at(-1)]).toEqual([['members.handed-over'], 'members.main-manager'])
  })

  it('goes to nobody whose account is not active, who is not attached, or by a click without reading', async () => {
    const staff = await staffed()
    const stranger = await createUser()
    await db().user.update({ where: { id: staff.simple.id }, data: { status: 'PENDING_ACTIVATION' } })
    await expect(transfer(staff, staff.user.id, staff.simple.id)).rejects.toMatchObject({ code: 'member.not-active' })
    await expect(transfer(staff, staff.user.id, stranger.id)).rejects.toMatchObject({ kind: 'notFound' })
    await expect(transfer(staff, staff.user.id, staff.user.id)).rejects.toMatchObject({ code: 'member.oneself' })
    await expect(transfer(staff, staff.second.id, staff.second.id)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await mainManagers(staff)).toEqual([staff.user.id])
  })

  it('is handed over once when two transfers come at once, and the other is told who has it', async () => {
    const staff = await staffed()
    const answers = await Promise.allSettled([transfer(staff, staff.user.id, staff.simple.id), transfer(staff, staff.user.id, staff.second.id)])
    const lost = answers.filter((answer) => answer.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(lost[0]?.reason).toMatchObject({ code: 'member.transferred', message: expect.stringMatching(/Karim Benali|Louise Martin/) })
    expect(await mainManagers(staff)).toEqual([answers[0]?.status === 'fulfilled' ? staff.simple.id : staff.second.id])
  })

  it('is kept by the database itself, whatever the path', async () => {
    const staff = await staffed()
    const take = (data: object) => db().affiliation.updateMany({ where: { structureId: staff.structureId, role: 'MAIN_MANAGER' }, data })
    await expect(take({ status: 'SUPPRIMEE' })).rejects.toThrow(/no main manager/)
    await expect(take({ role: 'USER' })).rejects.toThrow(/no main manager/)
    await expect(db().affiliation.deleteMany({ where: { structureId: staff.structureId } })).rejects.toThrow(/no main manager/)
    await expect(db().affiliation.updateMany({ where: { structureId: staff.structureId }, data: { role: 'MAIN_MANAGER' } })).rejects.toMatchObject({ code: 'P2002' })
    expect(await mainManagers(staff)).toEqual([staff.user.id])
  })

  it('is held by exactly one person after any sequence of what members can do, several at a time', async () => {
    const step = fc.record({ verb: fc.constantFrom('leave', 'remove', 'transfer', 'promote', 'demote', 'limit', 'grant', 'copy', 'invite'), by: fc.nat(3), on: fc.nat(3) })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), async (rounds) => {
        await resetDatabase()
        const staff = await staffed()
        const people = [staff.user, staff.second, staff.simple, await createUser({ email: 'zoe@exemple.fr' })]
        for (const round of rounds) {
          const done = await Promise.allSettled(round.map(({ verb, by, on }) => act(staff, verb, people[by]!.id, people[on]!.id)))
          for (const answer of done) if (answer.status === 'rejected') expect(answer.reason, String(answer.reason)).toBeInstanceOf(DomainError)
          expect(await mainManagers(staff)).toHaveLength(1)
        }
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})

async function act(staff: Staffed, verb: string, by: string, on: string): Promise<unknown> {
  const { structureId } = staff
  const caller = await callerOf(by)
  switch (verb) {
    case 'leave': {
      const own = await db().affiliation.findFirst({ where: { structureId, userId: by, status: 'VALIDEE' } })
      return own && leaveStructure.door.call(caller, { affiliationId: own.id })
    }
    case 'remove': return removeMembers.door.call(caller, { structureId, userIds: [on] })
    case 'transfer': return transfer(staff, by, on)
    case 'promote': return place(staff, on, { role: 'SECONDARY_MANAGER' }, by)
    case 'demote': return place(staff, on, { role: 'USER' }, by)
    case 'limit': return place(staff, on, { perimeter: 'SERVICES', serviceIds: staff.sav.id }, by)
    case 'grant': return grant(staff, on, {}, by)
    case 'copy': return copyRights.door.call(caller, { structureId, fromId: staff.simple.id, userIds: [on], version: '' })
    default: return invite(staff, {}, by)
  }
}
