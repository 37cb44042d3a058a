import type { AffiliationRole, EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'
import { inventedSiret } from './invented-siret'

export interface DemonstrationPerson {
  email: string
  firstName: string
  lastName: string
  /** Said in the list of logins. */
  title: string
  role: AffiliationRole
  /** Mode on « Factures émises » and « Engagements » of a simple user. */
  mode?: EntitlementMode
  /** Limited to this service. */
  serviceCode?: string
  /** A request that still waits for a manager. */
  pending?: string
  /** An espace asked for, without an answer for ten days: recalled once. */
  wish?: { workspace: WorkspaceCode; mode: EntitlementMode; message: string }
}

export interface DemonstrationBank {
  name: string
  iban: string
  /** A RIB has none. */
  bic?: string
  /** The only day range that is not « since 1 January 2026 ». */
  validFrom?: string
  validUntil?: string
  /** SIRET and name of the factor that is paid on it. */
  factor?: { identifier: string; name: string }
  /** With its RIB in PDF. */
  document?: boolean
}

export interface DemonstrationSupplier {
  identifier: string
  name: string
  label: string
  addressLine1: string
  postalCode: string
  city: string
  services: { code: string; name: string; inactive?: boolean }[]
  banks: DemonstrationBank[]
  /** Files of its library. */
  library?: { description: string; typeCode: string; name: string; lines: string[] }[]
  /** Name of its active mandate, if it has signed one. */
  mandate?: string
  people: DemonstrationPerson[]
  /** Espaces opened besides those that every structure has. */
  workspaces?: WorkspaceCode[]
}

const at = (firstName: string, lastName: string, house: string) => ({ firstName, lastName, email: `${firstName}.${lastName}@${house}.exemple.fr`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() })

/** One accountant works for all three (portal 4.1: a third party is attached as a user). */
const ACCOUNTANT: DemonstrationPerson = { ...at('Sophie', 'Lambert', 'cabinet-lambert'), title: 'Expert-comptable, utilisatrice en modification dans trois structures', role: 'USER', mode: 'MODIFICATION' }

/** Three invented suppliers, their users in every role. */
export const SUPPLIERS: readonly DemonstrationSupplier[] = [
  {
    identifier: inventedSiret('99000001'), name: 'Boulangerie du Four à Bois', label: 'Le Four à Bois', addressLine1: '12 rue des Meuniers', postalCode: '31000', city: 'Toulouse', services: [], workspaces: ['ENGAGEMENTS'],
    banks: [{ name: 'Compte courant', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', document: true }],
    library: [
      { description: 'Extrait K-bis', typeCode: 'AUTRE', name: 'extrait-kbis.pdf', lines: ['Extrait K-bis', 'Boulangerie du Four à Bois', 'Exemple sans valeur'] },
      { description: 'Attestation d’assurance 2026', typeCode: 'JUSTIFICATIF', name: 'assurance-2026.pdf', lines: ['Attestation d’assurance', 'Boulangerie du Four à Bois', 'Année 2026', 'Exemple sans valeur'] },
    ],
    mandate: 'Mandat de la boulangerie',
    people: [
      { ...at('Camille', 'Durand', 'four-a-bois'), title: 'Gestionnaire principale', role: 'MAIN_MANAGER' },
      { ...at('Karim', 'Benali', 'four-a-bois'), title: 'Gestionnaire secondaire', role: 'SECONDARY_MANAGER' },
      { ...at('Louise', 'Martin', 'four-a-bois'), title: 'Utilisatrice en modification', role: 'USER', mode: 'MODIFICATION', wish: { workspace: 'FACTURES_A_VALIDER', mode: 'MODIFICATION', message: 'Notre sous-traitant du fournil m’envoie ses factures à valider.' } },
      { ...at('Paul', 'Petit', 'four-a-bois'), title: 'Utilisateur en consultation', role: 'USER', mode: 'CONSULTATION_UNIQUEMENT' },
      ACCOUNTANT,
      { ...at('Nadia', 'Roux', 'four-a-bois'), title: 'Demande de rattachement en attente', role: 'USER', pending: 'Je commence lundi à la comptabilité de la boulangerie.' },
    ],
  },
  {
    identifier: inventedSiret('99000002'), name: 'Atelier Lumen', label: 'Électricité et éclairage', addressLine1: '3 impasse du Tournesol', postalCode: '69007', city: 'Lyon', services: [], workspaces: ['FACTURES_A_VALIDER', 'ENGAGEMENTS'],
    banks: [{ name: 'Banque principale', iban: 'FR1420041010050500013M02606', bic: 'PSSTFRPPLYO' }],
    people: [{ ...at('Hélène', 'Garnier', 'atelier-lumen'), title: 'Gestionnaire principale', role: 'MAIN_MANAGER' }, ACCOUNTANT],
  },
  {
    identifier: inventedSiret('99000003'), name: 'Bâti Sud Construction', label: 'Gros œuvre et rénovation', addressLine1: '45 avenue des Carriers', postalCode: '13015', city: 'Marseille', workspaces: ['ENGAGEMENTS'],
    services: [{ code: 'GROS-OEUVRE', name: 'Gros œuvre' }, { code: 'RENOVATION', name: 'Rénovation' }, { code: 'DEPOT-VITROLLES', name: 'Dépôt de Vitrolles', inactive: true }],
    banks: [
      { name: 'Compte chantiers', iban: 'FR7610107001011234567890129', bic: 'BREDFRPP' },
      { name: 'Compte rénovation', iban: 'FR7611315000011234567890138', bic: 'CEPAFRPP131' },
      { name: 'Affacturage Méridional', iban: 'FR7618029000010001234567866', bic: 'CMCIFR2A', factor: { identifier: inventedSiret('99000010'), name: 'Méridional Factor' } },
      { name: 'Ancien compte postal', iban: 'FR3620041010100345678M02650', validFrom: '2019-03-01', validUntil: '2025-12-31' },
    ],
    people: [
      { ...at('Marc', 'Olivier', 'bati-sud'), title: 'Gestionnaire principal', role: 'MAIN_MANAGER' },
      { ...at('Inès', 'Faure', 'bati-sud'), title: 'Utilisatrice du seul service Rénovation', role: 'USER', mode: 'MODIFICATION', serviceCode: 'RENOVATION' },
      ACCOUNTANT,
    ],
  },
  {
    identifier: inventedSiret('99000004'), name: 'Couvertures du Lauragais', label: 'Couverture, zinguerie', addressLine1: '8 chemin des Ardoises', postalCode: '31290', city: 'Villefranche-de-Lauragais', services: [],
    banks: [{ name: 'Compte courant', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' }],
    mandate: 'Mandat de couverture',
    people: [{ ...at('Denis', 'Faur', 'couvertures-lauragais'), title: 'Gestionnaire principal, sous-traitant d’Atelier Lumen', role: 'MAIN_MANAGER' }],
  },
]
