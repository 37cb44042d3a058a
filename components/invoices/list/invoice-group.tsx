'use client'

import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import type { FormAction } from '@/lib/shared/form-state'
import { InvoiceTable, type ListSorts } from './invoice-table'
import type { ListedInvoice } from './listed-invoice'

interface InvoiceGroupProps {
  id: string
  title: string
  /** How many there are in all. */
  count: number
  rows: ListedInvoice[]
  sorts: ListSorts
  withSeller: boolean
  remove?: FormAction<{ invoiceId: string }>
  previousHref?: string
  nextHref?: string
  /** Shown instead of a table without rows. */
  empty: { title: string; sentence?: string }
}

const amount = (count: number) => (count > 1 ? `${count} factures` : `${count} facture`)

/** One group of the synthesis: its name and count, its table, its pages. Given as words, to be sent once (decision 0080). */
export function InvoiceGroup({ id, title, count, rows, sorts, withSeller, remove, previousHref, nextHref, empty }: InvoiceGroupProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3">
        {title} <span className="figures font-normal text-ink-soft">({count})</span>
      </h2>
      {rows.length > 0 ? (
        <>
          <InvoiceTable caption={`Factures : ${title}`} rows={rows} sorts={sorts} withSeller={withSeller} remove={remove} />
          <Pagination label={`Pages : ${title}`} summary={rows.length < count ? `${rows.length} affichées sur ${amount(count)}` : amount(count)} previousHref={previousHref} nextHref={nextHref} />
        </>
      ) : (
        <EmptyState title={empty.title}>{empty.sentence}</EmptyState>
      )}
    </section>
  )
}

