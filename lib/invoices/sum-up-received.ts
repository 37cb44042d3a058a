import { reachOf } from '@/lib/access/permissions'
import { colleaguesOf } from '@/lib/access/holders-of'
import { notify } from '@/lib/messages/notify'
import { db, inTransaction, type Tx } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { routes } from '@/lib/shared/routes'
import { arrivalsMail } from './emails/received'

const DAY_MS = 86_400_000

/**
 * What the daily summary tells of « Factures reçues »: each agent of a public structure is told once how many invoices came in
 * since the last time and still wait, in the services he sees. One message for a thousand invoices; who asked for a mail each time
 * has had them. A second run for the same moment finds it told.
 */
export async function sumUpReceived(until: Date): Promise<void> {
  const structures = await db().workspace.findMany({ where: { code: 'FACTURES_RECUES', structure: { kind: 'PUBLIC', OR: [{ receivedSummary: null }, { receivedSummary: { toldUntil: { lt: until } } }] } }, distinct: ['structureId'], select: { structureId: true } })
  for (const { structureId } of structures) await inTransaction((tx) => sumUp(tx, structureId, until))
}

async function sumUp(tx: Tx, structureId: string, until: Date): Promise<void> {
  await tx.receivedSummary.createMany({ data: [{ structureId, toldUntil: new Date(until.getTime() - DAY_MS) }], skipDuplicates: true })
  const [last] = await tx.$queryRaw<{ toldUntil: Date }[]>`SELECT told_until AS "toldUntil" FROM received_summary WHERE structure_id = ${structureId}::uuid FOR UPDATE`
  if (!last || last.toldUntil >= until) return
  await tx.receivedSummary.update({ where: { structureId }, data: { toldUntil: until } })
  const arrived = await tx.invoice.groupBy({ by: ['buyerServiceId'], where: { buyerId: structureId, status: 'MISE_A_DISPOSITION', statusAt: { gt: last.toldUntil, lte: until } }, _count: true })
  if (arrived.length === 0) return
  const { name } = await tx.structure.findUniqueOrThrow({ where: { id: structureId }, select: { name: true } })
  const agents = await colleaguesOf(tx, structureId, { notifications: { none: { kind: 'FACTURES_RECUES', pace: 'IMMEDIAT' } } })
  const url = absoluteUrl(`${routes.received}?structure=${structureId}`)
  await notify(tx, until, agents.flatMap((agent) => {
    const reach = reachOf(agent.actor, 'received.read')
    const count = arrived.reduce((sum, { buyerServiceId, _count }) => sum + (reach.some(({ services }) => services === 'all' || (buyerServiceId !== null && services.includes(buyerServiceId))) ? _count : 0), 0)
    return count === 0 ? [] : [{ userId: agent.id, kind: 'FACTURES_RECUES' as const, audience: 'BUYER' as const, structureId, mail: arrivalsMail(agent, { count, structure: name }, url) }]
  }))
}
