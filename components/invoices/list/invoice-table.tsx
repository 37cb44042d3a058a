'use client'

import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { Trash2 } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { StatusPill } from '@/components/ui/status-pill'
import { type Column, Table } from '@/components/ui/table'
import { WrittenTime } from '@/components/ui/written-time'
import type { FormAction } from '@/lib/shared/form-state'
import type { ListSort } from '@/lib/invoices/model/list-params'
import type { Direction } from '@/lib/shared/table-params'
import { DRAFT_IS_LOST } from '../page/draft-banner'
import { STATUS_ICONS } from '../status-icons'
import type { ListedInvoice } from './listed-invoice'

export type ListSorts = Record<ListSort, { href: string; current?: Direction }>

interface InvoiceTableProps {
  caption: string
  rows: ListedInvoice[]
  /** Where each column sorts to. */
  sorts: ListSorts
  /** Name the seller too: the person works for several structures. */
  withSeller: boolean
  /** Deletes the draft whose button was pressed; absent where nothing can be deleted. */
  remove?: FormAction<{ invoiceId: string }>
  /** The form that takes the ticked ones; absent where nothing is done with several. */
  selectionForm?: string
}

const NONE = <span className="text-ink-soft">à compléter</span>

const nameOf = ({ number }: ListedInvoice) => number ?? 'sans numéro'

/** Number, recipient, amount and status first; the rest after. */
function columnsOf({ sorts, withSeller, remove }: Pick<InvoiceTableProps, 'sorts' | 'withSeller' | 'remove'>): Column<ListedInvoice>[] {
  return [
    {
      key: 'numero', header: 'Numéro', rowHeader: true, sort: sorts.numero,
      cell: ({ href, number, isCreditNote }) => (
        <>
          <Link href={href} className="text-link whitespace-nowrap">
            {number ?? 'Sans numéro'}
          </Link>
          {isCreditNote && <span className="block text-sm font-normal text-ink-soft">Avoir</span>}
        </>
      ),
    },
    {
      key: 'destinataire', header: 'Destinataire', sort: sorts.destinataire,
      cell: ({ recipient, siret }) => (
        <span className="block max-w-72 min-w-0 max-md:text-right">
          {recipient ?? NONE}
          {siret && <span className="figures block text-sm text-ink-soft">{siret}</span>}
        </span>
      ),
    },
    { key: 'montant', header: 'Montant TTC', align: 'end', sort: sorts.montant, cell: ({ amount }) => (amount === null ? NONE : <span className="figures whitespace-nowrap">{amount}</span>) },
    {
      key: 'statut', header: 'Statut', sort: sorts.statut, prose: true,
      cell: ({ status: { label, tone, icon, sentence, since } }) => (
        <span className="block max-w-80">
          <StatusPill tone={tone} icon={STATUS_ICONS[icon]} label={label} />
          <span className="mt-1 block text-sm text-ink-soft">
            {sentence} Depuis le <WrittenTime {...since} />.
          </span>
        </span>
      ),
    },
    { key: 'depot', header: 'Déposée le', sort: sorts.depot, cell: ({ deposited }) => (deposited ? <WrittenTime {...deposited} /> : <span className="text-ink-soft">non envoyée</span>) },
    { key: 'date', header: 'Date de facture', cell: ({ issued }) => (issued ? <WrittenTime {...issued} /> : NONE) },
    ...(withSeller ? [{ key: 'fournisseur', header: 'Fournisseur', cell: ({ seller }: ListedInvoice) => seller }] : []),
    ...(remove
      ? [{
          key: 'actions', header: 'Actions', headerHidden: true,
          cell: (row: ListedInvoice) => row.draftKey && (
            <ConfirmSubmit name="draft" value={row.draftKey} label="Supprimer" title={`Supprimer le brouillon ${nameOf(row)} ?`} look="danger" icon={<Trash2 aria-hidden />}>
              {DRAFT_IS_LOST}
            </ConfirmSubmit>
          ),
        }]
      : []),
  ]
}

/**
 * A list of issued invoices. The server draws it from words alone; drawn as a part of the page it would be sent twice, once as HTML and
 * once as the tree it comes from, which is five times its words (decision 0076).
 */
export function InvoiceTable({ caption, rows, selectionForm, ...options }: InvoiceTableProps) {
  const table = (
    <Table
      caption={caption} captionHidden columns={columnsOf(options)} rows={rows} rowKey={({ id }) => id}
      selection={selectionForm === undefined ? undefined : { formId: selectionForm, name: 'facture', label: (row) => `Choisir la facture ${nameOf(row)}` }}
    />
  )
  // One form for all rows: each of its own would cost more than the rest of the row.
  return options.remove ? <Form action={options.remove} note={false}>{table}</Form> : table
}
