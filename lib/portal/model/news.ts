import { routes } from '@/lib/shared/routes'
import type { Article } from './article'
import type { Audience } from './audiences'

export interface News extends Article {
  /** Civil date of publication, YYYY-MM-DD. */
  date: string
  audiences: readonly Audience[]
}

const SUPPLIERS: readonly Audience[] = ['entreprise', 'particulier', 'association']

/** The news of the portal, newest first. */
export const NEWS: readonly News[] = [
  {
    slug: 'ouverture-du-depot-de-factures',
    date: '2026-11-20',
    audiences: SUPPLIERS,
    title: 'Le dépôt de factures est ouvert',
    summary: 'Déposez une facture en PDF : Cantate lit les trois premières pages et remplit le formulaire pour vous.',
    sections: [
      {
        title: 'Ce que vous pouvez faire dès maintenant',
        blocks: [
          { kind: 'list', points: ['Déposer une facture en PDF, jusqu’à 10 Mo, et vérifier les champs lus avant de l’envoyer.', 'L’enregistrer en mode Brouillon et la reprendre plus tard : un brouillon n’est pas envoyé.', 'Recevoir un certificat de dépôt daté, avec l’empreinte de votre fichier.', 'Suivre son statut dans la Synthèse et dans vos courriels.'] },
          { kind: 'link', label: 'Lire « Déposer une facture »', href: '/aide/deposer-une-facture' },
        ],
      },
    ],
  },
  {
    slug: 'preparer-vos-factures',
    date: '2026-11-19',
    audiences: SUPPLIERS,
    title: 'Quatre règles pour une facture bien lue',
    summary: 'Un PDF de texte, des mots-clés, des espaces et du noir sur blanc : vos champs se remplissent tout seuls.',
    sections: [
      {
        title: 'Pourquoi préparer vos factures',
        blocks: [
          { kind: 'text', text: 'La lecture cherche dans le texte de la facture les mots qui annoncent chaque valeur : « SIRET client », « N° d’engagement », « Total HT ». Une facture numérisée ou photographiée ne contient pas de texte : le formulaire reste alors à remplir.' },
          { kind: 'link', label: 'Lire « Préparer vos factures »', href: '/aide/preparer-vos-factures' },
        ],
      },
    ],
  },
  {
    slug: 'un-compte-en-un-seul-formulaire',
    date: '2026-11-18',
    audiences: SUPPLIERS,
    title: 'Votre compte et votre structure en un seul formulaire',
    summary: 'Une page suffit pour vous inscrire ; avec un SIRET, le nom et l’adresse sont proposés d’après la base des entreprises.',
    sections: [
      {
        title: 'Comment cela se passe',
        blocks: [
          { kind: 'text', text: 'Vous indiquez vos nom, prénom et adresse électronique, puis l’identifiant de votre structure. Si elle est déjà inscrite, votre demande de rattachement part chez son gestionnaire ; sinon elle est créée et vous en devenez le gestionnaire principal.' },
          { kind: 'link', label: 'Lire « Créer son compte »', href: '/aide/creer-son-compte' },
        ],
      },
    ],
  },
  {
    slug: 'des-comptes-mieux-proteges',
    date: '2026-11-17',
    audiences: ['entreprise', 'entite-publique', 'particulier', 'association'],
    title: 'Des comptes mieux protégés',
    summary: 'Liens à usage unique, mots de passe de douze caractères, verrouillage après cinq essais : ce que nous faisons et ce que vous pouvez faire.',
    sections: [
      {
        title: 'Ce que fait le portail',
        blocks: [{ kind: 'list', points: ['Le lien d’activation sert une fois et expire au bout de 24 heures ; la page du lien expiré permet d’en demander un autre.', 'Après cinq mots de passe refusés, le compte se verrouille une heure et se rouvre seul.', 'Changer de mot de passe ferme toutes les sessions ouvertes.'] }],
      },
      {
        title: 'Ce que vous pouvez faire',
        blocks: [{ kind: 'list', points: ['Choisissez un mot de passe que vous n’utilisez nulle part ailleurs.', 'Ne suivez jamais un lien reçu d’un expéditeur que vous ne connaissez pas. Nos courriels ne demandent jamais votre mot de passe et ne contiennent pas de pièce jointe.'] }],
      },
    ],
  },
  {
    slug: 'mandat-de-facturation',
    date: '2026-11-16',
    audiences: ['entreprise', 'association'],
    title: 'Le mandat de facturation se signe en ligne',
    summary: 'Il est demandé pour saisir vos factures à l’écran, jamais pour les déposer en PDF.',
    sections: [
      {
        title: 'Souscrire et gérer',
        blocks: [
          { kind: 'text', text: 'Le gestionnaire principal souscrit le mandat, reçoit un lien par courriel et le signe en ligne. Le mandat signé est conservé en PDF ; il peut être consulté et révoqué à tout moment.' },
          { kind: 'link', label: 'Lire « Le mandat de facturation »', href: '/aide/mandat-de-facturation' },
        ],
      },
    ],
  },
  {
    slug: 'annuaire-des-structures-publiques',
    date: '2026-11-13',
    audiences: ['entreprise', 'entite-publique', 'particulier', 'association'],
    title: 'L’annuaire des structures publiques est ouvert à tous',
    summary: 'SIRET, services, code service et numéro d’engagement obligatoires ou non : tout se vérifie avant d’envoyer, sans compte.',
    sections: [
      {
        title: 'À quoi il sert',
        blocks: [
          { kind: 'text', text: 'Une facture adressée au mauvais service revient « À recycler » et le délai de paiement s’allonge. L’annuaire indique pour chaque structure publique ses services actifs et ce qu’elle demande sur une facture.' },
          { kind: 'link', label: 'Ouvrir l’annuaire', href: routes.directory },
        ],
      },
    ],
  },
]

/** The news of one audience, newest first. */
export const newsFor = (audience: Audience): readonly News[] => NEWS.filter(({ audiences }) => audiences.includes(audience))

export const findNews = (slug: string): News | undefined => NEWS.find((news) => news.slug === slug)
