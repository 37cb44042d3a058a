import { routes } from '@/lib/shared/routes'
import { ACCESSIBILITY } from './about/accessibility'
import { LEGAL } from './about/legal'
import { OPEN_DOMAINS } from './domains'
import { HELP } from './help/articles'

interface SiteMapPart {
  title: string
  links: { label: string; href: string }[]
}

/** Every page that can be opened from a menu, in the order of the menus. */
export const SITE_MAP: readonly SiteMapPart[] = [
  {
    title: 'Le portail',
    links: [
      { label: 'Accueil', href: routes.home },
      { label: 'Domaines', href: '/domaines' },
      { label: 'Actualités', href: '/actualites' },
      { label: 'Recherche', href: '/recherche' },
    ],
  },
  {
    title: 'Votre compte',
    links: [
      { label: 'Créer un compte', href: routes.createAccount },
      { label: 'Se connecter', href: routes.login },
      { label: 'Mot de passe oublié', href: routes.forgottenPassword },
      { label: 'Mes messages', href: routes.messages },
      { label: 'Paramétrer les notifications', href: routes.notifications },
    ],
  },
  ...OPEN_DOMAINS.map(({ name, slug, tiles }) => ({ title: name, links: [{ label: `Le domaine ${name}`, href: `/domaines/${slug}` }, ...tiles.map((tile) => ({ label: tile.name, href: tile.href }))] })),
  { title: 'Aide', links: [...HELP.map(({ title, slug }) => ({ label: title, href: `/aide/${slug}` })), { label: 'Tester ma facture', href: routes.testInvoice }, { label: 'Vérifier une attestation', href: routes.verifyAttestation }] },
  { title: 'À propos', links: [ACCESSIBILITY, LEGAL].map(({ title, slug }) => ({ label: title, href: `/${slug}` })) },
]
