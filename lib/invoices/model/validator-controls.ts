import { cleanIdentifier, siretProblem } from '@/lib/shared/siret'
import { type Control, stop, warn } from './control'
import type { DraftFields } from './draft'
import { needsValidator } from './frameworks'

/** What the portal knows of one validator that was typed. */
export interface ValidatorFacts {
  /** Null: no such structure. */
  structure: { isActive: boolean; canValidate: boolean } | null
  /** Null: none was typed, or there is no such active service. */
  service: { id: string } | null
}

export interface ValidatorsFacts {
  first: ValidatorFacts | null
  second: ValidatorFacts | null
  sellerIdentifier: string
}

type Typed = Pick<DraftFields, 'billingFramework' | 'validatorSiret' | 'validatorService' | 'secondValidatorSiret' | 'secondValidatorService'>

const WHO: Record<string, string> = { A9: 'le titulaire du marché', A12: 'le mandataire du groupement' }

/** Control 11 of appendix B: A9 and A12 name who approves the invoice first, and that is never the supplier itself. */
export function validatorControls(fields: Typed, { first, second, sellerIdentifier }: ValidatorsFacts): Control[] {
  if (!needsValidator(fields.billingFramework)) return []
  const who = WHO[fields.billingFramework] ?? 'le valideur'
  if (!fields.validatorSiret) return [stop('invoice.no-validator', `Indiquez le SIRET de l’entreprise qui valide votre facture : ${who}.`, 'validatorSiret')]
  const controls = [...oneControls(fields.validatorSiret, fields.validatorService, first, sellerIdentifier, ['validatorSiret', 'validatorService'])]
  if (fields.secondValidatorSiret) {
    controls.push(...oneControls(fields.secondValidatorSiret, fields.secondValidatorService, second, sellerIdentifier, ['secondValidatorSiret', 'secondValidatorService']))
    if (cleanIdentifier(fields.secondValidatorSiret) === cleanIdentifier(fields.validatorSiret)) controls.push(stop('invoice.same-validators', 'Les deux valideurs sont la même entreprise. Laissez le second vide s’il n’y en a qu’un.', 'secondValidatorSiret'))
  }
  return controls
}

function oneControls(siret: string, service: string | null, facts: ValidatorFacts | null, seller: string, [siretField, serviceField]: [string, string]): Control[] {
  if (cleanIdentifier(siret) === seller) return [stop('invoice.own-validator', 'Le valideur ne peut pas être votre propre entreprise.', siretField)]
  if (!facts?.structure) return [stop('invoice.unknown-validator', siretProblem(siret) ?? 'Aucune entreprise inscrite sur Cantate n’a ce SIRET. Demandez au valideur de créer son compte, ou vérifiez son SIRET.', siretField)]
  if (!facts.structure.isActive) return [stop('invoice.inactive-validator', 'Ce valideur est désactivé : il ne peut plus répondre. Demandez-lui son nouveau SIRET.', siretField)]
  return [
    ...(service && !facts.service ? [stop('invoice.unknown-validator-service', 'Ce valideur n’a pas de service actif de ce code. Laissez vide si vous ne le connaissez pas.', serviceField)] : []),
    ...(facts.structure.canValidate ? [] : [warn('invoice.validator-without-workspace', 'Ce valideur n’a pas encore ouvert l’espace « Factures à valider ». Prévenez-le : sans réponse sous 15 jours, son silence vaut accord.', siretField)]),
  ]
}
