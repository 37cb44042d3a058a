import { obligationsOf, type Obligations } from '@/lib/directory/model/obligations'
import { defineQuery } from '@/lib/platform/query'
import { civilDateOf } from '@/lib/shared/dates'
import type { Control } from '../model/control'
import { recipientControls } from '../model/recipient-controls'
import { readRecipient } from './read-recipient'

export interface RecipientCheck {
  recipient: { id: string; identifier: string; name: string; address: string[]; service: { id: string; code: string; name: string } | null } | null
  /** Null while the recipient is unknown. */
  obligations: Obligations | null
  /** The controls 5 to 8 of appendix B that are not met yet. */
  controls: Control[]
}

/** The recipient, service and engagement typed, checked live by the same rules as at sending. The directory is public; no invoice is touched. */
export const checkRecipient = defineQuery({
  name: 'invoice.check-recipient',
  permission: 'account.own',
  run: async ({ siret, service, engagement }: { siret: string; service?: string; engagement?: string }, { db, now }): Promise<RecipientCheck> => {
    const typed = { buyerSiret: siret.trim() || null, buyerReference: service?.trim() || null, purchaseOrderReference: engagement?.trim() || null }
    const { recipient, facts } = await readRecipient(db, typed, civilDateOf(now))
    const isShown = facts.structure?.isPublic === true
    return {
      recipient: recipient && isShown ? { id: recipient.id, identifier: recipient.identifier, name: recipient.name, address: recipient.address, service: recipient.service && { id: recipient.service.id, code: recipient.service.code, name: recipient.service.name } } : null,
      obligations: isShown && facts.structure ? obligationsOf(facts.structure, facts.service) : null,
      controls: recipientControls(typed, facts),
    }
  },
})
