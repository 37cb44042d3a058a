import type { Metadata } from 'next'
import { IssuedTabs } from '@/components/invoices/issued-tabs'
import { InvoiceGroup } from '@/components/invoices/list/invoice-group'
import { listed } from '@/components/invoices/list/listed-invoice'
import { SynthesisFilter } from '@/components/invoices/list/synthesis-filter'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { RowsPerPage } from '@/components/ui/rows-per-page'
import { reachOf } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { countInvoices } from '@/lib/invoices/queries/count-invoices'
import { listInvoices } from '@/lib/invoices/queries/list-invoices'
import { routes } from '@/lib/shared/routes'
import { deleteListedDraft } from './actions'
import { MissingSynthesis } from './missing-synthesis'
import { EMPTY, OFFERED, parseSynthesis, synthesisLinks } from './parameters'

export const metadata: Metadata = { title: 'Synthèse des factures émises' }

/** « Synthèse »: the invoices that wait for the person, and those under way. */
export default async function SynthesisPage({ searchParams }: PageProps<'/factures-emises/synthese'>) {
  const actor = await requireActor()
  if (reachOf(actor, 'invoice.read').length === 0) return <MissingSynthesis />
  const params = await searchParams
  const { text, status, structureId, table, pageOf } = parseSynthesis(params)
  const links = synthesisLinks(params, table)
  const structures = [...new Map(actor.memberships.map(({ structureId: id, structureName: name }) => [id, { id, name }])).values()]
  const common = { structureId, status, text, sort: table.sort, direction: table.direction, pageSize: table.pageSize }
  const [toDo, inProgress, counts] = await Promise.all([
    listInvoices({ ...common, group: 'toDo', ...pageOf('toDo') }),
    listInvoices({ ...common, group: 'inProgress', ...pageOf('inProgress') }),
    countInvoices({ structureId }),
  ])
  const groups = [{ id: 'toDo', title: 'À faire', list: toDo, remove: deleteListedDraft } as const, { id: 'inProgress', title: 'En cours', list: inProgress, remove: undefined } as const]
  const isFiltered = Boolean(text || status)
  return (
    <PageShell
      title="Synthèse"
      sentence="Les factures qui attendent un geste de votre part, et celles qui suivent leur chemin."
      trail={[{ label: 'Facturation', href: '/domaines/facturation' }, { label: 'Factures émises' }]}
      actions={<ButtonLink href={routes.deposit} look="main">Déposer une facture</ButtonLink>}
    >
      <IssuedTabs current="synthese" toDo={counts.byGroup.toDo} />
      <SynthesisFilter text={text} status={status ?? ''} statuses={OFFERED} structureId={structureId ?? ''} structures={structures} kept={{ tri: table.sort, sens: table.direction, taille: table.pageSize }} />
      <div className="space-y-10">
        {groups.map(({ id, title, list, remove }) => (
          <InvoiceGroup
            key={id} id={id} title={title} rows={list.rows.map(listed)} sorts={links.sorts} withSeller={structures.length > 1} remove={remove}
            count={status ? (counts.byStatus[status] && list.rows.length > 0 ? counts.byStatus[status] : 0) : text ? list.rows.length : counts.byGroup[id]}
            nextHref={links.next(id, list.after)} previousHref={links.previous(id, list.before)}
            empty={isFiltered ? { title: 'Aucune facture ne correspond à ce filtre.' } : EMPTY[id]}
          />
        ))}
        <RowsPerPage path={routes.synthesis} params={params} current={table.pageSize} />
      </div>
    </PageShell>
  )
}
