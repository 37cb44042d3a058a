import type { Actor } from '@/lib/access/actor'
import { can } from '@/lib/access/permissions'
import { BLANK_LINE, type TypedLine } from '@/lib/invoices/model/entry/read-line'
import { UNITS } from '@/lib/invoices/model/units'
import { activeOn } from '@/lib/services/queries/active-services'
import type { Tx } from '@/lib/platform/db'
import { civilDateOf } from '@/lib/shared/dates'
import { notFound } from '@/lib/shared/errors'
import { formatDecimal } from '@/lib/shared/plain-decimals'

/**
 * What an invoice begun from an engagement says from the start: recipient, service, engagement and contract; and its lines, as
 * cells that the supplier cuts down to what was delivered. A service that is closed since is left out.
 * @throws notFound when it is not addressed to this structure, or when the person may not see it
 */
export async function orderedColumns(db: Tx, { commitmentId, structureId }: { commitmentId: string; structureId: string }, { actor, now }: { actor: Actor; now: Date }) {
  const seller = await db.structure.findUniqueOrThrow({ where: { id: structureId }, select: { identifier: true } })
  const commitment = await db.commitment.findFirst({ where: { id: commitmentId, sellerSiret: seller.identifier }, include: { structure: { select: { id: true, identifier: true } }, lines: { orderBy: { position: 'asc' } } } })
  if (!commitment || !can(actor, 'commitment.read', { structureId })) throw notFound()
  const { structure: buyer, serviceCode, number, contractReference } = commitment
  const service = serviceCode ? await db.service.findFirst({ where: { structureId: buyer.id, code: serviceCode, ...activeOn(civilDateOf(now)) }, select: { id: true, code: true } }) : null
  return {
    columns: { buyerId: buyer.id, buyerSiret: buyer.identifier, buyerServiceId: service?.id ?? null, buyerReference: service?.code ?? null, purchaseOrderReference: number, contractReference },
    lines: commitment.lines.map(({ label, quantity, unit, netPrice, vatRate }): TypedLine => ({
      ...BLANK_LINE, label, unit: UNITS[unit]?.name ?? unit, quantity: formatDecimal(quantity.toString()), netPrice: formatDecimal(netPrice.toString()), vatRate: formatDecimal(vatRate.toString()),
    })),
  }
}
