import { Download } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { MandateStatusPill } from './mandate-status'
import { ButtonLink } from '@/components/ui/button'
import { InstantText } from '@/components/ui/date'
import { Table, type Column } from '@/components/ui/table'
import type { MandateTable } from '@/lib/mandates/model/mandate-table'
import { MANDATE_STATUS } from '@/lib/mandates/model/status'
import type { MandateLine } from '@/lib/mandates/queries/list-mandates'
import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'

interface MandatesTableProps {
  rows: MandateLine[]
  path: string
  params: SearchParams
  table: MandateTable
  /** On the page of one structure its name would say nothing. */
  withStructure: boolean
}

/** Mandates as a list: state, what it blocks, link's end, signature and document. */
export function MandatesTable({ rows, path, params, table, withStructure }: MandatesTableProps) {
  const sort = (key: MandateTable['sort']) => {
    const current = table.sort === key ? table.direction : undefined
    return { href: tableHref(path, params, { tri: key, sens: current === 'asc' ? 'desc' : 'asc' }), current }
  }
  const columns: Column<MandateLine>[] = [
    { key: 'name', header: 'Mandat', rowHeader: true, sort: sort('mandat'), cell: ({ id, name }) => <Link className="text-link" href={routes.mandate(id)}>{name}</Link> },
    ...(withStructure ? [{ key: 'structure', header: 'Structure', sort: sort('structure'), cell: ({ structure }: MandateLine) => <Link className="text-link" href={routes.structureMandates(structure.id)}>{structure.name}</Link> }] : []),
    { key: 'status', header: 'Statut', sort: sort('statut'), prose: true, cell: (mandate) => <StatusCell mandate={mandate} /> },
    { key: 'signatory', header: 'Signataire', cell: ({ signatory }) => `${signatory.firstName} ${signatory.lastName}` },
    { key: 'created', header: 'Souscrit le', sort: sort('cree'), cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    { key: 'signed', header: 'Signé le', sort: sort('signe'), cell: ({ signedAt }) => (signedAt ? <InstantText at={signedAt} /> : 'Pas signé') },
    { key: 'document', header: 'Document', headerHidden: true, cell: ({ name, document }) => document && <ButtonLink look="link" href={routes.file(document.id)} download icon={<Download aria-hidden />} aria-label={`PDF du mandat ${name}`}>PDF</ButtonLink> },
  ]
  return <Table caption="Mandats de facturation" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
}

function StatusCell({ mandate: { status, linkExpiresAt, structure } }: { mandate: MandateLine }) {
  const isStopped = structure.status === 'INACTIVE' && (status === 'ACTIF' || status === 'EN_ATTENTE_DE_SIGNATURE')
  return (
    <div className="space-y-1">
      <MandateStatusPill status={status} />
      <p className="max-w-80 text-sm text-ink-soft">{isStopped ? 'La structure est désactivée : le mandat ne sert pas, et ne peut être ni signé ni révoqué.' : MANDATE_STATUS[status].effect}</p>
      {status === 'EN_ATTENTE_DE_SIGNATURE' && linkExpiresAt && <p className="text-sm text-ink-soft">Lien valable jusqu’au <InstantText at={linkExpiresAt} /></p>}
    </div>
  )
}
