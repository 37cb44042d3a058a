import { TabsNav } from '@/components/ui/tabs-nav'
import { routes } from '@/lib/shared/routes'

/** What waits, and what was answered. */
export const ApprovalTabs = ({ current }: { current: 'pending' | 'decided' }) => (
  <div className="mb-6">
    <TabsNav label="Listes de demandes" tabs={[{ label: 'À traiter', href: routes.approvals, current: current === 'pending' }, { label: 'Déjà traitées', href: routes.decidedApprovals, current: current === 'decided' }]} />
  </div>
)
