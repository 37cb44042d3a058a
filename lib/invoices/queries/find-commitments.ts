import { defineQuery } from '@/lib/platform/query'
import { cleanIdentifier } from '@/lib/shared/siret'

export interface CommitmentLine {
  number: string
  kind: string
  serviceCode: string | null
}

const LIMIT = 10

/** « Rechercher » beside « N° d’engagement »: commitments of this recipient to one of the person's own structures, or to any supplier. */
export const findCommitments = defineQuery({
  name: 'invoice.find-commitments',
  permission: 'account.own',
  run: async ({ siret, text }: { siret: string; text: string }, { db, actor }): Promise<CommitmentLine[]> => {
    const recipient = await db.structure.findFirst({ where: { identifierType: 'SIRET', identifier: cleanIdentifier(siret), kind: 'PUBLIC', status: 'ACTIVE' }, select: { id: true } })
    if (!recipient) return []
    return db.commitment.findMany({
      where: { structureId: recipient.id, number: { contains: text.trim(), mode: 'insensitive' }, OR: [{ sellerSiret: null }, { sellerSiret: { in: actor.memberships.map(({ identifier }) => identifier) } }] },
      orderBy: { number: 'asc' },
      take: LIMIT,
      select: { number: true, kind: true, serviceCode: true },
    })
  },
})
