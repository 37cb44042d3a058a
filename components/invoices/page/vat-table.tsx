import { Amount } from '@/components/ui/amount'
import type { VatRow } from '@/lib/invoices/model/draft'

/**
 * « Récapitulatif de TVA » (BG-23). Written out: the form that shows it while one types is the heaviest page, and Table brings along the
 * sorting and ticking that nobody does here.
 */
export function VatTable({ rows, currency }: { rows: VatRow[]; currency: string }) {
  return (
    <div className="mt-4 overflow-x-auto rounded-md border border-line bg-surface">
      <table role="table" className="table-cards">
        <caption className="px-4 pt-4 pb-2 text-left font-semibold">Récapitulatif de TVA</caption>
        <thead role="rowgroup" className="border-b border-line bg-paper">
          <tr role="row">
            <th role="columnheader" scope="col">Taux</th>
            <th role="columnheader" scope="col" className="text-right">Base HT</th>
            <th role="columnheader" scope="col" className="text-right">Montant de TVA</th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="divide-y divide-line">
          {rows.map(({ rate, base, vat }) => (
            <tr key={rate} role="row">
              <th role="rowheader" scope="row">{`${String(Number(rate)).replace('.', ',')}\u00a0%`}</th>
              <td role="cell" data-label="Base HT" className="amount">
                <Amount cents={base} currency={currency} />
              </td>
              <td role="cell" data-label="Montant de TVA" className="amount">
                <Amount cents={vat} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
