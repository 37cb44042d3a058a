import { routes } from '@/lib/shared/routes'

/** The pages of « Mon compte », in the order of their tabs (portal 1.1, 2.6). */
export const ACCOUNT_SECTIONS = [
  { key: 'profile', label: 'Informations', href: routes.account },
  { key: 'affiliations', label: 'Mes rattachements', href: routes.affiliations },
  { key: 'entitlements', label: 'Mes habilitations', href: routes.entitlements },
  { key: 'requests', label: 'Historique de mes demandes', href: routes.requests },
  { key: 'library', label: 'Mes pièces jointes', href: routes.accountLibrary },
  { key: 'notifications', label: 'Notifications', href: routes.notifications },
  { key: 'login', label: 'Adresse de connexion', href: routes.changeLogin },
  { key: 'secondFactor', label: 'Double authentification', href: routes.secondFactor },
  { key: 'sessions', label: 'Sessions', href: routes.sessions },
  { key: 'deactivation', label: 'Désactiver mon compte', href: routes.deactivateAccount },
] as const

export type AccountSection = (typeof ACCOUNT_SECTIONS)[number]['key']
