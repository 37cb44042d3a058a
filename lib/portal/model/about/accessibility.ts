import type { Article } from '../article'

export const ACCESSIBILITY: Article = {
  slug: 'accessibilite',
  title: 'Accessibilité',
  summary: 'Le portail doit pouvoir être utilisé par tous, à la souris, au clavier, à la voix ou avec un lecteur d’écran.',
  sections: [
    {
      title: 'Ce que nous visons',
      blocks: [{ kind: 'text', text: 'Le niveau AA des règles WCAG 2.2 et le RGAA 4.1. Aucun audit par un tiers n’a encore été mené : nous ne déclarons donc pas de taux de conformité.' }],
    },
    {
      title: 'Ce qui est fait',
      blocks: [
        {
          kind: 'list',
          points: [
            'Chaque page se parcourt entièrement au clavier, avec un lien « Aller au contenu » et un contour visible sur l’élément en cours.',
            'Les formulaires fonctionnent sans JavaScript ; les erreurs sont réunies en haut, reliées à leur champ et annoncées.',
            'Un statut n’est jamais dit par la seule couleur : il porte une icône et son nom.',
            'Les pages s’agrandissent à 200 % et tiennent sur un écran de 320 pixels de large.',
            'Les animations s’arrêtent quand votre système le demande.',
            'Les tests automatiques vérifient les pages avec axe à chaque changement.',
          ],
        },
      ],
    },
    {
      title: 'Ce qui reste difficile',
      blocks: [{ kind: 'text', text: 'Le PDF d’une facture est celui du fournisseur : il n’est pas toujours lisible par un lecteur d’écran. Les valeurs du formulaire, elles, le sont.' }],
    },
  ],
}
