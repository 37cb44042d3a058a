import type { Metadata } from 'next'
import { PageShell } from '@/components/layout/page-shell'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { RowsPerPage } from '@/components/ui/rows-per-page'
import { requireActor } from '@/lib/access/session'
import { MESSAGE_FIELDS, messageKeyText, parseMessages } from '@/lib/messages/model/message-list'
import { listMessages } from '@/lib/messages/queries/list-messages'
import { routes } from '@/lib/shared/routes'
import { firstOf, tableHref } from '@/lib/shared/table-params'
import { MessageActions } from './message-actions'
import { MessageFilters } from './message-filters'
import { MessagesTable } from './messages-table'

export const metadata: Metadata = { title: 'Mes messages' }

const FORM_ID = 'messages'

/** « Mes messages »: what the portal has told the person, newest first. */
export default async function MessagesPage({ searchParams }: PageProps<'/messages'>) {
  const { fait, ...params } = await searchParams
  const { filter, table } = parseMessages(params)
  const [actor, { rows, total, isCapped, hasPrevious, hasNext }] = await Promise.all([requireActor(), listMessages({ filter, table })])
  const isFiltered = MESSAGE_FIELDS.some((name) => firstOf(params[name]) !== '')
  const [first, last] = [rows[0], rows.at(-1)]
  const figure = total.toLocaleString('fr-FR')
  return (
    <PageShell title="Mes messages" sentence="Ce qui s’est passé pour vos factures, vos structures et vos droits. Un message ouvert est marqué comme lu." actions={<ButtonLink href={routes.notifications}>Paramétrer les notifications</ButtonLink>}>
      {fait === 'retire' && <div className="mb-6"><Alert tone="warning">Ce message n’est plus à votre disposition : il est supprimé, ou vos droits ont changé.</Alert></div>}
      {(rows.length > 0 || isFiltered) && <MessageFilters params={params} actor={actor} />}
      {rows.length === 0 ? (
        <EmptyState title={isFiltered ? 'Aucun message ne répond à ces critères' : 'Vous n’avez aucun message'}>{isFiltered ? 'Changez les filtres, ou effacez-les.' : 'Les changements de statut de vos factures, les demandes et les rappels paraîtront ici.'}</EmptyState>
      ) : (
        <>
          <MessageActions formId={FORM_ID} />
          <MessagesTable rows={rows} formId={FORM_ID} />
          <Pagination
            label="Pages des messages"
            summary={isCapped ? `Plus de ${figure} messages` : `${figure} message${total > 1 ? 's' : ''}`}
            previousHref={hasPrevious && first ? tableHref(routes.messages, params, { avant: messageKeyText(first) }) : undefined}
            nextHref={hasNext && last ? tableHref(routes.messages, params, { apres: messageKeyText(last) }) : undefined}
          >
            <RowsPerPage path={routes.messages} params={params} current={table.pageSize} />
          </Pagination>
        </>
      )}
    </PageShell>
  )
}
