import { routes } from '@/lib/shared/routes'
import type { Article } from '../article'

export const ATTESTATION: Article = {
  slug: 'prouver-l-historique',
  title: 'Prouver l’historique d’une facture',
  summary: 'Ce que le portail garde de chaque facture, l’attestation qui le prouve, et comment chacun la vérifie.',
  sections: [
    {
      title: 'Ce que le portail garde',
      blocks: [
        { kind: 'text', text: 'Chaque facture a son historique, au bas de sa page\u00a0: ses statuts avec leur auteur, les téléchargements, les corrections d’adresse ou de valideur, les pièces ajoutées, les courriels remis. Personne ne peut en modifier une ligne, et chaque ligne est liée à la précédente par une empreinte.' },
        { kind: 'text', text: 'Le destinataire et le valideur voient la même facture sans ce qui n’est qu’à vous\u00a0: vos brouillons, vos téléchargements, vos courriels.' },
      ],
    },
    {
      title: 'L’attestation',
      blocks: [
        {
          kind: 'steps',
          points: [
            'Ouvrez la page de la facture, puis «\u00a0Télécharger une attestation\u00a0» sous l’historique.',
            'Le PDF énumère les événements que vous pouvez lire. De ceux qui sont réservés à une autre partie, il ne donne que l’empreinte.',
            'Transmettez le PDF tel quel\u00a0: un fichier imprimé puis numérisé se vérifie par son code.',
          ],
        },
        { kind: 'text', text: 'L’attestation vaut pour les événements qu’elle énumère. Sa propre délivrance est l’événement suivant.' },
      ],
    },
    {
      title: 'La vérifier',
      blocks: [
        { kind: 'text', text: 'N’importe qui la vérifie, sans compte\u00a0: par le fichier, par le code à 26 signes, ou par le code QR.' },
        { kind: 'link', label: 'Vérifier une attestation', href: routes.verifyAttestation },
      ],
    },
    {
      title: 'Refaire le calcul sans le portail',
      blocks: [
        {
          kind: 'steps',
          points: [
            'Enregistrez la pièce jointe attestation.json du PDF (panneau «\u00a0Pièces jointes\u00a0» de votre lecteur, ou «\u00a0pdfdetach -saveall attestation.pdf\u00a0»).',
            'Pour chaque événement qui a un texte, calculez le SHA-256 de ce texte, tel quel, en UTF-8\u00a0: c’est son «\u00a0empreinte\u00a0». Par exemple\u00a0: jq -j .evenements[0].texte attestation.json | sha256sum',
            'Calculez le SHA-256 des 128 chiffres formés du «\u00a0maillon\u00a0» précédent suivi de l’«\u00a0empreinte\u00a0»\u00a0: c’est le «\u00a0maillon\u00a0» de l’événement. Avant le premier, prenez 64 zéros.',
            'Le dernier maillon doit être la «\u00a0tête\u00a0» imprimée sur l’attestation.',
          ],
        },
        { kind: 'text', text: 'Ce calcul prouve que les événements forment une suite intacte. Que cette suite est bien celle du portail, seule la page de vérification le dit.' },
      ],
    },
  ],
}
