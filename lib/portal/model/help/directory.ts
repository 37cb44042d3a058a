import { routes } from '@/lib/shared/routes'
import type { Article } from '../article'

export const DIRECTORY: Article = {
  slug: 'annuaire-des-structures-publiques',
  title: 'Trouver son destinataire dans l’annuaire',
  summary: 'Le SIRET à facturer, le service, et ce que la structure publique demande.',
  sections: [
    {
      title: 'Chercher',
      blocks: [
        { kind: 'text', text: 'Cherchez par SIRET, par nom, par ville ou par code postal. Une étoile remplace le début ou la fin d’un nom : « *Garonne » trouve « Conseil départemental de la Haute-Garonne ».' },
        { kind: 'link', label: 'Ouvrir l’annuaire', href: routes.directory },
      ],
    },
    {
      title: 'Lire la fiche',
      blocks: [{ kind: 'list', points: ['« Code service » obligatoire : choisissez un des services actifs de la liste.', '« N° d’engagement » obligatoire : il figure sur le bon de commande de votre client ; demandez-le-lui s’il manque.', 'L’un ou l’autre : un des deux suffit.'] }],
    },
    {
      title: 'Facturer l’État',
      blocks: [{ kind: 'text', text: 'Tous les services de l’État partagent le SIRET 110 002 011 00044. Le code service et le numéro d’engagement y sont obligatoires.' }],
    },
  ],
}
