import { defineQuery } from '@/lib/platform/query'

/** What a deactivation of the structure would stop, counted; and who stopped it, when it is inactive already. */
export const getStatusEffects = defineQuery({
  name: 'structure.get-status-effects',
  permission: 'structure.reactivate',
  structureOf: ({ structureId }: { structureId: string }) => ({ structureId }),
  run: async ({ structureId }, { db }) => {
    const [structure, drafts, waiting, users, requests, mandates] = await Promise.all([
      db.structure.findUniqueOrThrow({ where: { id: structureId }, select: { id: true, name: true, kind: true, status: true, statusAt: true, statusReason: true, statusBy: { select: { firstName: true, lastName: true } }, successor: { select: { id: true, name: true, identifier: true } } } }),
      db.invoice.count({ where: { structureId, status: { in: ['INTERPRETEE_OCR', 'BROUILLON'] } } }),
      db.invoice.count({ where: { structureId, status: { in: ['A_RECYCLER', 'SUSPENDUE'] } } }),
      db.affiliation.findMany({ where: { structureId, status: 'VALIDEE' }, distinct: ['userId'], select: { id: true } }),
      db.affiliation.count({ where: { structureId, status: 'EN_COURS_DE_VALIDATION' } }),
      db.billingMandate.findMany({ where: { structureId, status: { in: ['ACTIF', 'EN_ATTENTE_DE_SIGNATURE'] } }, select: { name: true, status: true } }),
    ])
    return { ...structure, drafts, waiting, users: users.length, requests, mandate: mandates[0] ?? null }
  },
})

export type StatusEffects = Awaited<ReturnType<typeof getStatusEffects>>
