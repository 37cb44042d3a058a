import { can } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { partiesSchema } from '../model/parties-schema'

/** One mandate with its parties, its document and who ended it. */
export const getMandate = defineQuery({
  name: 'mandate.get',
  permission: 'mandate.read',
  structureOf: ({ mandateId }: { mandateId: string }, db) => db.billingMandate.findUnique({ where: { id: mandateId }, select: { structureId: true } }),
  run: async ({ mandateId }, { db, actor }) => {
    const { parties, structure, ...mandate } = await db.billingMandate.findUniqueOrThrow({
      where: { id: mandateId },
      select: {
        id: true, officialId: true, name: true, status: true, structureId: true, parties: true, createdAt: true, linkExpiresAt: true, signedAt: true, revokedAt: true, revocationReason: true,
        document: { select: { id: true, sha256: true, size: true } },
        revokedBy: { select: { firstName: true, lastName: true } },
        structure: { select: { status: true } },
      },
    })
    return { ...mandate, parties: partiesSchema.parse(parties), isStopped: structure.status === 'INACTIVE' && mandate.status !== 'REVOQUE' && mandate.status !== 'CADUC', canSign: can(actor, 'mandate.sign', { structureId: mandate.structureId }) }
  },
})

export type MandateRecord = Awaited<ReturnType<typeof getMandate>>
