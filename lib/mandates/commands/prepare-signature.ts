import type { Actor } from '@/lib/access/actor'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { storeBytes } from '@/lib/platform/storage'
import { partiesSchema } from '../model/parties-schema'
import { signedDocument } from '../signed-document'
import { hashToken } from '../signature-link'

export interface PreparedSignature {
  sha256: string
  size: number
}

/** Draws and stores the document before the transaction that signs it; null for a link that can no longer be signed. */
export async function prepareSignature({ token }: { token: string }, { now, address }: Caller<Actor>): Promise<PreparedSignature | null> {
  const mandate = await db().billingMandate.findUnique({ where: { tokenHash: hashToken(token), status: 'EN_ATTENTE_DE_SIGNATURE' } })
  if (!mandate) return null
  const bytes = await signedDocument({ mandateName: mandate.name, mandateNumber: mandate.officialId, parties: partiesSchema.parse(mandate.parties), signedAt: now, signedFrom: address })
  return { sha256: await storeBytes(bytes), size: bytes.byteLength }
}
