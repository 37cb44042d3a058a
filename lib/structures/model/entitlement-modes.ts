import type { EntitlementMode } from '@/prisma/generated/enums'

/** The two modes of an habilitation (portal 4.3), with what they allow. */
export const MODE_LABEL: Record<EntitlementMode, string> = { CONSULTATION_UNIQUEMENT: 'Consultation', MODIFICATION: 'Modification' }

export const MODE_CHOICES = [
  { value: 'CONSULTATION_UNIQUEMENT', label: MODE_LABEL.CONSULTATION_UNIQUEMENT, hint: 'Voir et télécharger, sans rien changer.' },
  { value: 'MODIFICATION', label: MODE_LABEL.MODIFICATION, hint: 'Voir, déposer, corriger et envoyer.' },
] as const

/** Does a right in this mode include one in that? Modification includes Consultation. */
export const modeIncludes = (held: EntitlementMode, wanted: EntitlementMode) => held === 'MODIFICATION' || held === wanted
