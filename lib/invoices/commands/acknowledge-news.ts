import type { z } from 'zod'
import { reachOf } from '@/lib/access/permissions'
import type { CommandContext } from '@/lib/platform/context'
import type { acknowledgeSchema } from '../model/correction-schemas'
import { visibleInvoices } from '../queries/visible-invoices'

const ACTION = { REJETEE: 'ACQUITTEMENT_REJET', SUSPENDUE: 'ACQUITTEMENT_SUSPENSION' } as const

/**
 * « Acquitter »: the supplier has seen that these invoices were rejected or suspended (portal 7.10). Only what the person sees,
 * and once: a second answer to the same news changes nothing.
 */
export async function acknowledgeNews({ structureId, which, invoiceIds }: z.output<typeof acknowledgeSchema>, { tx, actor, now }: CommandContext): Promise<{ count: number }> {
  const mine = reachOf(actor, 'invoice.read').some((reach) => reach.structureId === structureId)
  if (!mine) return { count: 0 }
  const settled = await tx.invoice.updateManyAndReturn({
    where: { AND: [visibleInvoices(actor)], structureId, acknowledgedAt: null, status: { in: ['REJETEE', 'SUSPENDUE'] }, ...(which === 'choisies' && { id: { in: invoiceIds } }) },
    data: { acknowledgedAt: now },
    select: { id: true, status: true },
  })
  await tx.invoiceAction.createMany({ data: settled.map(({ id, status }) => ({ structureId, invoiceId: id, code: ACTION[status as keyof typeof ACTION], userId: actor.userId, at: now })) })
  return { count: settled.length }
}
