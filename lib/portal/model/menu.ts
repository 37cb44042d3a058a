import { routes } from '@/lib/shared/routes'

/** The main menu (portal.md 1.1). SUPPORT and COMMUNICATION join when their pages work; « Approbations » is for managers. */
export function mainMenu(approvals?: { count: number }) {
  return [
    { label: 'Accueil', href: routes.home },
    { label: 'Domaines', href: '/domaines' },
    { label: 'Actualités', href: '/actualites' },
    ...(approvals ? [{ label: 'Approbations', href: routes.approvals, count: approvals.count, countLabel: approvals.count > 1 ? 'demandes à traiter' : 'demande à traiter' }] : []),
    { label: 'Aide', href: '/aide' },
  ]
}
