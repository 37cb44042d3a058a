import type { Metadata } from 'next'
import { commitmentColumns } from '@/components/commitments/commitment-columns'
import { PageShell } from '@/components/layout/page-shell'
import { MissingWorkspace } from '@/components/structures/missing-workspace'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { RowsPerPage } from '@/components/ui/rows-per-page'
import { Table } from '@/components/ui/table'
import { FilterText, TableFilter } from '@/components/ui/table-filter'
import { listCommitments } from '@/lib/commitments/queries/list-commitments'
import { routes } from '@/lib/shared/routes'
import { firstOf, parseTableParams, tableHref } from '@/lib/shared/table-params'
import { getWorkspaceNeed } from '@/lib/structures/queries/get-workspace-need'
import { requestEntitlement } from '@/app/(portail)/mon-compte/habilitations/demander/actions'
import { openWorkspace } from '@/app/(portail)/structures/[structureId]/espaces/actions'

export const metadata: Metadata = { title: 'Engagements' }

/** « Engagements »: what public structures ordered, what is invoiced on it, and the way to invoice the rest. */
export default async function CommitmentsPage({ searchParams }: PageProps<'/engagements'>) {
  const params = await searchParams
  const { pageSize } = parseTableParams(params, { sorts: ['date'], sort: 'date' })
  const text = firstOf(params.q)
  const { rows, after, before, structures } = await listCommitments({ text, pageSize, after: firstOf(params.apres) || undefined, before: firstOf(params.avant) || undefined })
  const need = structures === 0 ? await getWorkspaceNeed({ workspace: 'ENGAGEMENTS', mode: 'CONSULTATION_UNIQUEMENT', structureId: null }) : null
  return (
    <PageShell title="Engagements" sentence="Les commandes que vos clients publics vous adressent, ce qui en est déjà facturé, et ce qui reste à facturer." trail={[{ label: 'Commande', href: '/domaines/commande' }]}>
      {structures === 0 ? (
        need && need.state !== 'USABLE' ? <MissingWorkspace need={need} open={openWorkspace} ask={requestEntitlement} /> : (
          <EmptyState title="Aucune structure ne vous permet de consulter des engagements">Un engagement est adressé à toute une structure. Il faut être rattaché à une structure entière, et y avoir l’espace « Engagements ».</EmptyState>
        )
      ) : (
        <>
          <TableFilter path={routes.commitments} params={params} names={['q']} label="Filtrer les engagements">
            <FilterText name="q" label="Numéro, objet ou destinataire" params={params} />
          </TableFilter>
          {rows.length === 0 ? (
            <EmptyState title={text ? 'Aucun engagement ne répond à ce filtre' : 'Aucun engagement ne vous est adressé'}>
              {text ? 'Changez le filtre, ou effacez-le.' : 'Tous les destinataires ne déposent pas leurs commandes sur le portail : le n° d’engagement figure alors sur leur bon de commande.'}
            </EmptyState>
          ) : (
            <>
              <Table caption="Engagements" captionHidden columns={commitmentColumns(structures > 1)} rows={rows} rowKey={({ id }) => id} />
              <Pagination
                label="Pages des engagements" summary=""
                nextHref={after ? tableHref(routes.commitments, params, { apres: after, avant: undefined }) : undefined}
                previousHref={before ? tableHref(routes.commitments, params, { avant: before, apres: undefined }) : undefined}
              >
                <RowsPerPage path={routes.commitments} params={params} current={pageSize} />
              </Pagination>
            </>
          )}
        </>
      )}
    </PageShell>
  )
}
