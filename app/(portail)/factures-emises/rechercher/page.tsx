import type { Metadata } from 'next'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { SavedSearches } from '@/components/invoices/search/saved-searches'
import { SearchForm } from '@/components/invoices/search/search-form'
import { SearchResults } from '@/components/invoices/search/search-results'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { reachOf } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { LIST_SORTS, type ListSort } from '@/lib/invoices/model/list-params'
import { parseSearch, searchQueryOf } from '@/lib/invoices/model/search-criteria'
import { listSavedSearches } from '@/lib/invoices/queries/list-saved-searches'
import { searchChoices } from '@/lib/invoices/queries/search-choices'
import { searchInvoices } from '@/lib/invoices/queries/search-invoices'
import { firstOf, parseTableParams } from '@/lib/shared/table-params'
import { MissingSynthesis } from '../synthese/missing-synthesis'
import { deleteSearch, saveSearch } from './actions'
import { NOTICES } from './notices'

export const metadata: Metadata = { title: 'Rechercher des factures émises' }

/** « Rechercher »: any issued invoice, paid ones included, by any criterion; the address is the search. */
export default async function SearchPage({ searchParams }: PageProps<'/factures-emises/rechercher'>) {
  const actor = await requireActor()
  if (reachOf(actor, 'invoice.read').length === 0) return <MissingSynthesis />
  const params = await searchParams
  const table = parseTableParams<ListSort>(params, { sorts: LIST_SORTS, sort: 'depot' })
  const { criteria, errors } = parseSearch(params)
  const isReadable = Object.keys(errors).length === 0
  const page = { sort: table.sort, direction: table.direction, pageSize: table.pageSize, after: firstOf(params.apres) || undefined, before: firstOf(params.avant) || undefined }
  const [choices, searches, result] = await Promise.all([
    searchChoices({}),
    listSavedSearches({}),
    isReadable ? searchInvoices({ criteria, ...page, isTotalExact: firstOf(params.total) === 'exact' }) : null,
  ])
  const query = searchQueryOf(params)
  const notice = NOTICES[firstOf(params.avis)]
  return (
    <PageShell title="Rechercher" sentence="Toutes vos factures émises, payées comprises. L’adresse de la page est votre recherche : partagez-la, ou enregistrez-la." trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises' }]}>
      <IssuedTabs current="rechercher" />
      <div className="mb-4 space-y-3">
        {notice && <Alert tone={notice.tone} live>{notice.sentence}</Alert>}
        {!isReadable && <Alert tone="error" title="Certains critères ne peuvent pas être lus.">Corrigez ce qui est signalé, puis relancez la recherche.</Alert>}
      </div>
      <SavedSearches searches={searches} query={query} save={saveSearch} remove={deleteSearch} />
      <SearchForm params={params} errors={errors} choices={choices} />
      {result && <SearchResults result={result} params={params} table={table} query={query} withSeller={choices.structures.length > 1} />}
    </PageShell>
  )
}
