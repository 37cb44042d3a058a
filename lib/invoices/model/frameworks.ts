import type { BillingFramework } from '@/prisma/generated/enums'

export interface Framework {
  /** The official label (portal 7.4). */
  label: string
  /** « Qui êtes-vous ? » in one plain question, for people who do not know the word « cadre ». */
  question: string
  hint: string
  /** A validator must approve it first: the holder of the contract, or the agent of the group. */
  needsValidator: boolean
}

/** BT-23, the frameworks of ordinary invoices. */
export const FRAMEWORKS: Record<BillingFramework, Framework> = {
  A1: { label: 'Dépôt par un fournisseur d’une facture', question: 'Le destinataire doit-il vous payer cette facture ?', hint: 'Le cas ordinaire.', needsValidator: false },
  A2: { label: 'Dépôt d’une facture déjà payée', question: 'Cette facture est-elle déjà payée, par exemple par carte d’achat ?', hint: 'Le net à payer est alors de 0,00 €.', needsValidator: false },
  A9: { label: 'Dépôt d’une facture par un sous-traitant', question: 'Êtes-vous sous-traitant, payé directement par le destinataire ?', hint: 'Le titulaire du marché valide la facture d’abord.', needsValidator: true },
  A12: { label: 'Dépôt d’une facture par un cotraitant', question: 'Êtes-vous cotraitant d’un groupement ?', hint: 'Le mandataire du groupement valide la facture d’abord.', needsValidator: true },
}

export const OFFERED_FRAMEWORKS = Object.keys(FRAMEWORKS) as [BillingFramework, ...BillingFramework[]]

export const needsValidator = (code: string): boolean => OFFERED_FRAMEWORKS.some((known) => known === code && FRAMEWORKS[known].needsValidator)

export const frameworkLabel = (code: BillingFramework) => `${code} : ${FRAMEWORKS[code].label}`
