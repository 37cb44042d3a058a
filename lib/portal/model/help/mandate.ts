import { routes } from '@/lib/shared/routes'
import type { Article } from '../article'

export const MANDATE: Article = {
  slug: 'mandat-de-facturation',
  title: 'Le mandat de facturation',
  summary: 'Le contrat qui permet au portail d’émettre une facture en votre nom, quand vous la saisissez à l’écran.',
  sections: [
    {
      title: 'Quand il est demandé',
      blocks: [{ kind: 'text', text: 'Il est obligatoire pour saisir une facture à l’écran. Il ne l’est pas pour déposer un PDF : vous pouvez envoyer vos factures sans mandat.' }],
    },
    {
      title: 'Souscrire',
      blocks: [
        { kind: 'steps', points: ['Choisissez la structure et donnez un nom au mandat. Le signataire est le gestionnaire principal.', 'Ouvrez le lien reçu par courriel : il est valable 7 jours.', 'Lisez le mandat et signez-le. Le PDF signé est conservé avec son empreinte.'] },
        { kind: 'link', label: 'Souscrire un mandat de facturation', href: routes.subscribeMandate },
      ],
    },
    {
      title: 'Consulter, révoquer',
      blocks: [
        { kind: 'text', text: 'Une structure a un seul mandat actif. Le gestionnaire principal peut le révoquer à tout moment ; les factures déjà envoyées ne changent pas.' },
        { kind: 'link', label: 'Gérer un mandat de facturation', href: routes.mandates },
      ],
    },
  ],
}
