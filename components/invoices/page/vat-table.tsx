import { Amount } from '@/components/ui/amount'
import type { VatRow } from '@/lib/invoices/model/draft'

const HEAD = 'px-4 py-2.5 text-sm font-semibold whitespace-nowrap text-ink-soft'
const CELL = 'px-4 py-2.5 align-top figures text-right whitespace-nowrap'

/**
 * « Récapitulatif de TVA » (BG-23). Written out: the form that shows it while one types is the heaviest page, and Table brings along the
 * sorting and ticking that nobody does here.
 */
export function VatTable({ rows, currency }: { rows: VatRow[]; currency: string }) {
  return (
    <div className="mt-4 overflow-x-auto rounded-md border border-line bg-surface">
      <table role="table" className="table-cards w-full border-collapse text-left">
        <caption className="px-4 pt-4 pb-2 text-left font-semibold">Récapitulatif de TVA</caption>
        <thead role="rowgroup" className="border-b border-line bg-paper">
          <tr role="row">
            <th role="columnheader" scope="col" className={HEAD}>Taux</th>
            <th role="columnheader" scope="col" className={`${HEAD} text-right`}>Base HT</th>
            <th role="columnheader" scope="col" className={`${HEAD} text-right`}>Montant de TVA</th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="divide-y divide-line">
          {rows.map(({ rate, base, vat }) => (
            <tr key={rate} role="row" className="hover:bg-pine-wash">
              <th role="rowheader" scope="row" className="px-4 py-2.5 align-top font-semibold">{`${String(Number(rate)).replace('.', ',')}\u00a0%`}</th>
              <td role="cell" data-label="Base HT" className={CELL}>
                <Amount cents={base} currency={currency} />
              </td>
              <td role="cell" data-label="Montant de TVA" className={CELL}>
                <Amount cents={vat} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
