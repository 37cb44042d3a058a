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

const DOCUMENT = 'ExchangedDocument|HeaderExchangedDocument'
const TRANSACTION = 'SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction'
const AGREEMENT = 'ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement'
const SETTLEMENT = 'ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement'
const SUMMATION = 'SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation'
const PAYMENT = 'SpecifiedTradeSettlementPaymentMeans'

/** UN/CEFACT Cross Industry Invoice: D16B and D22B (Factur-X, ZUGFeRD 2, XRechnung) and the draft that ZUGFeRD 1 used. */
export function readCii(root: XmlElement): InvoiceValues {
  const header = elementAt(root, DOCUMENT)
  const transaction = elementAt(root, TRANSACTION)
  const agreement = elementAt(transaction, AGREEMENT)
  const settlement = elementAt(transaction, SETTLEMENT)
  const sums = elementAt(settlement, SUMMATION)
  const currency = textAt(settlement, 'InvoiceCurrencyCode')
  const taxes = elementsAt(settlement, 'ApplicableTradeTax')
  const seller = elementAt(agreement, 'SellerTradeParty')
  const dueDate = textAt(settlement, 'SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString')
  const fields = presentFields({
    invoiceNumber: textAt(header, 'ID'),
    issueDate: dateOf(textAt(header, 'IssueDateTime/DateTimeString')),
    dueDate: dateOf(dueDate),
    typeCode: typeCodeOf(textAt(header, 'TypeCode')),
    currency,
    totalWithoutTax: amountOf(textAt(sums, 'TaxBasisTotalAmount')),
    totalTax: amountOf(taxTotal(sums, currency)),
    totalWithTax: amountOf(textAt(sums, 'GrandTotalAmount')),
    amountDue: amountOf(textAt(sums, 'DuePayableAmount')),
    sellerVat: compactOf(vatNumber(seller)),
    sellerSiret: siretOf(identifiers(seller)),
    buyerSiret: siretOf(identifiers(elementAt(agreement, 'BuyerTradeParty'))),
    buyerReference: textAt(agreement, 'BuyerReference'),
    purchaseOrderReference: textAt(agreement, 'BuyerOrderReferencedDocument/IssuerAssignedID|ID'),
    contractReference: textAt(agreement, 'ContractReferencedDocument/IssuerAssignedID|ID'),
    iban: compactOf(textAt(settlement, `${PAYMENT}/PayeePartyCreditorFinancialAccount/IBANID`)),
    vatRegime: vatRegimeOf(
      taxes.map((tax) => textAt(tax, 'CategoryCode') ?? ''),
      taxes.map((tax) => textAt(tax, 'DueDateTypeCode')).find(Boolean),
    ),
    paymentMeans: paymentMeansOf(textAt(settlement, `${PAYMENT}/TypeCode`)),
  })
  return { syntax: 'CII', fields, vatBreakdown: taxes.flatMap(vatRow) }
}

/** BT-110 in the currency of the invoice; BT-111, in the accounting currency, may stand beside it. */
function taxTotal(sums: XmlElement | undefined, currency: string | undefined): string | undefined {
  const totals = elementsAt(sums, 'TaxTotalAmount')
  const own = totals.find(({ attributes }) => attributes.currencyID === currency) ?? totals[0]
  return own?.text.trim()
}

function vatNumber(party: XmlElement | undefined): string | undefined {
  const registrations = elementsAt(party, 'SpecifiedTaxRegistration/ID')
  return registrations.find(({ attributes }) => attributes.schemeID === 'VA')?.text
}

/** Legal registration (BT-30, BT-47) first, then the identifiers of BT-29 and BT-46; scheme 0009 is the SIRET. */
function identifiers(party: XmlElement | undefined): string[] {
  const all = elementsAt(party, 'SpecifiedLegalOrganization/ID').concat(elementsAt(party, 'GlobalID|ID'))
  const sirets = all.filter(({ attributes }) => attributes.schemeID === '0009')
  return [...sirets, ...all].map(({ text }) => text)
}

function vatRow(tax: XmlElement): InvoiceValues['vatBreakdown'] {
  const base = amountOf(textAt(tax, 'BasisAmount'))
  const amount = amountOf(textAt(tax, 'CalculatedAmount'))
  if (!base || !amount) return []
  return [{ rate: rateOf(textAt(tax, 'RateApplicablePercent|ApplicablePercent')), base, tax: amount }]
}
