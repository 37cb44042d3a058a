import { missingReferences, obligationsOf, type RecipientRules } from '@/lib/directory/model/obligations'
import { isReservedService } from '@/lib/directory/model/reserved-service'
import { siretProblem } from '@/lib/shared/siret'
import { type Control, stop } from './control'
import type { DraftFields } from './draft'

/** What the directory says of the recipient that was typed, at the day of sending. */
export interface RecipientFacts {
  /** Null: no such structure. */
  structure: (RecipientRules & { isPublic: boolean; isActive: boolean }) | null
  /** Null: no code was typed, or the recipient has no such service. */
  service: { isActive: boolean; commitmentRequired: boolean } | null
  isCommitmentKnown: boolean
}

type References = Pick<DraftFields, 'buyerReference' | 'purchaseOrderReference'>

/** Controls 5 to 8 of appendix B: recipient, service, engagement. They also run live while the form is filled. */
export function recipientControls(fields: Pick<DraftFields, 'buyerSiret'> & References, facts: RecipientFacts): Control[] {
  const { buyerSiret } = fields
  const { structure } = facts
  if (!buyerSiret) return [stop('invoice.no-recipient', 'Indiquez le SIRET du destinataire : 14 chiffres, sans oublier les zéros.', 'buyerSiret')]
  if (!structure) {
    return [stop('invoice.unknown-recipient', siretProblem(buyerSiret) ?? 'Aucune structure publique n’a ce SIRET. Vérifiez-le dans l’annuaire, ou demandez-le à votre client.', 'buyerSiret')]
  }
  if (!structure.isPublic) return [stop('invoice.private-recipient', 'Ce SIRET n’est pas celui d’une structure publique. Le portail n’envoie qu’aux structures publiques.', 'buyerSiret')]
  if (!structure.isActive) return [stop('invoice.inactive-recipient', 'Ce destinataire n’est plus actif : il ne reçoit plus de factures. Demandez à votre client son nouveau SIRET.', 'buyerSiret')]
  return referencesControls(fields, structure, facts)
}

function referencesControls({ buyerReference, purchaseOrderReference }: References, structure: RecipientRules, { service, isCommitmentKnown }: RecipientFacts): Control[] {
  const controls: Control[] = []
  if (buyerReference && isReservedService(buyerReference)) controls.push(stop('invoice.reserved-service', 'Ce service est réservé aux factures entre structures publiques. Choisissez-en un autre.', 'buyerReference'))
  else if (buyerReference && !service) controls.push(stop('invoice.unknown-service', 'Ce destinataire n’a pas de service de ce code. Choisissez-le dans la liste, ou demandez-le à votre client.', 'buyerReference'))
  else if (service && !service.isActive) controls.push(stop('invoice.inactive-service', 'Ce service n’est plus actif. Choisissez-en un autre, ou demandez-le à votre client.', 'buyerReference'))
  for (const { reference, sentence } of missingReferences(structure, service, { serviceCode: buyerReference, commitmentNumber: purchaseOrderReference })) {
    controls.push(reference === 'service' ? stop('invoice.no-service', sentence, 'buyerReference') : stop('invoice.no-commitment', sentence, 'purchaseOrderReference'))
  }
  if (purchaseOrderReference && obligationsOf(structure, service).commitmentIsChecked && !isCommitmentKnown) {
    controls.push(stop('invoice.unknown-commitment', 'L’État ne connaît pas ce n° d’engagement. Recopiez-le exactement du bon de commande, ou demandez-le à votre client.', 'purchaseOrderReference'))
  }
  return controls
}
