import { Amount } from '@/components/ui/amount'
import { Table } from '@/components/ui/table'
import type { VatRow } from '@/lib/invoices/model/draft'

/** « Récapitulatif de TVA » (BG-23). */
export function VatTable({ rows, currency }: { rows: VatRow[]; currency: string }) {
  return (
    <div className="mt-4">
      <Table
        caption="Récapitulatif de TVA"
        rows={rows}
        rowKey={({ rate }) => rate}
        columns={[
          { key: 'rate', header: 'Taux', rowHeader: true, cell: ({ rate }) => `${String(Number(rate)).replace('.', ',')}\u00a0%` },
          { key: 'base', header: 'Base HT', align: 'end', cell: ({ base }) => <Amount cents={base} currency={currency} /> },
          { key: 'vat', header: 'Montant de TVA', align: 'end', cell: ({ vat }) => <Amount cents={vat} currency={currency} /> },
        ]}
      />
    </div>
  )
}
