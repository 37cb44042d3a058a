import { routes } from '@/lib/shared/routes'
import type { StructureKind, WorkspaceCode } from '@/prisma/generated/enums'

interface WorkspacePurpose {
  /** What it is for, in a sentence without jargon. */
  purpose: string
  /** What nobody can do any more once it is closed. */
  stops: string
  /** Open in every new structure of these kinds (portal 3.8, 13.9). */
  defaultFor: readonly StructureKind[]
  /** Offered to structures of this kind only. */
  only?: StructureKind
  /** Where its application begins; absent while it is not on this portal. */
  href?: string
}

/** What each espace is for (portal 3.8). */
export const WORKSPACE_PURPOSE: Record<WorkspaceCode, WorkspacePurpose> = {
  FACTURES_EMISES: { purpose: 'Déposer des factures pour vos clients publics, les suivre et corriger celles qui reviennent.', stops: 'Plus personne ne voit, ne dépose ni ne corrige de facture. Les factures envoyées suivent leur cours chez les destinataires.', defaultFor: ['PRIVATE'], href: routes.synthesis },
  FACTURES_RECUES: { purpose: 'Recevoir les factures de vos fournisseurs et y répondre.', stops: 'Plus personne ne voit les factures reçues ni n’y répond. Vos fournisseurs peuvent toujours en envoyer.', defaultFor: ['PUBLIC'], only: 'PUBLIC' },
  FACTURES_A_VALIDER: { purpose: 'Contrôler les factures de vos sous-traitants et cotraitants avant qu’elles partent chez le client public.', stops: 'Les factures de vos sous-traitants et cotraitants n’ont plus personne pour les valider.', defaultFor: [] },
  FACTURES_DE_TRAVAUX: { purpose: 'Suivre un marché de travaux : projets de décompte, états d’acompte, décomptes finaux.', stops: 'Plus personne ne voit ni ne dépose les pièces de vos marchés de travaux.', defaultFor: [] },
  SOLLICITATIONS_EMISES: { purpose: 'Poser une question à l’assistance ou à un client public, et retrouver les réponses.', stops: 'Plus personne ne pose de question au nom de la structure. Les réponses arrivées restent conservées.', defaultFor: ['PRIVATE', 'PUBLIC'] },
  SUIVI_DES_FLUX: { purpose: 'Voir les fichiers que votre logiciel envoie et leur compte rendu. Sert après un raccordement.', stops: 'Plus personne ne voit les comptes rendus des fichiers envoyés. Les envois continuent.', defaultFor: [] },
  RACCORDEMENTS: { purpose: 'Relier votre logiciel de gestion au portail : échange de fichiers (EDI) ou interface de programmation (API).', stops: 'Plus personne ne déclare ni ne modifie un raccordement. Ceux qui existent continuent.', defaultFor: [] },
  ENGAGEMENTS: { purpose: 'Consulter les engagements (bons de commande) de vos clients publics, et facturer dessus.', stops: 'Plus personne ne consulte les engagements.', defaultFor: [], href: routes.commitments },
}

const CODES = Object.keys(WORKSPACE_PURPOSE) as WorkspaceCode[]

/** The espaces that a structure of this kind may open, in the order of the list. */
export const workspacesFor = (kind: StructureKind): WorkspaceCode[] => CODES.filter((code) => (WORKSPACE_PURPOSE[code].only ?? kind) === kind)

/** Those that every new structure of this kind has. */
export const defaultWorkspaces = (kind: StructureKind): WorkspaceCode[] => CODES.filter((code) => WORKSPACE_PURPOSE[code].defaultFor.includes(kind))
