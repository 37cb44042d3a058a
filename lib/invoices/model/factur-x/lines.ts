import { centsToPlain } from '@/lib/shared/money'
import { branch, leaf, type XmlNode } from '@/lib/shared/xml'
import type { EnteredLine, LineAmounts } from '../entry/entered-line'
import type { IssuedInvoice } from '../issued-invoice'
import { categoryOf } from '../vat-categories'

/** UNTDID 5189: a discount without further reason. */
export const DISCOUNT_CODE = '95'

/** BT-151 and BT-152; outside the scope of VAT there is no rate at all (BR-O-05). */
export const taxOf = (name: string, category: string, rate: string): XmlNode =>
  branch(name, leaf('ram:TypeCode', 'VAT'), leaf('ram:CategoryCode', category), category === 'O' ? null : leaf('ram:RateApplicablePercent', rate))

/** The lines (BG-25), numbered from one. */
export function tradeLines(invoice: IssuedInvoice): XmlNode[] {
  return invoice.lines.map((line, index) => {
    const amounts = invoice.amounts.lines[index]
    const category = categoryOf(invoice, line.vatRate)
    return branch(
      'ram:IncludedSupplyChainTradeLineItem',
      branch('ram:AssociatedDocumentLineDocument', leaf('ram:LineID', String(index + 1))),
      branch('ram:SpecifiedTradeProduct', leaf('ram:SellerAssignedID', line.reference), leaf('ram:Name', line.label)),
      branch('ram:SpecifiedLineTradeAgreement', branch('ram:NetPriceProductTradePrice', leaf('ram:ChargeAmount', line.netPrice))),
      branch('ram:SpecifiedLineTradeDelivery', leaf('ram:BilledQuantity', line.quantity, { unitCode: line.unit })),
      branch(
        'ram:SpecifiedLineTradeSettlement',
        taxOf('ram:ApplicableTradeTax', category, category === 'S' ? line.vatRate : '0'),
        amounts ? lineAllowance(line, amounts) : null,
        branch('ram:SpecifiedTradeSettlementLineMonetarySummation', leaf('ram:LineTotalAmount', centsToPlain(amounts?.net ?? 0n))),
      ),
    )
  })
}

/** BG-27; a discount in percent says of what. */
const lineAllowance = ({ discount }: EnteredLine, amounts: LineAmounts): XmlNode =>
  discount &&
  branch(
    'ram:SpecifiedTradeAllowanceCharge',
    branch('ram:ChargeIndicator', leaf('udt:Indicator', 'false')),
    discount.kind === 'percent' ? leaf('ram:CalculationPercent', discount.percent) : null,
    discount.kind === 'percent' ? leaf('ram:BasisAmount', centsToPlain(amounts.gross)) : null,
    leaf('ram:ActualAmount', centsToPlain(amounts.discount)),
    leaf('ram:ReasonCode', DISCOUNT_CODE),
    leaf('ram:Reason', 'Remise'),
  )
