import { Link } from '@/components/ui/link'
import { InvoiceStatusPill } from '@/components/invoices/invoice-status'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { STATUSES } from '@/lib/invoices/model/status'
import { routes } from '@/lib/shared/routes'
import type { InvoiceStatus } from '@/prisma/generated/enums'

/** How many invoices in each status; the number leads to them. */
export function StatusCounts({ byStatus }: { byStatus: Partial<Record<InvoiceStatus, number>> }) {
  const rows = STATUSES.flatMap((status) => (byStatus[status] ? [{ status, count: byStatus[status] }] : []))
  return (
    <Card id="statuts" title="Factures par statut">
      {rows.length === 0 ? <EmptyState title="Aucune facture pour l’instant." /> : (
        <Table
          caption="Nombre de factures par statut" captionHidden rows={rows} rowKey={({ status }) => status}
          columns={[
            { key: 'statut', header: 'Statut', rowHeader: true, cell: ({ status }) => <InvoiceStatusPill status={status} /> },
            { key: 'nombre', header: 'Nombre', align: 'end', cell: ({ status, count }) => <Link href={`${routes.search}?statut=${status}&tout=oui`} className="text-link figures">{count.toLocaleString('fr-FR')}<span className="sr-only"> factures</span></Link> },
          ]}
        />
      )}
    </Card>
  )
}
