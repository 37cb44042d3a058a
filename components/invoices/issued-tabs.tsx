'use client'

import { TabsNav } from '@/components/ui/tabs-nav'
import { routes } from '@/lib/shared/routes'

const TABS = [
  { key: 'synthese', label: 'Synthèse', href: routes.synthesis },
  { key: 'rechercher', label: 'Rechercher', href: routes.search },
  { key: 'tableau', label: 'Tableau de bord', href: routes.dashboard },
  { key: 'saisir', label: 'Saisir facture', href: routes.entry },
  { key: 'deposer', label: 'Déposer facture', href: routes.deposit },
  { key: 'fiscale', label: 'Liste fiscale', href: routes.fiscalList },
  { key: 'archives', label: 'Archives', href: routes.archives },
] as const

/** The tabs of « Factures émises », in the order of the official screens. */
export function IssuedTabs({ current, toDo }: { current?: (typeof TABS)[number]['key']; toDo?: number }) {
  return (
    <div className="mb-6">
      <TabsNav label="Factures émises" tabs={TABS.map(({ key, label, href }) => ({ label, href, current: key === current, count: key === 'synthese' ? toDo : undefined }))} />
    </div>
  )
}
