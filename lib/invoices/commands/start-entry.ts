import type { z } from 'zod'
import { orderedColumns } from '@/lib/commitments/queries/ordered-columns'
import type { CommandContext } from '@/lib/platform/context'
import { activeOn } from '@/lib/services/queries/active-services'
import { civilDateOf } from '@/lib/shared/dates'
import { conflict, invalid } from '@/lib/shared/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { startEntrySchema } from '../model/entry/entry-schema'
import { copiedEntry } from './copied-entry'

/**
 * « Saisir facture »: a draft that the portal will issue, empty, copied from an earlier one, or begun from an engagement. The same key twice is one draft.
 * @throws conflict without an active mandate; notFound when the invoice to copy, or the engagement, is not the person's to see
 */
export async function startEntry({ structureId, sellerServiceId, copiesId, commitmentId, entryKey }: z.output<typeof startEntrySchema>, context: CommandContext): Promise<{ invoiceId: string }> {
  const { tx, actor, now } = context
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`entry ${structureId} ${entryKey}`}, 0))`
  const known = await tx.invoice.findUnique({ where: { structureId_depositKey: { structureId, depositKey: entryKey } }, select: { id: true } })
  if (known) return { invoiceId: known.id }
  if ((await tx.billingMandate.count({ where: { structureId, status: 'ACTIF' } })) === 0) {
    throw conflict('invoice.no-mandate', 'Pour saisir une facture, votre structure a besoin d’un mandat de facturation actif. Souscrivez-en un, puis revenez.')
  }
  if (sellerServiceId && (await tx.service.count({ where: { id: sellerServiceId, structureId, ...activeOn(civilDateOf(now)) } })) === 0) {
    throw invalid('invoice.foreign-service', 'Choisissez un service de votre structure, actif aujourd’hui, dans la liste.', 'sellerServiceId')
  }
  const copied = copiesId ? await copiedEntry(copiesId, structureId, context) : { columns: {}, lines: [], vat: [] }
  const ordered = commitmentId ? await orderedColumns(tx, { commitmentId, structureId }, context) : null
  const invoice = await tx.invoice.create({
    data: {
      ...copied.columns, ...ordered?.columns, sellerServiceId,
      structureId, depositKey: entryKey, submissionMode: 'SAISIE_PORTAIL', status: 'BROUILLON', statusAt: now, createdAt: now, createdById: actor.userId,
      entry: { create: { structureId, lines: (ordered?.lines ?? copied.lines) as Prisma.InputJsonValue } },
      vatBreakdown: { create: copied.vat.map((row) => ({ ...row, structureId })) },
      statusEvents: { create: { structureId, status: 'BROUILLON', at: now, userId: actor.userId } },
    },
    select: { id: true },
  })
  return { invoiceId: invoice.id }
}
