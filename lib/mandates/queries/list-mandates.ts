import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'

/** « Gérer un mandat de facturation »: the mandates of the person's structures, newest first. */
export const listMandates = defineQuery({
  name: 'mandate.list',
  permission: 'mandate.read',
  run: (_input: Record<string, never>, { db, actor }) =>
    db.billingMandate.findMany({
      where: { structureId: { in: reachOf(actor, 'mandate.read').map((reach) => reach.structureId) } },
      select: { id: true, name: true, status: true, createdAt: true, signedAt: true, structure: { select: { name: true } }, signatory: { select: { firstName: true, lastName: true } } },
      orderBy: { createdAt: 'desc' },
      take: 200,
    }),
})
