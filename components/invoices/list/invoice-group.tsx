import type { ReactNode } from 'react'
import { Pagination } from '@/components/ui/pagination'
import { Table, type Column } from '@/components/ui/table'
import type { InvoiceRow } from './invoice-columns'

interface InvoiceGroupProps {
  id: string
  title: string
  /** How many there are in all. */
  count: number
  rows: InvoiceRow[]
  columns: Column<InvoiceRow>[]
  previousHref?: string
  nextHref?: string
  empty: ReactNode
}

const amount = (count: number) => (count > 1 ? `${count} factures` : `${count} facture`)

/** One group of the synthesis: its name and count, its table, its pages. */
export function InvoiceGroup({ id, title, count, rows, columns, previousHref, nextHref, empty }: InvoiceGroupProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3">
        {title} <span className="figures font-normal text-ink-soft">({count})</span>
      </h2>
      {rows.length > 0 ? (
        <>
          <Table caption={`Factures : ${title}`} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
          <Pagination label={`Pages : ${title}`} summary={rows.length < count ? `${rows.length} affichées sur ${amount(count)}` : amount(count)} previousHref={previousHref} nextHref={nextHref} />
        </>
      ) : (
        empty
      )}
    </section>
  )
}

