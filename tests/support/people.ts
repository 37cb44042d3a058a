import { randomUUID } from 'node:crypto'
import { loadActor } from '@/lib/access/load-actor'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { structureTextOf } from '@/lib/shared/search-text'
import type { AffiliationRole, EntitlementMode } from '@/prisma/generated/enums'
import { inventSiret } from './invent-siret'

export { inventSiret }

export const createUser = (changes: { email?: string; firstName?: string; lastName?: string } = {}) =>
  db().user.create({ data: { email: `${randomUUID()}@exemple.fr`, firstName: 'Camille', lastName: 'Durand', status: 'ACTIVE', passwordHash: 'none', activatedAt: new Date(), ...changes } })

/** A private structure with its « Factures émises »; or a public one, with obligations. */
export function createStructure(changes: Partial<{ name: string; identifier: string; kind: 'PRIVATE' | 'PUBLIC'; status: 'ACTIVE' | 'INACTIVE'; serviceRequired: boolean; commitmentRequired: boolean; serviceOrCommitmentRequired: boolean }> = {}) {
  const name = changes.name ?? 'Boulangerie Durand'
  return db().structure.create({
    data: {
      identifierType: 'SIRET', identifier: inventSiret(), name, searchText: structureTextOf({ name, city: 'Toulouse' }), addressLine1: '1 rue du Four', postalCode: '31000', city: 'Toulouse', ...changes,
      ...(changes.kind === 'PUBLIC' ? {} : { workspaces: { create: [{ code: 'FACTURES_EMISES' as const }, { code: 'SOLLICITATIONS_EMISES' as const }] } }),
    },
  })
}

/** Affiliates a person; a simple user gets « Factures émises » in the given mode. */
export async function affiliate(userId: string, structureId: string, role: AffiliationRole = 'MAIN_MANAGER', mode: EntitlementMode | null = 'MODIFICATION', serviceId: string | null = null) {
  await db().affiliation.create({ data: { userId, structureId, role, serviceId, status: 'VALIDEE', decidedAt: new Date() } })
  if (role === 'USER' && mode) await db().entitlement.create({ data: { userId, structureId, serviceId, workspace: 'FACTURES_EMISES', mode } })
}

/** The person as a caller of doors, with his rights as they are now. */
export async function callerOf(userId: string, now = new Date()): Promise<Caller> {
  return { actor: await loadActor(db(), userId, null), address: '192.0.2.1', now }
}

export const visitor = (now = new Date()): Caller => ({ actor: null, address: '192.0.2.2', now })

/** A structure with its main manager, ready to work. */
export async function supplier(name = 'Boulangerie Durand') {
  const [user, structure] = [await createUser(), await createStructure({ name })]
  await affiliate(user.id, structure.id)
  return { user, structure, caller: () => callerOf(user.id) }
}
