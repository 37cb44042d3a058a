import type { CommandContext } from '@/lib/platform/context'
import { notFound } from '@/lib/shared/errors'
import type { Finding } from '../model/archived-file'
import { recordCheck } from './record-check'

/** « Vérifier »: keeps what was found just now. @throws not found when the invoice is not archived. */
export async function verifyArchive({ invoiceId }: { invoiceId: string }, { tx, actor, now }: CommandContext, findings: Finding[] | null): Promise<{ invoiceId: string }> {
  if (!findings) throw notFound('archive.none', 'Cette facture n’est pas archivée : il n’y a rien à vérifier.')
  await recordCheck(tx, { invoiceId, findings, at: now, userId: actor.userId })
  return { invoiceId }
}
