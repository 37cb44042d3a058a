import { siretProblem } from '@/lib/shared/siret'
import type { DraftFields } from './draft'
import { type Control, stop } from './control'

/** What the directory says of the recipient that was typed, at the day of sending. */
export interface RecipientFacts {
  /** Null: no such structure. */
  structure: {
    isPublic: boolean
    isActive: boolean
    /** 6.4: both, either, or one of them compulsory. */
    serviceRequired: boolean
    commitmentRequired: boolean
    serviceOrCommitmentRequired: boolean
    /** The State: the commitment must exist. */
    isCommitmentChecked: boolean
  } | null
  /** Null: no code was typed, or the recipient has no such service. */
  service: { isActive: boolean; commitmentRequired: boolean } | null
  isCommitmentKnown: boolean
}

/** The service of public bodies that private suppliers may not use (appendix B 6). */
export const RESERVED_SERVICE = 'FACTURES_PUBLIQUES'

/** Controls 5 to 8 of appendix B: recipient, service, engagement. They also run live while the form is filled. */
export function recipientControls(fields: Pick<DraftFields, 'buyerSiret' | 'buyerReference' | 'purchaseOrderReference'>, facts: RecipientFacts): Control[] {
  const { buyerSiret } = fields
  if (!buyerSiret) return [stop('invoice.no-recipient', 'Indiquez le SIRET du destinataire : 14 chiffres, sans oublier les zéros.', 'buyerSiret')]
  const { structure } = facts
  if (!structure) {
    return [stop('invoice.unknown-recipient', siretProblem(buyerSiret) ?? 'Aucune structure publique n’a ce SIRET. Vérifiez-le dans l’annuaire, ou demandez-le à votre client.', 'buyerSiret')]
  }
  if (!structure.isPublic) return [stop('invoice.private-recipient', 'Ce SIRET n’est pas celui d’une structure publique. Le portail n’envoie qu’aux structures publiques.', 'buyerSiret')]
  if (!structure.isActive) return [stop('invoice.inactive-recipient', 'Ce destinataire n’est plus actif : il ne reçoit plus de factures. Demandez à votre client son nouveau SIRET.', 'buyerSiret')]
  return [...serviceControls(fields, facts), ...commitmentControls(fields, facts)]
}

function serviceControls({ buyerReference, purchaseOrderReference }: References, { structure, service }: RecipientFacts): Control[] {
  if (buyerReference === RESERVED_SERVICE) return [stop('invoice.reserved-service', 'Ce service est réservé aux factures entre structures publiques. Choisissez-en un autre.', 'buyerReference')]
  if (buyerReference && !service) return [stop('invoice.unknown-service', 'Ce destinataire n’a pas de service de ce code. Choisissez-le dans la liste, ou demandez-le à votre client.', 'buyerReference')]
  if (service && !service.isActive) return [stop('invoice.inactive-service', 'Ce service n’est plus actif. Choisissez-en un autre, ou demandez-le à votre client.', 'buyerReference')]
  if (structure?.serviceRequired && !buyerReference) return [stop('invoice.no-service', 'Ce destinataire demande un code service. Choisissez-le dans la liste.', 'buyerReference')]
  if (structure?.serviceOrCommitmentRequired && !buyerReference && !purchaseOrderReference) {
    return [stop('invoice.no-service-or-commitment', 'Ce destinataire demande un code service ou un n° d’engagement. Indiquez l’un des deux.', 'buyerReference')]
  }
  return []
}

function commitmentControls({ purchaseOrderReference }: References, { structure, service, isCommitmentKnown }: RecipientFacts): Control[] {
  if (!purchaseOrderReference) {
    if (structure?.commitmentRequired) return [stop('invoice.no-commitment', 'Ce destinataire demande un n° d’engagement. Il figure sur le bon de commande.', 'purchaseOrderReference')]
    if (service?.commitmentRequired) return [stop('invoice.no-commitment', 'Ce service demande un n° d’engagement. Il figure sur le bon de commande.', 'purchaseOrderReference')]
    return []
  }
  if (structure?.isCommitmentChecked && !isCommitmentKnown) {
    return [stop('invoice.unknown-commitment', 'L’État ne connaît pas ce n° d’engagement. Recopiez-le exactement du bon de commande, ou demandez-le à votre client.', 'purchaseOrderReference')]
  }
  return []
}

type References = Pick<DraftFields, 'buyerReference' | 'purchaseOrderReference'>
