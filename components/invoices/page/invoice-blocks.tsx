import { Card } from '@/components/ui/card'
import { AttachmentList } from '@/components/invoices/form/attachment-list'
import { CURRENCIES, DEPOSIT_FORMATS, EXEMPTION_REASONS, PAYMENT_MEANS, TYPE_CODES, VAT_REGIMES } from '@/lib/invoices/model/code-lists'
import { frameworkLabel } from '@/lib/invoices/model/frameworks'
import { formatCents } from '@/lib/shared/amounts'
import { formatFileSize } from '@/lib/shared/file-size'
import { formatSiret } from '@/lib/shared/siret'
import { writtenDate } from '@/lib/shared/written'
import { type Fact, InvoiceFacts } from './invoice-facts'
import type { PartyView, ShownInvoice } from './shown-invoice'

const partyOf = ({ name, identifier, address }: PartyView): Fact['value'] => ({ name, siret: formatSiret(identifier), address: address.join(', ') })
const dateOf = (date: string | null): Fact['value'] => date && writtenDate(date)
const validatorOf = (siret: string, service: string | null) => [formatSiret(siret), service && `service ${service}`].filter(Boolean).join(', ')
const serviceOf = ({ service }: PartyView) => service && `${service.code} - ${service.name}`

/** All blocks of the form, to read. */
export function InvoiceBlocks({ invoice: { fields, buyer, seller, bankAccount, submissionMode, attachments } }: { invoice: ShownInvoice }) {
  const amount = (cents: bigint | null): Fact['value'] => cents === null ? null : { figures: formatCents(cents, fields.currency) }
  const blocks = [
    {
      title: 'Destinataire de la facture',
      facts: [
        { term: 'Raison sociale', value: buyer ? partyOf(buyer) : fields.buyerSiret },
        { term: 'Service', value: (buyer && serviceOf(buyer)) ?? fields.buyerReference },
        { term: 'N° d’engagement', value: fields.purchaseOrderReference },
      ],
    },
    {
      title: 'Fournisseur de la facture',
      facts: [
        { term: 'Désignation', value: partyOf(seller) },
        { term: 'Service', value: serviceOf(seller) },
        { term: 'Références bancaires', value: bankAccount && `${bankAccount.name} (${bankAccount.masked})${bankAccount.factorName ? `, affactureur : ${bankAccount.factorName}` : ''}` },
        { term: 'Cadre de facturation', value: frameworkLabel(fields.billingFramework) },
        ...(fields.validatorSiret ? [{ term: 'Valideur', value: validatorOf(fields.validatorSiret, fields.validatorService) }] : []),
        ...(fields.secondValidatorSiret ? [{ term: 'Second valideur', value: validatorOf(fields.secondValidatorSiret, fields.secondValidatorService) }] : []),
      ],
    },
    {
      title: 'Références',
      facts: [
        { term: 'Numéro de facture', value: fields.number },
        { term: 'Date de facture', value: dateOf(fields.issueDate) },
        { term: 'Format de dépôt', value: DEPOSIT_FORMATS[submissionMode] },
        { term: 'Type', value: TYPE_CODES[fields.typeCode] },
        ...(fields.precedingNumber ? [{ term: 'N° facture d’origine', value: fields.precedingNumber }] : []),
        { term: 'Devise', value: CURRENCIES[fields.currency] ?? fields.currency },
        { term: 'Numéro du marché', value: fields.contractReference },
        { term: 'Type de TVA', value: fields.vatRegime && VAT_REGIMES[fields.vatRegime] },
        ...(fields.exemptionReason ? [{ term: 'Motif d’exonération', value: EXEMPTION_REASONS[fields.exemptionReason] }] : []),
        { term: 'Mode de règlement', value: fields.paymentMeans && PAYMENT_MEANS[fields.paymentMeans] },
        { term: 'Date d’échéance de paiement', value: dateOf(fields.dueDate) },
      ],
    },
    {
      title: 'Montants totaux',
      facts: [
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
      <InvoiceFacts blocks={blocks} vat={fields.vat} currency={fields.currency} />
      <Card title="Pièces jointes">
        {attachments.length > 0 ? <AttachmentList rows={attachments.map(({ id, size, ...line }) => ({ ...line, fileId: id, weight: formatFileSize(size) }))} /> : <p className="text-ink-soft">Aucune.</p>}
      </Card>
      {fields.comment && (
        <Card title="Commentaire">
          <p className="whitespace-pre-line">{fields.comment}</p>
        </Card>
      )}
    </>
  )
}
