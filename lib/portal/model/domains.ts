import { routes } from '@/lib/shared/routes'

/** An application of the official portal. */
export interface Application {
  name: string
  description: string
  /** Absent while the application does not work yet: it is then shown nowhere. */
  href?: string
  /** Article of the help behind « Plus de détails ». */
  helpSlug?: string
  /** The part of the site that belongs to it, when that is more than its `href`. */
  section?: string
  /** Open to visitors without an account. */
  isPublic?: boolean
}

export interface Domain {
  /** Last part of its address. */
  slug: string
  name: string
  /** Sub-title of its card on the home page. */
  subtitle: string
  applications: readonly Application[]
}

export interface Tile extends Application {
  href: string
}

/** A domain with what works in it: at least one tile. */
export interface OpenDomain extends Domain {
  tiles: readonly Tile[]
}

/** The six domains with their official names and applications (portal.md 1.2), in the order of the home page. */
export const DOMAINS: readonly Domain[] = [
  { slug: 'marche', name: 'Marché', subtitle: 'Passation', applications: [{ name: 'DUME', description: 'Répondre à un marché public avec un document unique.' }] },
  {
    slug: 'commande',
    name: 'Commande',
    subtitle: 'Engagements, cessions',
    applications: [
      { name: 'Engagements', description: 'Consulter les commandes de vos clients publics, ce qui en est déjà facturé, et facturer dessus.', href: routes.commitments, section: routes.commitments, helpSlug: 'deposer-une-facture' },
      { name: 'Certificats de cessibilité', description: 'Céder ou nantir la créance d’un marché.' },
    ],
  },
  {
    slug: 'facturation',
    name: 'Facturation',
    subtitle: 'Factures émises, mandat de facturation',
    applications: [
      {
        name: 'Factures émises',
        description: 'Saisir ou déposer une facture, la suivre, la corriger quand le destinataire la renvoie.',
        href: routes.synthesis,
        section: '/factures-emises',
        helpSlug: 'deposer-une-facture',
      },
      { name: 'Factures reçues', description: 'Traiter les factures adressées à votre structure publique.', href: routes.received, section: routes.received, helpSlug: 'comprendre-les-statuts' },
      { name: 'Factures à valider', description: 'Valider les factures de vos sous-traitants et cotraitants.', href: routes.toValidate, section: routes.toValidate, helpSlug: 'comprendre-les-statuts' },
      { name: 'Factures de travaux', description: 'Échanger les pièces d’un marché de travaux.' },
      { name: 'Frais de justice', description: 'Saisir un mémoire de frais de justice.' },
      { name: 'Remboursements de taxes', description: 'Demander le remboursement d’une taxe sur l’énergie.' },
      {
        name: 'Souscrire un mandat de facturation',
        description: 'Créer un mandat de facturation lié à une structure, obligatoire pour la saisie de factures.',
        href: routes.subscribeMandate,
        helpSlug: 'mandat-de-facturation',
      },
      { name: 'Gérer un mandat de facturation', description: 'Consulter, révoquer un mandat de facturation.', href: routes.mandates, helpSlug: 'mandat-de-facturation' },
    ],
  },
  {
    slug: 'organisation',
    name: 'Organisation',
    subtitle: 'Structures, utilisateurs, annuaire',
    applications: [
      { name: 'Créer une structure', description: 'Inscrire une entreprise, une association ou un particulier.', href: routes.createStructure, helpSlug: 'creer-son-compte' },
      { name: 'Gérer une structure', description: 'Consulter et modifier la fiche de vos structures, leurs services et leurs utilisateurs.', href: routes.structures, helpSlug: 'creer-son-compte' },
      { name: 'Créer un service', description: 'Répartir vos factures, et les droits de vos utilisateurs, entre les services d’une structure.', href: routes.newService, helpSlug: 'creer-son-compte' },
      { name: 'Gérer un service', description: 'Consulter, modifier, désactiver ou supprimer un service.', href: routes.allServices, section: '/services', helpSlug: 'creer-son-compte' },
      { name: 'Créer une coordonnée bancaire', description: 'Enregistrer un RIB ou un IBAN, à choisir ensuite sur vos factures.', href: routes.newBankAccount, helpSlug: 'deposer-une-facture' },
      { name: 'Gérer une coordonnée bancaire', description: 'Consulter vos comptes, les modifier ou mettre fin à leur validité.', href: routes.allBankAccounts, section: '/coordonnees-bancaires', helpSlug: 'deposer-une-facture' },
      { name: 'Utilisateurs', description: 'Inviter, importer et retirer les utilisateurs de vos structures, régler leurs droits.', href: routes.allUsers, helpSlug: 'creer-son-compte' },
      {
        name: 'Annuaire des structures publiques',
        description: 'Trouver un destinataire, ses services et ce qu’il demande sur une facture.',
        href: routes.directory,
        helpSlug: 'annuaire-des-structures-publiques',
        isPublic: true,
      },
    ],
  },
  {
    slug: 'raccordements',
    name: 'Raccordements',
    subtitle: 'Raccordements EDI, API',
    applications: [
      { name: 'EDI', description: 'Déclarer un raccordement par échange de fichiers.' },
      { name: 'API', description: 'Déclarer un raccordement par interface de programmation.' },
      { name: 'Suivi des flux', description: 'Suivre les fichiers envoyés et leur compte rendu.' },
    ],
  },
  { slug: 'outils', name: 'Outils', subtitle: 'Signature', applications: [{ name: 'Signature électronique', description: 'Signer un document.' }] },
]

const isTile = (application: Application): application is Tile => application.href !== undefined

/** The domains to show: those where something works, with their tiles. Nothing leads nowhere. */
export const OPEN_DOMAINS: readonly OpenDomain[] = DOMAINS.map((domain) => ({ ...domain, tiles: domain.applications.filter(isTile) })).filter(({ tiles }) => tiles.length > 0)

/** The open domain of an address, if there is one. */
export const findDomain = (slug: string): OpenDomain | undefined => OPEN_DOMAINS.find((domain) => domain.slug === slug)
