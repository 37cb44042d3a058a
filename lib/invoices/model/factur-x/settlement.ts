import type { PaymentMeans } from '@/prisma/generated/enums'
import { centsToPlain } from '@/lib/shared/money'
import { branch, leaf, type XmlNode } from '@/lib/shared/xml'
import { PAID_FRAMEWORK } from '../entry/entry-amounts'
import type { IssuedInvoice } from '../issued-invoice'
import { paymentTermsOf } from '../legal-mentions'
import { exemptionOf, vatDueCode } from '../vat-categories'
import { DISCOUNT_CODE, taxOf } from './lines'
import { payeeParty } from './parties'

/** BT-81 (UNTDID 4461), among the codes that the pivot format of public invoices admits. */
const PAYMENT_CODES: Record<PaymentMeans, string> = { VIREMENT: '30', CHEQUE: '20', PRELEVEMENT: '49', ESPECE: '10', AUTRE: '97', REPORT: '97' }
/** « Autre » for what is already paid: the purchase card (portal 7.4, A2). */
const CARD = '48'
/** A transfer to an account that the invoice does not name: 30 would require it (BR-61). */
const TRANSFER_TO_KNOWN_ACCOUNT = '42'

/** A date as CII writes it. */
export const dateTime = (name: string, date: string | null): XmlNode => branch(name, leaf('udt:DateTimeString', date?.replaceAll('-', ''), { format: '102' }))

/** How it is paid, what VAT, how much (BG-16 to BG-23). */
export function settlement(invoice: IssuedInvoice): XmlNode {
  return branch(
    'ram:ApplicableHeaderTradeSettlement',
    leaf('ram:PaymentReference', invoice.number),
    leaf('ram:InvoiceCurrencyCode', invoice.currency),
    payeeParty(invoice),
    payment(invoice),
    ...vatRows(invoice),
    ...allowances(invoice),
    branch('ram:SpecifiedTradePaymentTerms', leaf('ram:Description', paymentTermsOf(invoice)), dateTime('ram:DueDateDateTime', invoice.dueDate)),
    summation(invoice),
    invoice.precedingNumber && branch('ram:InvoiceReferencedDocument', leaf('ram:IssuerAssignedID', invoice.precedingNumber), branch('ram:FormattedIssueDateTime', leaf('qdt:DateTimeString', invoice.precedingDate?.replaceAll('-', ''), { format: '102' }))),
  )
}

function paymentCode({ paymentMeans, account, billingFramework }: IssuedInvoice): string | null {
  if (paymentMeans === 'VIREMENT' && !account) return TRANSFER_TO_KNOWN_ACCOUNT
  if (paymentMeans === 'AUTRE' && billingFramework === PAID_FRAMEWORK) return CARD
  return paymentMeans && PAYMENT_CODES[paymentMeans]
}

function payment(invoice: IssuedInvoice): XmlNode {
  const payee = invoice.paymentMeans === 'VIREMENT' ? invoice.account : null
  return branch(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    leaf('ram:TypeCode', paymentCode(invoice)),
    payee && branch('ram:PayeePartyCreditorFinancialAccount', leaf('ram:IBANID', payee.iban)),
    payee && branch('ram:PayeeSpecifiedCreditorFinancialInstitution', leaf('ram:BICID', payee.bic)),
  )
}

function vatRows(invoice: IssuedInvoice): XmlNode[] {
  const exemption = exemptionOf(invoice)
  return invoice.amounts.breakdown.map(({ category, rate, base, vat }) =>
    branch(
      'ram:ApplicableTradeTax',
      leaf('ram:CalculatedAmount', centsToPlain(vat)),
      leaf('ram:TypeCode', 'VAT'),
      leaf('ram:ExemptionReason', exemption?.text),
      leaf('ram:BasisAmount', centsToPlain(base)),
      leaf('ram:CategoryCode', category),
      leaf('ram:ExemptionReasonCode', exemption?.code),
      leaf('ram:DueDateTypeCode', vatDueCode(invoice)),
      category === 'O' ? null : leaf('ram:RateApplicablePercent', rate),
    ),
  )
}

/** BG-20: the part of the global discount that each rate bears. */
const allowances = ({ amounts, globalDiscountReason }: IssuedInvoice): XmlNode[] =>
  amounts.breakdown.filter(({ allowance }) => allowance > 0n).map(({ allowance, category, rate }) =>
    branch(
      'ram:SpecifiedTradeAllowanceCharge',
      branch('ram:ChargeIndicator', leaf('udt:Indicator', 'false')),
      leaf('ram:ActualAmount', centsToPlain(allowance)),
      leaf('ram:ReasonCode', DISCOUNT_CODE),
      leaf('ram:Reason', globalDiscountReason ?? 'Remise globale'),
      taxOf('ram:CategoryTradeTax', category, rate),
    ),
  )

const summation = ({ amounts, currency }: IssuedInvoice): XmlNode =>
  branch(
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    leaf('ram:LineTotalAmount', centsToPlain(amounts.lineTotal)),
    leaf('ram:AllowanceTotalAmount', amounts.allowanceTotal > 0n ? centsToPlain(amounts.allowanceTotal) : null),
    leaf('ram:TaxBasisTotalAmount', centsToPlain(amounts.totalWithoutVat)),
    leaf('ram:TaxTotalAmount', centsToPlain(amounts.totalVat), { currencyID: currency }),
    leaf('ram:GrandTotalAmount', centsToPlain(amounts.totalWithVat)),
    leaf('ram:TotalPrepaidAmount', amounts.paid > 0n ? centsToPlain(amounts.paid) : null),
    leaf('ram:DuePayableAmount', centsToPlain(amounts.amountDue)),
  )
