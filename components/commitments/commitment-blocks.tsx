import { Link } from '@/components/ui/link'
import { InvoiceStatusPill } from '@/components/invoices/invoice-status'
import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { DateText, InstantText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import { Table } from '@/components/ui/table'
import { kindLabel, leftOf } from '@/lib/commitments/model/kinds'
import { TYPE_CODES, type TypeCode } from '@/lib/invoices/model/code-lists'
import { UNITS } from '@/lib/invoices/model/units'
import { lineGross } from '@/lib/shared/money'
import { formatDecimal } from '@/lib/shared/plain-decimals'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'
import type { InvoiceStatus } from '@/prisma/generated/enums'

interface ShownCommitment {
  number: string
  kind: string
  subject: string | null
  amount: bigint | null
  invoiced: bigint
  serviceCode: string | null
  serviceName: string | null
  contractReference: string | null
  issuedOn: string
  recipient: { name: string; identifier: string }
  seller: { name: string; identifier: string }
  lines: { position: number; label: string; quantity: string; unit: string; netPrice: string; vatRate: string }[]
  invoices: { id: string; number: string | null; typeCode: string; status: InvoiceStatus; submittedAt: Date | null; totalWithVat: bigint | null; currency: string }[]
}

/** All that is known of an engagement: the order, its lines, and the invoices that name it. */
export function CommitmentBlocks({ commitment }: { commitment: ShownCommitment }) {
  const { kind, subject, amount, invoiced, serviceCode, serviceName, contractReference, issuedOn, recipient, seller, lines, invoices } = commitment
  const left = leftOf(commitment)
  return (
    <>
      <Card title="Commande" id="commande">
        <DescriptionList
          descriptions={[
            { term: 'Type et état', value: `${kindLabel(kind)}, commandé` },
            { term: 'Objet', value: subject ?? undefined },
            { term: 'Date', value: <DateText date={issuedOn} long /> },
            { term: 'Destinataire des factures', value: <>{recipient.name}<Link href={routes.directoryEntry(recipient.identifier)} className="text-link figures block">{formatSiret(recipient.identifier)}</Link></> },
            { term: 'Code service', value: serviceCode ? [serviceCode, serviceName].filter(Boolean).join(' - ') : undefined },
            { term: 'Numéro du marché', value: contractReference ?? undefined },
            { term: 'Fournisseur', value: <>{seller.name}<span className="figures block">{formatSiret(seller.identifier)}</span></> },
            { term: 'Montant TTC', value: amount === null ? undefined : <Amount cents={amount} /> },
            { term: 'Déjà facturé', value: <Amount cents={invoiced} /> },
            { term: 'Reste à facturer', value: left === null ? undefined : <Amount cents={left} /> },
          ]}
        />
      </Card>
      {lines.length > 0 && (
        <Table
          caption="Lignes de la commande" rows={lines} rowKey={({ position }) => String(position)}
          columns={[
            { key: 'denomination', header: 'Dénomination', rowHeader: true, cell: ({ label }) => label },
            { key: 'quantite', header: 'Quantité', align: 'end', cell: ({ quantity, unit }) => `${formatDecimal(quantity)} ${UNITS[unit]?.short ?? unit}` },
            { key: 'prix', header: 'Prix unitaire HT', align: 'end', cell: ({ netPrice }) => `${formatDecimal(netPrice)} €` },
            { key: 'taux', header: 'TVA', align: 'end', cell: ({ vatRate }) => `${formatDecimal(vatRate)} %` },
            { key: 'montant', header: 'Montant HT', align: 'end', cell: ({ quantity, netPrice }) => <Amount cents={lineGross(quantity, netPrice)} /> },
          ]}
        />
      )}
      <Card title="Factures sur cet engagement" id="factures">
        {invoices.length === 0 ? <p>Aucune facture ne porte ce numéro d’engagement.</p> : (
          <Table
            caption="Factures sur cet engagement" captionHidden rows={invoices} rowKey={({ id }) => id}
            columns={[
              { key: 'numero', header: 'Numéro', rowHeader: true, cell: ({ id, number, typeCode }) => <Link href={routes.invoice(id)} className="text-link">{`${TYPE_CODES[typeCode as TypeCode] ?? 'Facture'} ${number ?? 'sans numéro'}`}</Link> },
              { key: 'depot', header: 'Date de dépôt', cell: ({ submittedAt }) => (submittedAt ? <InstantText at={submittedAt} /> : 'Non envoyée') },
              { key: 'statut', header: 'Statut', cell: ({ status }) => <InvoiceStatusPill status={status} /> },
              { key: 'montant', header: 'Montant TTC', align: 'end', cell: ({ totalWithVat, currency }) => (totalWithVat === null ? '–' : <Amount cents={totalWithVat} currency={currency} />) },
            ]}
          />
        )}
        <p className="mt-3 text-sm text-ink-soft">« Déjà facturé » compte les factures envoyées et non refusées, moins les avoirs. Les brouillons ne comptent pas.</p>
      </Card>
    </>
  )
}
