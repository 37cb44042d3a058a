import { routes } from '@/lib/shared/routes'
import type { Article } from '../article'

export const DEPOSIT: Article = {
  slug: 'deposer-une-facture',
  title: 'Déposer une facture',
  summary: 'Du PDF que vous avez déjà au certificat de dépôt.',
  sections: [
    {
      title: 'Les étapes',
      blocks: [
        {
          kind: 'steps',
          points: [
            'Ouvrez « Factures émises », puis « Déposer facture », et choisissez votre PDF. Le format de dépôt est détecté.',
            'Choisissez le cadre de facturation : A1 si la facture reste à payer, A2 si elle a déjà été payée. Choisissez votre structure et, s’il y a lieu, votre service.',
            'Vérifiez le formulaire. Les champs teintés de bleu portent les mots « lu sur la facture » ; la page est à côté.',
            'Choisissez le destinataire. Pour l’État, répondez « Oui » à la question : il ne reste que le code service. Ce que le destinataire demande est vérifié aussitôt.',
            'Choisissez « Valider et envoyer », puis confirmez. Vous recevez un certificat de dépôt.',
          ],
        },
        { kind: 'link', label: 'Déposer une facture', href: routes.deposit },
      ],
    },
    {
      title: 'Plusieurs factures à la fois',
      blocks: [{ kind: 'text', text: 'Choisissez ou glissez jusqu’à 100 PDF : ils forment un lot, dont la page dit ce qui est lu, ce qui manque et ce qui est refusé. « Compléter la suivante » ouvre les formulaires l’un après l’autre ; « Envoyer les factures prêtes » les envoie après une seule confirmation. Vous pouvez quitter la page : le lot vous attend sous « Déposer facture ».' }],
    },
    {
      title: 'Enregistrer n’est pas envoyer',
      blocks: [{ kind: 'text', text: '« Enregistrer en mode Brouillon » garde la facture dans la Synthèse : le destinataire ne la voit pas et aucun délai ne court. Seul « Valider et envoyer » l’envoie.' }],
    },
    {
      title: 'Le numéro de facture',
      blocks: [{ kind: 'text', text: 'Un numéro ne sert qu’une fois par structure et par année. Une facture « À recycler » garde le sien ; une facture « Rejetée » demande une nouvelle facture, avec un nouveau numéro.' }],
    },
    {
      title: 'Le certificat de dépôt',
      blocks: [{ kind: 'text', text: 'Il porte le numéro de la facture, la date et l’heure du dépôt et l’empreinte SHA-256 de votre fichier. Votre PDF est conservé tel quel : c’est lui qui fait foi.' }],
    },
  ],
}
