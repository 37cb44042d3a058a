import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { type CurrencyTotals, rateLabel } from '@/lib/fiscal-list/model/totals'
import { CURRENCIES } from '@/lib/invoices/model/code-lists'
import { Table } from '@/components/ui/table'

interface Line { label: string; count: number; net: bigint; vat: bigint; total: bigint }

const line = (label: string, { count, net, vat, total }: CurrencyTotals['total'], sign = 1n): Line => ({ label, count, net: sign * net, vat: sign * vat, total: sign * total })

/** The totals of one currency: in all, avoirs subtracted, and by rate. */
export function FiscalTotals({ totals: { currency, invoices, credits, total, refused, rates } }: { totals: CurrencyTotals }) {
  const money = (cents: bigint) => <Amount cents={cents} currency={currency} />
  return (
    <Card id={`totaux-${currency}`} title={`Totaux en ${CURRENCIES[currency]?.split(' - ')[1]?.toLowerCase() ?? currency}`}>
      <div className="grid gap-4 lg:grid-cols-2">
        <Table
          caption="En tout" rowKey={({ label }) => label}
          rows={[line('Factures', invoices), line('Avoirs, à soustraire', credits, -1n), line('Total', total), ...(refused.count > 0 ? [line('Rejetées ou refusées, hors totaux', refused)] : [])]}
          columns={[
            { key: 'quoi', header: 'Quoi', headerHidden: true, rowHeader: true, cell: ({ label }) => label },
            { key: 'nombre', header: 'Nombre', align: 'end', cell: ({ count }) => count.toLocaleString('fr-FR') },
            { key: 'ht', header: 'HT', align: 'end', cell: ({ net }) => money(net) },
            { key: 'tva', header: 'TVA', align: 'end', cell: ({ vat }) => money(vat) },
            { key: 'ttc', header: 'TTC', align: 'end', cell: ({ total: all }) => money(all) },
          ]}
        />
        <Table
          caption="Par taux de TVA, avoirs soustraits" rows={rates} rowKey={({ rate }) => rate ?? 'sans'}
          columns={[
            { key: 'taux', header: 'Taux', rowHeader: true, cell: ({ rate }) => rateLabel(rate) },
            { key: 'base', header: 'Base HT', align: 'end', cell: ({ base }) => money(base) },
            { key: 'tva', header: 'TVA', align: 'end', cell: ({ vat }) => money(vat) },
          ]}
        />
      </div>
    </Card>
  )
}
