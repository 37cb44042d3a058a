import { defineQuery } from '@/lib/platform/query'
import type { IdentifierType } from '@/prisma/generated/enums'
import { findStructure } from '../find-structure'

/**
 * What a person who looks for a structure to join is told about an identifier. The name is shown for companies only: the
 * identifier of a particulier must not reveal who he is.
 */
export const findForAffiliation = defineQuery({
  name: 'affiliation.find-structure',
  permission: 'affiliation.request',
  run: async ({ identifierType, identifier }: { identifierType: IdentifierType; identifier: string }, { db, actor }) => {
    const structure = await findStructure(db, identifierType, identifier)
    if (!structure) return null
    const { kind, status, city } = structure
    const mine = await db.affiliation.findFirst({ where: { structureId: structure.id, userId: actor.userId, status: { in: ['EN_COURS_DE_VALIDATION', 'VALIDEE'] } }, select: { status: true } })
    const isPerson = structure.identifierType === 'PARTICULIER'
    return { name: isPerson ? null : structure.name, city: isPerson ? null : city, identifier: structure.identifier, identifierType: structure.identifierType, kind, status, mine: mine?.status ?? null }
  },
})
