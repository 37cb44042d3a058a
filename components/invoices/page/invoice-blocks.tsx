import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import { AttachmentList } from '@/components/invoices/form/attachment-list'
import { CURRENCIES, DEPOSIT_FORMATS, EXEMPTION_REASONS, PAYMENT_MEANS, TYPE_CODES, VAT_REGIMES } from '@/lib/invoices/model/code-lists'
import { frameworkLabel } from '@/lib/invoices/model/frameworks'
import { formatFileSize } from '@/lib/shared/file-size'
import { formatSiret } from '@/lib/shared/siret'
import type { PartyView, ShownInvoice } from './shown-invoice'
import { VatTable } from './vat-table'

const Party = ({ party: { name, identifier, address } }: { party: PartyView }) => (
  <>
    <span className="font-medium">{name}</span>
    <span className="figures block">{formatSiret(identifier)}</span>
    <span className="block text-sm text-ink-soft">{address.join(', ')}</span>
  </>
)
const validatorOf = (siret: string, service: string | null) => [formatSiret(siret), service && `service ${service}`].filter(Boolean).join(', ')
const serviceOf = ({ service }: PartyView) => service && `${service.code} - ${service.name}`

/** All blocks of the form, to read. */
export function InvoiceBlocks({ invoice: { fields, buyer, seller, bankAccount, submissionMode, attachments } }: { invoice: ShownInvoice }) {
  const amount = (cents: bigint | null) => cents !== null && <Amount cents={cents} currency={fields.currency} />
  const blocks = [
    {
      title: 'Destinataire de la facture',
      descriptions: [
        { term: 'Raison sociale', value: buyer ? <Party party={buyer} /> : fields.buyerSiret },
        { term: 'Service', value: (buyer && serviceOf(buyer)) ?? fields.buyerReference },
        { term: 'N° d’engagement', value: fields.purchaseOrderReference },
      ],
    },
    {
      title: 'Fournisseur de la facture',
      descriptions: [
        { term: 'Désignation', value: <Party party={seller} /> },
        { term: 'Service', value: serviceOf(seller) },
        { term: 'Références bancaires', value: bankAccount && `${bankAccount.name} (${bankAccount.masked})${bankAccount.factorName ? `, affactureur : ${bankAccount.factorName}` : ''}` },
        { term: 'Cadre de facturation', value: frameworkLabel(fields.billingFramework) },
        ...(fields.validatorSiret ? [{ term: 'Valideur', value: validatorOf(fields.validatorSiret, fields.validatorService) }] : []),
        ...(fields.secondValidatorSiret ? [{ term: 'Second valideur', value: validatorOf(fields.secondValidatorSiret, fields.secondValidatorService) }] : []),
      ],
    },
    {
      title: 'Références',
      descriptions: [
        { term: 'Numéro de facture', value: fields.number },
        { term: 'Date de facture', value: fields.issueDate && <DateText date={fields.issueDate} /> },
        { term: 'Format de dépôt', value: DEPOSIT_FORMATS[submissionMode] },
        { term: 'Type', value: TYPE_CODES[fields.typeCode] },
        ...(fields.precedingNumber ? [{ term: 'N° facture d’origine', value: fields.precedingNumber }] : []),
        { term: 'Devise', value: CURRENCIES[fields.currency] ?? fields.currency },
        { term: 'Numéro du marché', value: fields.contractReference },
        { term: 'Type de TVA', value: fields.vatRegime && VAT_REGIMES[fields.vatRegime] },
        ...(fields.exemptionReason ? [{ term: 'Motif d’exonération', value: EXEMPTION_REASONS[fields.exemptionReason] }] : []),
        { term: 'Mode de règlement', value: fields.paymentMeans && PAYMENT_MEANS[fields.paymentMeans] },
        { term: 'Date d’échéance de paiement', value: fields.dueDate && <DateText date={fields.dueDate} /> },
      ],
    },
    {
      title: 'Montants totaux',
      descriptions: [
        { term: 'Montant HT', value: amount(fields.totalWithoutVat) },
        { term: 'Montant TVA', value: amount(fields.totalVat) },
        ...(fields.globalDiscount ? [{ term: 'Remise globale TTC', value: amount(fields.globalDiscount) }] : []),
        { term: 'Montant TTC', value: amount(fields.totalWithVat) },
        { term: 'Net à payer', value: amount(fields.amountDue) },
      ],
    },
  ]
  return (
    <>
      {blocks.map(({ title, descriptions }) => (
        <Card key={title} title={title}>
          <DescriptionList descriptions={descriptions.map(({ term, value }) => ({ term, value: value || undefined }))} />
          {title === 'Montants totaux' && fields.vat.length > 0 && <VatTable rows={fields.vat} currency={fields.currency} />}
        </Card>
      ))}
      <Card title="Pièces jointes">
        <AttachmentList rows={attachments.map(({ id, size, ...line }) => ({ ...line, fileId: id, weight: formatFileSize(size) }))} />
      </Card>
      {fields.comment && (
        <Card title="Commentaire">
          <p className="whitespace-pre-line">{fields.comment}</p>
        </Card>
      )}
    </>
  )
}
