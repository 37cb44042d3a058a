import { shortDate } from '@/lib/shared/dates'
import { formatCents } from '@/lib/shared/money'
import { formatIdentifier } from '@/lib/structures/model/identifiers'
import { identifierTypeLabel } from '@/lib/structures/model/identifier-types'
import { CREDIT_NOTE, PAYMENT_MEANS, TYPE_CODES } from './code-lists'
import { frameworkLabel } from './frameworks'
import type { IssuedInvoice, IssuedParty } from './issued-invoice'
import { mentionsOf, paymentTermsOf } from './legal-mentions'
import { linesTable, totalsTables } from './invoice-paper-tables'

/**
 * The invoice as the parts of a PDF: what its XML says, in French and in the order that people read. The words before each
 * value are those that recognition looks for.
 * @param createdAt moment of issue.
 */
export function invoicePaper(invoice: IssuedInvoice, createdAt: Date) {
  const kind = TYPE_CODES[invoice.typeCode]
  const name = `${kind} ${invoice.number}`
  const mentions = mentionsOf(invoice)
  return {
    title: name,
    letterhead: invoice.seller.name,
    runningHead: `${name} – ${invoice.seller.name} – ${shortDate(invoice.issueDate)}`,
    reference: mentions[0]?.text ?? name,
    createdAt,
    blocks: [
      { kind: 'columns' as const, columns: [{ title: 'Fournisseur', ...partyLines(invoice.seller) }, { title: 'Destinataire', ...partyLines(invoice.buyer), lines: [...partyLines(invoice.buyer).lines, ...recipientLines(invoice)] }] },
      { kind: 'columns' as const, columns: [{ title: `Références ${invoice.typeCode === CREDIT_NOTE ? 'de l’avoir' : 'de la facture'}`, lines: referenceLines(invoice) }, { title: 'Règlement', lines: paymentLines(invoice) }] },
      linesTable(invoice),
      totalsTables(invoice),
      ...(invoice.comment ? [{ kind: 'smallPrint' as const, text: invoice.comment }] : []),
      { kind: 'smallPrint' as const, text: mentions.filter(({ subject, text }) => subject !== 'ABL' && text !== invoice.comment).map(({ text }) => text).map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ') },
    ],
  }
}

const present = (lines: readonly (string | null | false | undefined)[]): string[] => lines.filter((line): line is string => Boolean(line))

function partyLines({ name, addressLines, postalCode, city, identifierType, identifier, vatNumber, rcsNumber, service, country }: IssuedParty) {
  const town = present([postalCode, city]).join(' ')
  return {
    strong: name,
    lines: present([service, ...addressLines, country === 'FR' ? town : `${town} (${country})`, `${identifierTypeLabel(identifierType)} : ${formatIdentifier(identifierType, identifier)}`, vatNumber && `N° TVA : ${vatNumber}`, rcsNumber && `RCS : ${rcsNumber}`]),
  }
}

const recipientLines = ({ buyerReference }: IssuedInvoice): string[] => present([buyerReference && `Code service : ${buyerReference}`])

function referenceLines(invoice: IssuedInvoice): string[] {
  const { typeCode, number, issueDate, purchaseOrderReference, contractReference, precedingNumber, precedingDate, billingFramework, validator } = invoice
  const thing = typeCode === CREDIT_NOTE ? 'd’avoir' : 'de facture'
  return present([
    `Numéro ${thing} : ${number}`,
    `Date ${thing} : ${shortDate(issueDate)}`,
    precedingNumber && `N° facture d’origine : ${precedingNumber}${precedingDate ? ` du ${shortDate(precedingDate)}` : ''}`,
    purchaseOrderReference && `N° d’engagement : ${purchaseOrderReference}`,
    contractReference && `Numéro du marché : ${contractReference}`,
    `Cadre de facturation : ${frameworkLabel(billingFramework)}`,
    validator && `Valideur : ${validator.name}`,
  ])
}

function paymentLines(invoice: IssuedInvoice): string[] {
  const { dueDate, paymentMeans, account, factor, amounts, currency } = invoice
  return present([
    `Net à payer : ${formatCents(amounts.amountDue, currency)}`,
    dueDate && `Date d’échéance : ${shortDate(dueDate)}`,
    paymentMeans && `Mode de règlement : ${PAYMENT_MEANS[paymentMeans]}`,
    factor && `Payer à : ${factor.name}`,
    paymentMeans === 'VIREMENT' && account && `IBAN : ${account.iban.replace(/(.{4})(?=.)/g, '$1 ')}`,
    paymentMeans === 'VIREMENT' && account?.bic && `BIC : ${account.bic}`,
    `Devise : ${currency}`,
    paymentTermsOf(invoice),
  ])
}
