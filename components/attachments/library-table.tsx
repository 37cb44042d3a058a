import { DateText } from '@/components/ui/date'
import { EmptyState } from '@/components/ui/empty-state'
import { type Column, Table } from '@/components/ui/table'
import { FilterChoice, FilterText, TableFilter } from '@/components/ui/table-filter'
import { TablePages } from '@/components/ui/table-pages'
import type { LibraryTable } from '@/lib/attachments/model/library-table'
import type { LibraryLine } from '@/lib/attachments/queries/list-library'
import { ATTACHMENT_TYPES } from '@/lib/invoices/model/code-lists'
import { civilDateOf } from '@/lib/shared/dates'
import { formatFileSize } from '@/lib/shared/file-size'
import { routes } from '@/lib/shared/routes'
import { type SearchParams, tableHref } from '@/lib/shared/table-params'

const TYPES = Object.entries(ATTACHMENT_TYPES).map(([value, label]) => ({ value, label }))

interface LibraryTableProps {
  path: string
  params: SearchParams
  table: LibraryTable
  rows: LibraryLine[]
  total: number
  /** Everything in it is the person's own. */
  isOwn?: boolean
  /** Form of « Retirer la sélection »; absent for those who may not. */
  formId?: string
}

/** A library of attachments: of a structure, or of the account. */
export function LibraryFiles({ path, params, table, rows, total, isOwn = false, formId }: LibraryTableProps) {
  const sort = (key: LibraryTable['sort']) => {
    const current = table.sort === key ? table.direction : undefined
    return { href: tableHref(path, params, { tri: key, sens: current === 'asc' ? 'desc' : 'asc' }), current }
  }
  const columns: Column<LibraryLine>[] = [
    { key: 'description', header: 'Désignation', rowHeader: true, sort: sort('designation'), cell: ({ description }) => description },
    { key: 'type', header: 'Type', sort: sort('type'), cell: ({ typeLabel }) => typeLabel },
    { key: 'name', header: 'Nom du fichier', sort: sort('fichier'), cell: ({ fileId, name, size }) => <><a className="text-link break-all" href={routes.file(fileId)} download={name}>{name}</a> <span className="figures text-sm whitespace-nowrap text-ink-soft">({formatFileSize(size)})</span></> },
    { key: 'added', header: 'Ajouté le', sort: sort('ajout'), cell: ({ createdAt, addedBy }) => <div><DateText date={civilDateOf(createdAt)} />{!isOwn && addedBy && <p className="text-sm text-ink-soft">par {addedBy}</p>}</div> },
  ]
  return (
    <>
      <TableFilter path={path} params={params} names={['q', 'type']} label="Filtrer les pièces jointes">
        <FilterText name="q" label="Désignation ou fichier" params={params} />
        <FilterChoice name="type" label="Type" params={params} all="Tous" choices={TYPES} />
      </TableFilter>
      {rows.length === 0 ? (
        <EmptyState title="Aucune pièce ne correspond">{total > 0 ? 'Cette page n’existe plus : revenez à la première.' : 'Changez les filtres pour en voir d’autres.'}</EmptyState>
      ) : (
        <Table caption="Pièces jointes" captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} selection={formId ? { formId, name: 'entryIds', label: ({ description }) => `Choisir ${description}` } : undefined} />
      )}
      <TablePages label="Pages des pièces jointes" path={path} params={params} table={table} total={total} noun="pièce jointe" plural="pièces jointes" />
    </>
  )
}
