import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { DomainCards } from '@/components/portal/domain-cards'
import { OPEN_DOMAINS } from '@/lib/portal/model/domains'

export const metadata: Metadata = { title: 'Domaines' }

export default function DomainsPage() {
  return (
    <PageShell title="Domaines" sentence="Chaque domaine donne accès à un ensemble d’applications.">
      <h2 className="sr-only">Les domaines ouverts</h2>
      <DomainCards domains={OPEN_DOMAINS} />
    </PageShell>
  )
}
