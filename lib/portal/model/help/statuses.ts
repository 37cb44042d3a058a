import type { Article } from '../article'

/** Official labels and meanings: portal.md 7.11. */
export const STATUSES: Article = {
  slug: 'comprendre-les-statuts',
  title: 'Comprendre les statuts',
  summary: 'Où en est votre facture, qui doit agir, et ce que vous pouvez faire.',
  sections: [
    {
      title: 'Avant et pendant l’envoi',
      blocks: [
        {
          kind: 'table',
          caption: 'Jusqu’à ce que le destinataire voie la facture',
          head: ['Statut', 'Ce que cela veut dire', 'Qui agit'],
          rows: [
            ['Brouillon', 'Enregistrée, non envoyée. Personne d’autre ne la voit.', 'Vous : envoyez-la ou supprimez-la.'],
            ['Déposée', 'Reçue par le portail. Vous avez votre certificat de dépôt.', 'Le portail'],
            ['En cours d’acheminement vers le destinataire', 'En route.', 'Le portail'],
            ['Mise à disposition du destinataire', 'Le destinataire peut la traiter ; le délai de paiement court.', 'Le destinataire'],
          ],
        },
      ],
    },
    {
      title: 'Quand la facture vous revient',
      blocks: [
        {
          kind: 'table',
          caption: 'Ce qui attend un geste de vous',
          head: ['Statut', 'Ce que cela veut dire', 'Qui agit'],
          rows: [
            ['À recycler', 'Adressée au mauvais destinataire, service ou engagement.', 'Vous : corrigez l’adresse et renvoyez-la, elle garde son numéro.'],
            ['Suspendue', 'Il manque une pièce ; le motif est indiqué.', 'Vous : ajoutez la pièce demandée.'],
            ['Complétée', 'Vous avez ajouté la pièce.', 'Le destinataire'],
            ['Rejetée', 'Refus définitif ; le motif est indiqué.', 'Vous : faites une nouvelle facture, avec un nouveau numéro.'],
          ],
        },
      ],
    },
    {
      title: 'Vers le paiement',
      blocks: [
        {
          kind: 'table',
          caption: 'Les étapes chez le destinataire',
          head: ['Statut', 'Ce que cela veut dire', 'Qui agit'],
          rows: [
            ['Service fait', 'La livraison ou la prestation est constatée.', 'Le destinataire'],
            ['Mandatée', 'L’ordre de payer est donné.', 'Le destinataire'],
            ['Mise à disposition du comptable', 'Transmise au comptable public.', 'Le comptable public'],
            ['Comptabilisée', 'Inscrite dans les comptes.', 'Le comptable public'],
            ['Mise en paiement', 'Le virement est ordonné.', 'Le comptable public'],
          ],
        },
        { kind: 'text', text: 'Certains destinataires ne renseignent pas ces étapes : la facture peut rester « Mise à disposition » et être payée.' },
      ],
    },
  ],
}
