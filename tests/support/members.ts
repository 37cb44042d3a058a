import { changePlace, changeRights, transferMainManager } from '@/app/(portail)/structures/[structureId]/utilisateurs/[userId]/actions'
import { inviteMember } from '@/app/(portail)/structures/[structureId]/utilisateurs/inviter/actions'
import { loadActor } from '@/lib/access/load-actor'
import { findMember } from '@/lib/members/read-member'
import { db } from '@/lib/platform/db'
import { affiliate, callerOf, createUser, supplier } from './people'

export const mailsTo = async (email: string) => (await db().outgoingMail.findMany({ where: { recipient: email }, orderBy: { createdAt: 'asc' } })).map((mail) => mail.template)

/** A structure with a main and a secondary manager, a simple user, and two services. */
export async function staffed() {
  const owner = await supplier()
  const structureId = owner.structure.id
  const [second, simple] = [await createUser({ firstName: 'Karim', lastName: 'Benali' }), await createUser({ firstName: 'Louise', lastName: 'Martin' })]
  await affiliate(second.id, structureId, 'SECONDARY_MANAGER')
  await affiliate(simple.id, structureId, 'USER')
  const service = (code: string) => db().service.create({ data: { structureId, code, name: code, activeFrom: new Date('2020-01-01') } })
  const [compta, sav] = [await service('COMPTA'), await service('SAV')]
  return { ...owner, structureId, second, simple, compta, sav, versionOf: async (userId: string) => (await findMember(db(), structureId, userId))?.version }
}

export type Staffed = Awaited<ReturnType<typeof staffed>>

export const invite = async ({ structureId, ...staff }: Staffed, changes: Record<string, unknown> = {}, as?: string) =>
  inviteMember.door.call(as ? await callerOf(as) : await staff.caller(), { structureId, email: 'zoe@exemple.fr', firstName: 'Zoé', lastName: 'Garnier', role: 'USER', rights: { FACTURES_EMISES: 'MODIFICATION' }, ...changes })

export const place = async ({ structureId, ...staff }: Staffed, userId: string, changes: Record<string, unknown>, as?: string) =>
  changePlace.door.call(as ? await callerOf(as) : await staff.caller(), { structureId, userId, role: 'USER', perimeter: 'STRUCTURE', version: await staff.versionOf(userId), ...changes })

export const grant = async ({ structureId, ...staff }: Staffed, userId: string, rights: object, as?: string, version?: string) =>
  changeRights.door.call(as ? await callerOf(as) : await staff.caller(), { structureId, userId, rights, version: version ?? (await staff.versionOf(userId)) })

export const transfer = async ({ structureId }: Staffed, from: string, to: string) => transferMainManager.door.call(await callerOf(from), { structureId, userId: to, understood: 'oui' })

/** What the person may do now: read as at each request. */
export const rightsNow = async (userId: string, sessionVersion: number | null = null) => (await loadActor(db(), userId, sessionVersion))?.rights.map(({ serviceId, workspace, mode }) => [serviceId, workspace, mode])
