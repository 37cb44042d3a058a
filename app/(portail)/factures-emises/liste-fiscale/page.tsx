import type { Metadata } from 'next'
import { FiscalAnomalies } from '@/components/invoices/fiscal/fiscal-anomalies'
import { FiscalFilter } from '@/components/invoices/fiscal/fiscal-filter'
import { FiscalHelp } from '@/components/invoices/fiscal/fiscal-help'
import { FiscalLines } from '@/components/invoices/fiscal/fiscal-lines'
import { FiscalTotals } from '@/components/invoices/fiscal/fiscal-totals'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { requireActor } from '@/lib/access/session'
import { periodChoices } from '@/lib/fiscal-list/model/period'
import { getFiscalList } from '@/lib/fiscal-list/queries/get-fiscal-list'
import { searchChoices } from '@/lib/invoices/queries/search-choices'
import { civilDateOf } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { firstOf, parseTableParams, tableHref } from '@/lib/shared/table-params'
import { MissingSynthesis } from '../synthese/missing-synthesis'
import { fiscalParameters } from './parameters'

export const metadata: Metadata = { title: 'Liste fiscale des factures émises' }

/** « Liste fiscale »: the recap that article 96 G of annex III to the CGI asks for, of one structure and one period. */
export default async function FiscalListPage({ searchParams }: PageProps<'/factures-emises/liste-fiscale'>) {
  const actor = await requireActor()
  const params = await searchParams
  const now = new Date()
  const asked = fiscalParameters(actor, params, now)
  if (!asked) return <MissingSynthesis />
  const { structureId, serviceId, scope, period } = asked
  const { pageSize } = parseTableParams(params, { sorts: ['date'], sort: 'date' })
  const onlyAnomalies = params.anomalies === 'oui'
  const isReadable = Object.keys(period.errors).length === 0
  const [choices, list] = await Promise.all([
    searchChoices({}),
    isReadable ? getFiscalList({ structureId, serviceId, scope, from: period.from, to: period.to, pageSize, after: firstOf(params.apres) || undefined, before: firstOf(params.avant) || undefined, onlyAnomalies }) : null,
  ])
  const services = choices.services.filter((service) => service.structureId === structureId)
  return (
    <PageShell title="Liste fiscale" sentence="La liste de vos factures, avec la TVA par taux, à garder pour vos déclarations et à remettre en cas de contrôle." trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises' }]}>
      <IssuedTabs current="fiscale" />
      <FiscalHelp />
      <FiscalFilter params={params} structureId={structureId} period={period} choices={periodChoices(civilDateOf(now))} structures={choices.structures} services={services} />
      {firstOf(params.avis) === 'excel-trop-long' && <div className="mb-4"><Alert tone="warning" live>Une feuille Excel ne contient pas autant de factures. Exportez en CSV, sans limite, ou choisissez une période plus courte.</Alert></div>}
      {!isReadable && <Alert tone="error" title="La période ne peut pas être lue.">Corrigez les dates signalées, puis affichez la liste.</Alert>}
      {list && (
        <div className="space-y-8">
          {list.isPartial && <Alert>Vous voyez vos services seulement : cette liste n’est pas celle de toute la structure.</Alert>}
          {list.summary.totals.map((totals) => <FiscalTotals key={totals.currency} totals={totals} />)}
          {list.summary.count > 0 && <FiscalAnomalies {...list.summary} isFiltered={onlyAnomalies} href={tableHref(routes.fiscalList, params, { anomalies: onlyAnomalies ? undefined : 'oui' })} />}
          <FiscalLines page={list.page} count={list.summary.count} label={period.label} params={params} pageSize={pageSize} isFiltered={onlyAnomalies} isOfMandate={scope === 'mandat'} />
        </div>
      )}
    </PageShell>
  )
}
