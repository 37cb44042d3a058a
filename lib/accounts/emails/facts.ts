import { formatIdentifier } from '@/lib/structures/model/identifiers'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import type { StructureDraft } from '@/lib/structures/model/structure-draft'

export interface Recipient {
  email: string
  firstName: string
  lastName: string
}

export const fullName = ({ firstName, lastName }: Recipient) => `${firstName} ${lastName}`

/** The structure in a mail: what was typed, to be checked. */
export const structureFacts = (draft: StructureDraft): [string, string][] => [
  ['Structure', draft.name],
  [identifierTypeLabel(draft.identifierType), formatIdentifier(draft.identifierType, draft.identifier)],
  ['Adresse', [draft.addressLine1, draft.addressLine2, draft.addressLine3, `${draft.postalCode} ${draft.city}`].filter(Boolean).join(', ')],
]
