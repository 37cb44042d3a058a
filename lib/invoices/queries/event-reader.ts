import { isMember } from '@/lib/access/permissions'
import type { Actor } from '@/lib/access/actor'
import { db as database, type Tx } from '@/lib/platform/db'
import { notFound } from '@/lib/shared/errors'
import type { EventReader } from './visible-events'
import { scopesOfValidation } from './visible-validations'

/**
 * Who reads the history of an invoice through a door of this side, which has let him in.
 * @param structureId of a validator, where he works for several
 */
export async function eventReaderOf(actor: Actor, side: EventReader['side'], { invoiceId, structureId }: { invoiceId: string; structureId?: string }, db: Tx = database()): Promise<EventReader> {
  const invoice = await db.invoice.findUnique({ where: { id: invoiceId }, select: { structureId: true, buyerId: true } })
  if (!invoice) throw notFound()
  const validator = async () => (await scopesOfValidation(invoiceId, db)).find((scope) => (structureId ? scope.structureId === structureId : isMember(actor, scope)))?.structureId
  const readerId = side === 'FOURNISSEUR' ? invoice.structureId : side === 'DESTINATAIRE' ? invoice.buyerId : await validator()
  if (!readerId) throw notFound()
  return { invoiceId, sellerId: invoice.structureId, side, readerId }
}
