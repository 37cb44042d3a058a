import type { Actor, Scope } from '@/lib/access/actor'
import { reachOf } from '@/lib/access/permissions'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/**
 * The engagements a person may see are those addressed to structures of his, the second net in the WHERE of every read. They belong
 * to a whole structure: whoever is limited to some of its services sees none. `c` is the engagement, `s` its supplier.
 * @param structureId only this structure of the person's; all of them when null.
 */
export function visibleCommitmentsSql(actor: Actor, structureId: string | null = null): Prisma.Sql {
  const reach = reachOf(actor, 'commitment.read').filter(({ structureId: id, services }) => services === 'all' && (structureId === null || structureId === id))
  if (reach.length === 0) return Prisma.sql`false`
  return Prisma.sql`(s.id = ANY(${reach.map(({ structureId: id }) => id)}::uuid[]) AND s.country = 'FR' AND s.identifier_type = 'SIRET' AND c.seller_siret = s.identifier)`
}

/** The supplier an engagement is addressed to, for the doors; null when it is nobody of this portal. */
export async function scopeOfCommitment(commitmentId: string, db: Tx): Promise<Scope | null> {
  const [row] = await db.$queryRaw<{ structureId: string }[]>`
    SELECT s.id AS "structureId" FROM commitment c JOIN structure s ON s.country = 'FR' AND s.identifier_type = 'SIRET' AND s.identifier = c.seller_siret WHERE c.id = ${commitmentId}::uuid`
  return row ?? null
}
