import { STATE_SIRET } from '@/lib/shared/siret'

/** `either`: one of the two references must be given, whichever. */
export type Need = 'required' | 'optional' | 'either'

/** The parameters of a recipient that decide what an invoice to it must carry (portal 6.4). */
export interface RecipientRules {
  identifier: string
  serviceRequired: boolean
  commitmentRequired: boolean
  serviceOrCommitmentRequired: boolean
}

/** The parameter of the chosen service, when one is chosen. */
export interface ServiceRules {
  commitmentRequired: boolean
}

export interface Obligations {
  /** Code service (BT-10). */
  service: Need
  /** N° d’engagement (BT-13). */
  commitment: Need
  /** The commitment must also be known to the portal: true for the State. */
  commitmentIsChecked: boolean
  /** The same in French, to be shown beside the fields. */
  sentences: string[]
}

const SERVICE: Record<Need, string> = {
  required: 'Code service obligatoire.',
  optional: 'Code service facultatif.',
  either: 'Code service ou numéro d’engagement obligatoire : renseignez au moins l’un des deux.',
}
const COMMITMENT: Record<Exclude<Need, 'either'>, string> = { required: 'Numéro d’engagement obligatoire.', optional: 'Numéro d’engagement facultatif, non contrôlé.' }

export const isState = (structure: { identifier: string }) => structure.identifier === STATE_SIRET

/** What an invoice to this recipient, and to this service of it, must carry: the table of portal 6.4. */
export function obligationsOf(structure: RecipientRules, service: ServiceRules | null = null): Obligations {
  const state = isState(structure)
  const byService = service?.commitmentRequired === true
  const either = structure.serviceOrCommitmentRequired
  const serviceNeed: Need = state || structure.serviceRequired ? 'required' : either ? 'either' : 'optional'
  const commitmentNeed: Need = state || structure.commitmentRequired || byService ? 'required' : serviceNeed === 'either' ? 'either' : 'optional'
  // A commitment that must be given anyway settles « one of the two ».
  const settled: Need = serviceNeed === 'either' && commitmentNeed === 'required' ? 'optional' : serviceNeed
  return { service: settled, commitment: commitmentNeed, commitmentIsChecked: state, sentences: sentencesOf(settled, commitmentNeed, state, byService && !structure.commitmentRequired && !state) }
}

function sentencesOf(service: Need, commitment: Need, state: boolean, byService: boolean): string[] {
  if (commitment === 'either') return [SERVICE.either]
  const forCommitment = byService ? 'Numéro d’engagement obligatoire pour ce service.' : COMMITMENT[commitment]
  return [SERVICE[service], forCommitment, ...(state ? ['L’engagement doit exister : le numéro est contrôlé à l’envoi.'] : [])]
}

export interface GivenReferences {
  serviceCode: string | null
  commitmentNumber: string | null
}

export interface MissingReference {
  reference: 'service' | 'commitment'
  sentence: string
}

/** The references that the recipient asks for and the invoice does not carry yet, with what to do. */
export function missingReferences(structure: RecipientRules, service: ServiceRules | null, given: GivenReferences): MissingReference[] {
  const { service: serviceNeed, commitment: commitmentNeed } = obligationsOf(structure, service)
  const missing: MissingReference[] = []
  if (serviceNeed === 'required' && !given.serviceCode) missing.push({ reference: 'service', sentence: 'Ce destinataire exige un code service : choisissez le service dans la liste.' })
  if (serviceNeed === 'either' && !given.serviceCode && !given.commitmentNumber) missing.push({ reference: 'service', sentence: 'Ce destinataire exige un code service ou un numéro d’engagement : renseignez au moins l’un des deux.' })
  if (commitmentNeed === 'required' && !given.commitmentNumber) {
    const who = service?.commitmentRequired && !structure.commitmentRequired && !isState(structure) ? 'Ce service' : 'Ce destinataire'
    missing.push({ reference: 'commitment', sentence: `${who} exige un numéro d’engagement : il figure sur le bon de commande.` })
  }
  return missing
}
