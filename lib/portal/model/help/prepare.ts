import { routes } from '@/lib/shared/routes'
import type { Article } from '../article'

/** The four golden rules and the keywords: formats.md 1.3. */
export const PREPARE: Article = {
  slug: 'preparer-vos-factures',
  title: 'Préparer vos factures',
  summary: 'Quatre règles pour que votre facture soit bien lue et que le formulaire se remplisse seul.',
  sections: [
    {
      title: 'Les quatre règles d’or',
      blocks: [
        {
          kind: 'steps',
          points: [
            'Un PDF de texte : exporté par votre logiciel, ni numérisé ni photographié. Si vous pouvez sélectionner les mots à la souris, c’est un PDF de texte.',
            'Un mot-clé devant chaque valeur : « SIRET client », « N° d’engagement », « Total HT ».',
            'Un espace entre le mot-clé et la valeur, et entre deux champs.',
            'Du noir sur blanc, sans couleur ni effet sur les mots à lire.',
          ],
        },
        { kind: 'text', text: 'Seules les trois premières pages sont lues : placez-y les références et les totaux.' },
        { kind: 'link', label: 'Tester ma facture : voir ce qui en serait lu, sans compte', href: routes.testInvoice },
      ],
    },
    {
      title: 'Les mots à employer',
      blocks: [
        {
          kind: 'table',
          caption: 'Un mot-clé pour chaque champ',
          head: ['Champ', 'Mots-clés', 'Exemple'],
          rows: [
            ['Destinataire', 'SIRET client, SIRET dest, Ministère', 'SIRET client : 110 002 011 00044'],
            ['Code service', 'Code service, Service exécutant', 'Code service : D2320ACHAT'],
            ['N° d’engagement', 'Engagement, EJ, Commande', 'N° d’engagement : 442136'],
            ['N° de marché', 'Marché, Contrat', 'N° de marché : 2026-0147'],
            ['Numéro de facture', 'Facture n°, Numéro de facture', 'Facture n° 01130'],
            ['Date de facture', 'Date de facture', 'Date de facture : 12/03/2026'],
            ['Montant HT', 'Total HT', 'Total HT : 7 850,00 €'],
            ['Montant TVA', 'Total TVA', 'Total TVA : 1 570,00 €'],
            ['Montant TTC', 'Total TTC', 'Total TTC : 9 420,00 €'],
            ['Net à payer', 'Net à payer', 'Net à payer : 9 420,00 €'],
            ['Votre SIRET', 'SIRET', 'SIRET : 123 456 782 00002'],
          ],
        },
      ],
    },
    {
      title: 'Ce qui est refusé',
      blocks: [{ kind: 'list', points: ['Un fichier de plus de 10 Mo.', 'Un PDF protégé par un mot de passe.', 'Un fichier vide, abîmé, ou qui n’est pas un PDF.'] }],
    },
    {
      title: 'Une facture numérisée',
      blocks: [{ kind: 'text', text: 'Vous pouvez l’envoyer : le formulaire s’ouvre aussitôt, l’image est lue pendant que vous commencez, et vous pouvez annuler cette lecture. Les valeurs lues sont toujours à vérifier, c’est le PDF qui fait foi.' }],
    },
    {
      title: 'Un PDF qui contient une facture électronique',
      blocks: [{ kind: 'text', text: 'Un fichier Factur-X porte ses données en plus de sa page. Quand la page et les données diffèrent, le formulaire vous montre où, et vous choisissez.' }],
    },
  ],
}
