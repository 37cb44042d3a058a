import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { DirectoryResults } from '@/components/structures/directory-results'
import { DirectorySearchForm } from '@/components/structures/directory-search-form'
import { Alert } from '@/components/ui/alert'
import { hasCriteria, parseCriteria, parseDirectoryTable, siretRemark } from '@/lib/directory/model/criteria'
import { searchDirectory } from '@/lib/directory/queries/search-directory'
import type { SearchParams } from '@/lib/shared/table-params'

export const metadata: Metadata = { title: 'Annuaire des structures publiques' }

export default async function DirectoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const criteria = parseCriteria(params)
  const table = parseDirectoryTable(params)
  const remark = siretRemark(criteria.siret)
  return (
    <PageShell title="Annuaire des structures publiques" sentence="Trouvez le SIRET d’un client public, ses services, et ce que vos factures doivent porter pour être acceptées.">
      <div className="space-y-8">
        <DirectorySearchForm criteria={criteria} />
        {remark && <Alert tone="warning" title="Vérifiez le SIRET">{remark}</Alert>}
        {hasCriteria(criteria) && <DirectoryResults result={await searchDirectory({ criteria, table })} params={params} table={table} asked={[criteria.nom, criteria.ville].filter(Boolean).join(', ')} />}
      </div>
    </PageShell>
  )
}
