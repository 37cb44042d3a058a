import { canWhenActive } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { partiesSchema, type Parties } from '../model/parties-schema'
import { hashToken } from '../signature-link'

export type SignatureLink =
  | { state: 'living'; mandateName: string; mandateNumber: bigint; parties: Parties; expiresAt: Date }
  /** `unknown`: forged, cut, or replaced by a newer link. */
  | { state: 'unknown' | 'other-person' }
  /** `stopped`: the structure is deactivated; the link works again when it is reactivated in time. */
  | { state: 'expired' | 'signed' | 'ended' | 'stopped'; mandateId: string }

/** What a signature link is worth for this person, without using it: mail scanners open links. */
export const readSignatureLink = defineQuery({
  name: 'mandate.read-link',
  permission: 'account.own',
  run: async ({ token }: { token: string }, { db, actor, now }): Promise<SignatureLink> => {
    const mandate = await db.billingMandate.findUnique({ where: { tokenHash: hashToken(token) }, include: { structure: { select: { status: true } } } })
    if (!mandate) return { state: 'unknown' }
    const { id: mandateId, status, structureId, linkExpiresAt } = mandate
    if (mandate.signatoryId !== actor.userId || !canWhenActive(actor, 'mandate.sign', { structureId })) return { state: 'other-person' }
    if (status === 'ACTIF') return { state: 'signed', mandateId }
    if (status === 'REVOQUE' || status === 'CADUC') return { state: 'ended', mandateId }
    if (mandate.structure.status !== 'ACTIVE') return { state: 'stopped', mandateId }
    if (status === 'EXPIRE' || !linkExpiresAt || linkExpiresAt <= now) return { state: 'expired', mandateId }
    return { state: 'living', mandateName: mandate.name, mandateNumber: mandate.officialId, parties: partiesSchema.parse(mandate.parties), expiresAt: linkExpiresAt }
  },
})
