import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { loadActor } from '@/lib/access/load-actor'
import { addService } from '@/tests/support/invoices'
import { affiliate, callerOf, createStructure, createUser, visitor } from '@/tests/support/people'
import type { Column } from './matrix'

/** Where the thing asked for is, seen from the people of the table, who all work for the first structure (or its service A). */
export interface Place {
  name: 'own structure' | 'own service' | 'other service' | 'other structure' | 'service of another structure'
  structureId: string
  serviceId: string | null
  /** The main manager there, who makes what the doors are asked for. */
  ownerId: string
}

/** Somebody of the table; his rights are loaded once, so that no door called before another changes them. */
export interface Subject {
  name: string
  column: Column
  /** Limited to service A. */
  isOfService: boolean
  /** Nobody, or an account that was closed while its session was open. */
  isOut: boolean
  /** Works for the structure at all. */
  isMember: boolean
  caller: Caller
}

export interface World {
  subjects: Subject[]
  places: Place[]
  /** Undoes what a door has done to the structures and services themselves, for the next door. */
  restore: () => Promise<void>
}

/** The espaces that the rows of the matrix hang on, besides « Factures émises » that every structure of the tests has. */
const MORE_WORKSPACES = ['FACTURES_RECUES', 'FACTURES_A_VALIDER', 'ENGAGEMENTS'] as const

/** Two structures with two services each, and one person for each column of the matrix: of the whole structure and of service A. */
export async function buildWorld(): Promise<World> {
  const own = await structureWith('Propre structure')
  const other = await structureWith('Structure d’autrui')
  const { structureId, serviceA } = own
  const subject = async (name: string, column: Column, role: 'USER' | 'SECONDARY_MANAGER' | null, mode: 'MODIFICATION' | 'CONSULTATION_UNIQUEMENT' | null, serviceId: string | null): Promise<Subject> => {
    const user = await createUser()
    if (role) await affiliate(user.id, structureId, role, mode, serviceId)
    if (mode) await db().entitlement.createMany({ data: MORE_WORKSPACES.map((workspace) => ({ userId: user.id, structureId, serviceId, workspace, mode })) })
    return { name, column, isOfService: serviceId !== null, isOut: false, isMember: role !== null, caller: await callerOf(user.id) }
  }
  const closed = await createUser()
  await affiliate(closed.id, structureId, 'SECONDARY_MANAGER')
  // The cookie still names this session; the account was closed meanwhile.
  await db().user.update({ where: { id: closed.id }, data: { status: 'DEACTIVATED' } })
  const out = { column: 'no structure' as const, isOfService: false, isOut: true, isMember: false }
  const subjects: Subject[] = [
    { name: 'visitor', ...out, caller: visitor() },
    { name: 'deactivated account with an open session', ...out, caller: { ...visitor(), actor: await loadActor(db(), closed.id, closed.sessionVersion) } },
    await subject('account without structure', 'no structure', null, null, null),
    await subject('member without right', 'no right', 'USER', null, null),
    await subject('reader', 'reader', 'USER', 'CONSULTATION_UNIQUEMENT', null),
    await subject('writer', 'writer', 'USER', 'MODIFICATION', null),
    await subject('secondary manager', 'secondary', 'SECONDARY_MANAGER', null, null),
    { name: 'main manager', column: 'main', isOfService: false, isOut: false, isMember: true, caller: await callerOf(own.ownerId) },
    await subject('member without right, of service A', 'no right', 'USER', null, serviceA),
    await subject('reader of service A', 'reader', 'USER', 'CONSULTATION_UNIQUEMENT', serviceA),
    await subject('writer of service A', 'writer', 'USER', 'MODIFICATION', serviceA),
    await subject('manager of service A', 'secondary', 'SECONDARY_MANAGER', null, serviceA),
  ]
  const structureIds = [own.structureId, other.structureId]
  return {
    subjects,
    restore: async () => {
      await db().structure.updateMany({ where: { id: { in: structureIds } }, data: { kind: 'PRIVATE', status: 'ACTIVE' } })
      await db().service.updateMany({ where: { structureId: { in: structureIds } }, data: { status: 'ACTIVE' } })
    },
    places: [
      { name: 'own structure', structureId, serviceId: null, ownerId: own.ownerId },
      { name: 'own service', structureId, serviceId: serviceA, ownerId: own.ownerId },
      { name: 'other service', structureId, serviceId: own.serviceB, ownerId: own.ownerId },
      { name: 'other structure', structureId: other.structureId, serviceId: null, ownerId: other.ownerId },
      { name: 'service of another structure', structureId: other.structureId, serviceId: other.serviceA, ownerId: other.ownerId },
    ],
  }
}

async function structureWith(name: string) {
  const [owner, structure] = [await createUser(), await createStructure({ name })]
  await affiliate(owner.id, structure.id)
  await db().workspace.createMany({ data: MORE_WORKSPACES.map((code) => ({ structureId: structure.id, code })) })
  const [serviceA, serviceB] = [await addService(structure.id, 'A'), await addService(structure.id, 'B')]
  return { ownerId: owner.id, structureId: structure.id, serviceA: serviceA.id, serviceB: serviceB.id }
}
