import { routes } from '@/lib/shared/routes'

interface QuickLink {
  label: string
  sentence: string
  href: string
}

const DIRECTORY: QuickLink = { label: 'Annuaire des structures publiques', sentence: 'Le SIRET de votre client, ses services, ce qu’il demande.', href: routes.directory }

const COMMITMENTS: QuickLink = { label: 'Engagements', sentence: 'Les commandes de vos clients publics, et ce qui reste à facturer.', href: routes.commitments }

const TEST: QuickLink = { label: 'Tester ma facture', sentence: 'Voir ce qui serait lu sur votre PDF. Rien n’est conservé.', href: routes.testInvoice }

/** « Fonctionnalités les plus utilisées », for visitors and for the people connected (portal.md 1.1). */
export const quickLinks = (connected: boolean): readonly QuickLink[] =>
  connected
    ? [
        { label: 'Déposer une facture', sentence: 'Choisissez un PDF, le formulaire se remplit.', href: routes.deposit },
        { label: 'Suivre mes factures', sentence: 'Ce qui est à faire, ce qui est en cours.', href: routes.synthesis },
        DIRECTORY,
        COMMITMENTS,
        TEST,
      ]
    : [
        DIRECTORY,
        { label: 'Préparer vos factures', sentence: 'Quatre règles pour qu’elles soient bien lues.', href: '/aide/preparer-vos-factures' },
        TEST,
        { label: 'Comprendre les statuts', sentence: 'Où en est votre facture, et qui doit agir.', href: '/aide/comprendre-les-statuts' },
      ]
