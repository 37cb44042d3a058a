import type { Article } from '../article'

export const LEGAL: Article = {
  slug: 'mentions-legales',
  title: 'Mentions légales',
  summary: 'Qui nous sommes, et ce que nous faisons de vos données.',
  sections: [
    {
      title: 'Le portail',
      blocks: [{ kind: 'text', text: 'Cantate est un portail de fournisseurs pour la facturation électronique publique. Ce n’est pas un site de l’État : il n’en porte ni les marques ni la charte. L’organisme qui l’installe en est l’éditeur et l’hébergeur.' }],
    },
    {
      title: 'Vos données personnelles',
      blocks: [
        { kind: 'text', text: 'Le portail conserve ce qu’il faut pour vous identifier et pour transmettre vos factures, et rien d’autre :' },
        {
          kind: 'list',
          points: [
            'vos nom, prénom, adresses électroniques et, si vous le donnez, votre téléphone ;',
            'l’empreinte de votre mot de passe, jamais le mot de passe ;',
            'les fiches de vos structures, vos factures et leurs pièces jointes ;',
            'un journal de ce qui a été fait, par qui et quand.',
          ],
        },
        { kind: 'text', text: 'Vous pouvez consulter, corriger et faire effacer vos données personnelles en vous adressant à l’organisme qui exploite le portail. Les factures envoyées sont conservées aussi longtemps que la loi le demande.' },
      ],
    },
    {
      title: 'Cookies',
      blocks: [{ kind: 'text', text: 'Un seul cookie, indispensable : celui qui garde votre session ouverte. Aucune mesure d’audience, aucune publicité, aucun contenu d’un autre site.' }],
    },
  ],
}
