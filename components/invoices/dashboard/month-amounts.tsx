import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { BarChart } from './bar-chart'

interface Month {
  /** First day of the month, YYYY-MM-DD. */
  month: string
  count: number
  amount: bigint
}

const monthName = (month: string) => new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}T00:00:00Z`))

/** What was sent month by month, TTC, avoirs subtracted. */
export function MonthAmounts({ months }: { months: Month[] }) {
  return (
    <Card id="montants" title="Montants envoyés par mois">
      <p className="mb-4">Montants TTC des 12 derniers mois, selon la date de dépôt, en euros. Les avoirs sont soustraits.</p>
      <BarChart bars={months.map(({ month, amount }) => ({ label: monthName(month), value: Number(amount) }))} />
      <Table
        caption="Montants envoyés par mois" captionHidden rows={months} rowKey={({ month }) => month}
        columns={[
          { key: 'mois', header: 'Mois', rowHeader: true, cell: ({ month }) => monthName(month) },
          { key: 'nombre', header: 'Factures et avoirs', align: 'end', cell: ({ count }) => count.toLocaleString('fr-FR') },
          { key: 'montant', header: 'Montant TTC', align: 'end', cell: ({ amount }) => <Amount cents={amount} /> },
        ]}
      />
    </Card>
  )
}
