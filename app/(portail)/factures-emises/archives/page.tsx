import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { ArchiveForm } from '@/components/invoices/archives/archive-form'
import { ArchiveResults } from '@/components/invoices/archives/archive-results'
import { DownloadParts } from '@/components/invoices/archives/download-parts'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { reachOf } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { DAYS_UNTIL_ARCHIVED, YEARS_KEPT } from '@/lib/archives/model/archive-rules'
import { listArchives } from '@/lib/archives/queries/list-archives'
import { listParts } from '@/lib/archives/queries/list-parts'
import { LIST_SORTS, type ListSort } from '@/lib/invoices/model/list-params'
import { parseSearch, searchQueryOf } from '@/lib/invoices/model/search-criteria'
import { searchChoices } from '@/lib/invoices/queries/search-choices'
import { routes } from '@/lib/shared/routes'
import { firstOf, parseTableParams } from '@/lib/shared/table-params'
import { MissingSynthesis } from '../synthese/missing-synthesis'
import { NOTICES } from './notices'

export const metadata: Metadata = { title: 'Archives des factures émises' }

/** « Archives »: what is over, kept ten years, with what the last check of its bytes found. */
export default async function ArchivesPage({ searchParams }: PageProps<'/factures-emises/archives'>) {
  const actor = await requireActor()
  if (reachOf(actor, 'invoice.read').length === 0) return <MissingSynthesis />
  const params = await searchParams
  const table = parseTableParams<ListSort>(params, { sorts: LIST_SORTS, sort: 'depot' })
  const { criteria, errors } = parseSearch(params)
  const isReadable = Object.keys(errors).length === 0
  const asked = { criteria, onlyDamaged: params.integrite === 'alteree' }
  const page = { sort: table.sort, direction: table.direction, pageSize: table.pageSize, after: firstOf(params.apres) || undefined, before: firstOf(params.avant) || undefined }
  const [choices, list, split] = await Promise.all([searchChoices({}), isReadable ? listArchives({ ...asked, ...page }) : null, isReadable && params.avis === 'decoupage' ? listParts(asked) : null])
  const notice = NOTICES[firstOf(params.avis)]
  return (
    <PageShell title="Archives" sentence={`Vos factures terminées, gardées ${YEARS_KEPT} ans à compter de leur envoi. Rien n’y change plus, et chaque fichier est relu régulièrement.`} trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises' }]}>
      <IssuedTabs current="archives" />
      <div className="mb-4 space-y-3">
        {notice && <Alert tone={notice.tone} live>{notice.sentence}</Alert>}
        {split && <DownloadParts {...split} params={params} />}
        {!isReadable && <Alert tone="error" title="Certains critères ne peuvent pas être lus.">Corrigez ce qui est signalé, puis relancez la recherche.</Alert>}
        {list && list.damaged > 0 && !asked.onlyDamaged && (
          <Alert tone="error" title={list.damaged > 1 ? `${list.damaged} archives ont un fichier manquant ou altéré.` : 'Une archive a un fichier manquant ou altéré.'}>
            <Link href={`${routes.archives}?integrite=alteree`} className="text-link">Voir ce qui est touché</Link>
          </Alert>
        )}
      </div>
      <ArchiveForm params={params} errors={errors} structures={choices.structures} />
      {list && <ArchiveResults list={list} params={params} table={table} withSeller={choices.structures.length > 1} isSearched={asked.onlyDamaged || searchQueryOf(params) !== ''} rule={{ days: DAYS_UNTIL_ARCHIVED, years: YEARS_KEPT }} />}
    </PageShell>
  )
}
