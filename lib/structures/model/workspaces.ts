import type { WorkspaceCode } from '@/prisma/generated/enums'

/** The espaces under their official names (portal 3.8). */
export const WORKSPACE_LABEL: Record<WorkspaceCode, string> = {
  FACTURES_EMISES: 'Factures émises',
  FACTURES_RECUES: 'Factures reçues',
  FACTURES_A_VALIDER: 'Factures à valider',
  FACTURES_DE_TRAVAUX: 'Factures de travaux',
  SOLLICITATIONS_EMISES: 'Sollicitations émises',
  SUIVI_DES_FLUX: 'Suivi des flux',
  RACCORDEMENTS: 'Raccordements EDI et API',
  ENGAGEMENTS: 'Engagements',
}
