import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict } from '@/lib/shared/errors'
import type { startEntrySchema } from '../model/entry/entry-schema'

/** « Saisir facture »: an empty draft that the portal will issue. The same key twice is one draft. @throws conflict without an active mandate */
export async function startEntry({ structureId, entryKey }: z.output<typeof startEntrySchema>, { tx, actor, now }: CommandContext): Promise<{ invoiceId: string }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`entry ${structureId} ${entryKey}`}, 0))`
  const known = await tx.invoice.findUnique({ where: { structureId_depositKey: { structureId, depositKey: entryKey } }, select: { id: true } })
  if (known) return { invoiceId: known.id }
  if ((await tx.billingMandate.count({ where: { structureId, status: 'ACTIF' } })) === 0) {
    throw conflict('invoice.no-mandate', 'Pour saisir une facture, votre structure a besoin d’un mandat de facturation actif. Souscrivez-en un, puis revenez.')
  }
  const invoice = await tx.invoice.create({
    data: {
      structureId, depositKey: entryKey, submissionMode: 'SAISIE_PORTAIL', status: 'BROUILLON', statusAt: now, createdAt: now, createdById: actor.userId,
      entry: { create: { structureId, lines: [] } },
      statusEvents: { create: { structureId, status: 'BROUILLON', at: now, userId: actor.userId } },
    },
    select: { id: true },
  })
  return { invoiceId: invoice.id }
}
