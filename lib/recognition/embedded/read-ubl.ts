import {
  amountOf,
  compactOf,
  dateOf,
  paymentMeansOf,
  presentFields,
  rateOf,
  siretOf,
  typeCodeOf,
  vatRegimeOf,
  type InvoiceValues,
} from './invoice-values'
import { elementAt, elementsAt, textAt, type XmlElement } from './xml-tree'

/** OASIS UBL 2.x, Invoice and CreditNote, as EN 16931 binds it. */
export function readUbl(root: XmlElement): InvoiceValues {
  const isCredit = root.name === 'CreditNote'
  const sums = elementAt(root, 'LegalMonetaryTotal')
  const currency = textAt(root, 'DocumentCurrencyCode')
  const taxTotal = ownTaxTotal(root, currency)
  const subtotals = elementsAt(taxTotal, 'TaxSubtotal')
  const seller = elementAt(root, 'AccountingSupplierParty/Party')
  const fields = presentFields({
    invoiceNumber: textAt(root, 'ID'),
    issueDate: dateOf(textAt(root, 'IssueDate')),
    dueDate: dateOf(textAt(root, 'DueDate') ?? textAt(root, 'PaymentMeans/PaymentDueDate')),
    typeCode: typeCodeOf(textAt(root, 'InvoiceTypeCode|CreditNoteTypeCode') ?? (isCredit ? '381' : undefined)),
    currency,
    totalWithoutTax: amountOf(textAt(sums, 'TaxExclusiveAmount')),
    totalTax: amountOf(textAt(taxTotal, 'TaxAmount')),
    totalWithTax: amountOf(textAt(sums, 'TaxInclusiveAmount')),
    amountDue: amountOf(textAt(sums, 'PayableAmount')),
    sellerVat: compactOf(vatNumber(seller)),
    sellerSiret: siretOf(identifiers(seller)),
    buyerSiret: siretOf(identifiers(elementAt(root, 'AccountingCustomerParty/Party'))),
    buyerReference: textAt(root, 'BuyerReference'),
    purchaseOrderReference: textAt(root, 'OrderReference/ID'),
    contractReference: textAt(root, 'ContractDocumentReference/ID'),
    iban: compactOf(iban(root)),
    vatRegime: vatRegimeOf(
      subtotals.map((subtotal) => textAt(subtotal, 'TaxCategory/ID') ?? ''),
      textAt(root, 'InvoicePeriod/DescriptionCode'),
    ),
    paymentMeans: paymentMeansOf(textAt(root, 'PaymentMeans/PaymentMeansCode')),
  })
  return { syntax: 'UBL', fields, vatBreakdown: subtotals.flatMap(vatRow) }
}

function ownTaxTotal(root: XmlElement, currency: string | undefined): XmlElement | undefined {
  const totals = elementsAt(root, 'TaxTotal')
  return totals.find((total) => elementAt(total, 'TaxAmount')?.attributes.currencyID === currency) ?? totals[0]
}

function vatNumber(party: XmlElement | undefined): string | undefined {
  const schemes = elementsAt(party, 'PartyTaxScheme')
  return textAt(schemes.find((scheme) => textAt(scheme, 'TaxScheme/ID') === 'VAT'), 'CompanyID')
}

/** Legal registration (BT-30, BT-47) first, then the identifiers of BT-29 and BT-46; scheme 0009 is the SIRET. */
function identifiers(party: XmlElement | undefined): string[] {
  const all = elementsAt(party, 'PartyLegalEntity/CompanyID').concat(elementsAt(party, 'PartyIdentification/ID'))
  const sirets = all.filter(({ attributes }) => attributes.schemeID === '0009')
  return [...sirets, ...all].map(({ text }) => text)
}

/** An account may be any number in UBL; only what has the shape of an IBAN is one. */
function iban(root: XmlElement): string | undefined {
  const accounts = elementsAt(root, 'PaymentMeans/PayeeFinancialAccount/ID').map(({ text }) => text)
  return accounts.find((account) => /^\s*[A-Z]{2}\d{2}/i.test(account))
}

function vatRow(subtotal: XmlElement): InvoiceValues['vatBreakdown'] {
  const base = amountOf(textAt(subtotal, 'TaxableAmount'))
  const tax = amountOf(textAt(subtotal, 'TaxAmount'))
  if (!base || !tax) return []
  return [{ rate: rateOf(textAt(subtotal, 'TaxCategory/Percent') ?? textAt(subtotal, 'Percent')), base, tax }]
}
