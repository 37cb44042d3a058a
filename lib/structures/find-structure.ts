import type { Tx } from '@/lib/platform/db'
import { cleanIdentifier } from '@/lib/shared/siret'
import type { IdentifierType } from '@/prisma/generated/enums'

/** The structure of an identifier as typed. Two countries may share a number of a free type: then the French one, else the oldest. */
export async function findStructure(db: Tx, identifierType: IdentifierType, identifier: string) {
  const clean = identifierType === 'HORS_UE' ? identifier.trim().toUpperCase() : cleanIdentifier(identifier)
  const found = await db.structure.findMany({ where: { identifierType, identifier: clean }, orderBy: { createdAt: 'asc' }, take: 20 })
  return found.find((structure) => structure.country === 'FR') ?? found[0] ?? null
}
