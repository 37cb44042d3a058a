import type { Tx } from '@/lib/platform/db'
import { type CivilDate, civilToColumn } from '@/lib/shared/dates'
import { cleanIdentifier } from '@/lib/shared/siret'
import type { RecipientFacts } from '../model/recipient-controls'

export interface Recipient {
  id: string
  identifier: string
  name: string
  address: string[]
  service: { id: string; code: string; name: string } | null
  facts: RecipientFacts
}

interface Typed {
  buyerSiret: string | null
  buyerReference: string | null
  purchaseOrderReference: string | null
}

const UNKNOWN: RecipientFacts = { structure: null, service: null, isCommitmentKnown: false }

/** What the directory knows of the recipient, service and engagement that were typed, on this day. */
export async function readRecipient(db: Tx, { buyerSiret, buyerReference, purchaseOrderReference }: Typed, today: CivilDate): Promise<{ recipient: Recipient | null; facts: RecipientFacts }> {
  const structure = buyerSiret ? await db.structure.findFirst({ where: { country: 'FR', identifierType: 'SIRET', identifier: cleanIdentifier(buyerSiret) } }) : null
  if (!structure) return { recipient: null, facts: UNKNOWN }
  const service = buyerReference ? await db.service.findUnique({ where: { structureId_code: { structureId: structure.id, code: buyerReference } } }) : null
  const known = service && service.status !== 'DELETED' ? service : null
  const day = civilToColumn(today)
  const facts: RecipientFacts = {
    structure: { ...structure, isPublic: structure.kind === 'PUBLIC', isActive: structure.status === 'ACTIVE' },
    service: known && { isActive: known.status === 'ACTIVE' && known.activeFrom <= day && (!known.activeUntil || known.activeUntil >= day), commitmentRequired: known.commitmentRequired },
    isCommitmentKnown: purchaseOrderReference ? (await db.commitment.count({ where: { structureId: structure.id, number: purchaseOrderReference } })) > 0 : false,
  }
  const town = [structure.postalCode, structure.city].filter(Boolean).join(' ')
  const address = [structure.addressLine1, structure.addressLine2, structure.addressLine3, town].filter((line): line is string => Boolean(line))
  return { facts, recipient: { id: structure.id, identifier: structure.identifier, name: structure.name, address, service: known, facts } }
}
