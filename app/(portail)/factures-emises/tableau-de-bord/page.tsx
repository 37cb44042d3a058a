import type { Metadata } from 'next'
import { MonthAmounts } from '@/components/invoices/dashboard/month-amounts'
import { PaymentTerms } from '@/components/invoices/dashboard/payment-terms'
import { StatusCounts } from '@/components/invoices/dashboard/status-counts'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { PageShell } from '@/components/layout/page-shell'
import { FilterChoice, TableFilter } from '@/components/ui/table-filter'
import { reachOf } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { getDashboard } from '@/lib/invoices/queries/get-dashboard'
import { getPaymentTerms } from '@/lib/invoices/queries/get-payment-terms'
import { addDays, civilDateOf } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { MissingSynthesis } from '../synthese/missing-synthesis'

export const metadata: Metadata = { title: 'Tableau de bord des factures émises' }

/** « Tableau de bord »: counts by status, amounts by month, terms, late payments and waiting times. */
export default async function DashboardPage({ searchParams }: PageProps<'/factures-emises/tableau-de-bord'>) {
  const actor = await requireActor()
  const reach = reachOf(actor, 'invoice.read')
  if (reach.length === 0) return <MissingSynthesis />
  const params = await searchParams
  const structureId = reach.find((one) => one.structureId === params.structure)?.structureId ?? null
  const [{ byStatus, months }, terms] = await Promise.all([getDashboard({ structureId }), getPaymentTerms({ structureId })])
  const structures = [...new Map(actor.memberships.map(({ structureId: id, structureName: label }) => [id, { value: id, label }])).values()].filter(({ value }) => reach.some((one) => one.structureId === value))
  const today = civilDateOf(new Date())
  return (
    <PageShell title="Tableau de bord" sentence="Où en sont vos factures, ce qui doit vous être payé, et ce que valent les retards." trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises' }]}>
      <IssuedTabs current="tableau" />
      {structures.length > 1 && (
        <TableFilter path={routes.dashboard} params={params} names={['structure']} label="Choisir une structure">
          <FilterChoice name="structure" label="Structure" params={params} all="Toutes mes structures" choices={structures} />
        </TableFilter>
      )}
      <div className="space-y-8">
        <StatusCounts byStatus={byStatus} />
        <MonthAmounts months={months} />
        <PaymentTerms {...terms} today={today} inAWeek={addDays(today, 7)} />
      </div>
    </PageShell>
  )
}
