import type { AffiliationRole, AffiliationStatus } from '@/prisma/generated/enums'

/** What « Statut du rattachement » shows (portal 4.2), and what it means for the person. */
export const AFFILIATION_STATUS: Record<AffiliationStatus, { label: string; meaning: string; isLiving: boolean }> = {
  EN_COURS_DE_VALIDATION: { label: 'En cours de validation', meaning: 'Un gestionnaire de la structure doit répondre.', isLiving: true },
  VALIDEE: { label: 'Validé', meaning: 'Vous travaillez pour cette structure.', isLiving: true },
  REFUSEE: { label: 'Refusé', meaning: 'Un gestionnaire de la structure a refusé la demande.', isLiving: false },
  DESACTIVEE: { label: 'Désactivé', meaning: 'Un gestionnaire de la structure a suspendu le rattachement.', isLiving: false },
  SUPPRIMEE: { label: 'Supprimé', meaning: 'Le rattachement a pris fin.', isLiving: false },
}

export const ROLE_LABEL: Record<AffiliationRole, string> = {
  MAIN_MANAGER: 'Gestionnaire principal',
  SECONDARY_MANAGER: 'Gestionnaire secondaire',
  USER: 'Utilisateur simple',
}

/** The comment of a request that was never answered, its author having been attached meanwhile: the one ended row of somebody who stays. */
export const SATISFIED_REQUEST = 'Demande satisfaite : un gestionnaire vous a rattaché.'

/** The main manager may not leave: a structure has exactly one (portal 4.1). */
export const canLeave = (affiliation: { role: AffiliationRole; status: AffiliationStatus }) => affiliation.status === 'VALIDEE' && affiliation.role !== 'MAIN_MANAGER'

export const canWithdraw = (affiliation: { status: AffiliationStatus }) => affiliation.status === 'EN_COURS_DE_VALIDATION'
