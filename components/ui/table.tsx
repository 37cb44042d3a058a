import type { ReactNode } from 'react'
import type { Direction } from '@/lib/shared/table-params'
import { SelectAll } from './select-all'
import { SortLink } from './sort-link'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Amounts and counts stand at the right, figures in line. */
  align?: 'start' | 'end'
  /** Sentences: on a phone they stand under their label, not beside it. */
  prose?: boolean
  /** The column that names the row; it becomes the title of the card on a phone. */
  rowHeader?: boolean
  /** Header kept for those who listen only (actions). */
  headerHidden?: boolean
  /** Address that sorts by this column, and how the list is sorted now if by it. */
  sort?: { href: string; current?: Direction }
}

/** Boxes before the rows, for an action on several at once: they belong to the form of that action, which may stand anywhere. */
export interface Selection<Row> {
  formId: string
  /** Submitted once for each ticked row, with the row's key as its value. */
  name: string
  /** « Choisir Paul Petit » */
  label: (row: Row) => string
  /** Rows that the action cannot be for have no box. */
  isOpenTo?: (row: Row) => boolean
}

interface TableProps<Row> {
  /** Says what the rows are; read first by a screen reader. */
  caption: string
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  selection?: Selection<Row>
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const

/** A list of rows: a table on a screen, cards on a phone. An empty list is an EmptyState, not a Table. */
export function Table<Row>({ caption, captionHidden = false, columns, rows, rowKey, selection }: TableProps<Row>) {
  return (
    <div className="overflow-x-auto rounded-md border border-line bg-surface">
      {/* Roles are written out: as cards, browsers would forget that this is a table. */}
      <table role="table" className="table-cards">
        <caption className={captionHidden ? 'sr-only' : 'px-4 pt-4 pb-2 text-left font-semibold'}>{caption}</caption>
        <thead role="rowgroup" className="border-b border-line bg-paper">
          <tr role="row">
            {selection && (
              <th role="columnheader" scope="col" className="w-10">
                <SelectAll formId={selection.formId} name={selection.name} label="Tout choisir" />
              </th>
            )}
            {columns.map(({ key, header, align, headerHidden, sort }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                aria-sort={sort?.current && ARIA_SORT[sort.current]}
                className={align === 'end' ? 'text-right' : undefined}
              >
                {sort ? <SortLink label={header} {...sort} /> : <span className={headerHidden ? 'sr-only' : ''}>{header}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {selection && (
                <td role="cell">
                  {(selection.isOpenTo?.(row) ?? true) && <input type="checkbox" form={selection.formId} name={selection.name} value={rowKey(row)} aria-label={selection.label(row)} className="size-5 accent-pine" />}
                </td>
              )}
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column: { header, cell, align, prose, rowHeader, headerHidden }, row }: { column: Column<Row>; row: Row }) {
  const style = align === 'end' ? 'amount' : undefined
  if (rowHeader) {
    return (
      <th role="rowheader" scope="row" className={style}>
        {cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" data-label={headerHidden ? undefined : header} data-prose={prose || undefined} className={style}>
      {cell(row)}
    </td>
  )
}
