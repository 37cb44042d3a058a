import { type Element, parseXmlDocument } from 'slimdom'

const cents = (text: string) => BigInt(text.replace('.', ''))

/** Every element of this name, its text, and one text among its children. */
const all = (within: Element, name: string) => within.getElementsByTagName(`ram:${name}`)
const texts = (within: Element, name: string) => all(within, name).map(({ textContent }) => textContent ?? '')
const first = (within: Element, name: string) => texts(within, name)[0] ?? ''
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)
const group = (tax: Element) => `${first(tax, 'CategoryCode')} ${first(tax, 'RateApplicablePercent')}`

/** The rules of EN 16931 on sums and on VAT, read again from the XML alone, in whole cents. They need no official file. */
export function brokenRules(xml: string): string[] {
  const root = parseXmlDocument(xml).documentElement as Element
  const [settlement, header] = [all(root, 'ApplicableHeaderTradeSettlement')[0] as Element, all(root, 'SpecifiedTradeSettlementHeaderMonetarySummation')[0] as Element]
  const lines = all(root, 'IncludedSupplyChainTradeLineItem')
  const taxes = all(settlement, 'ApplicableTradeTax')
  const discounts = all(settlement, 'SpecifiedTradeAllowanceCharge')
  const total = (name: string) => cents(first(header, name) || '0.00')
  const net = (line: Element) => cents(first(line, 'LineTotalAmount'))
  const actual = (discount: Element) => cents(first(discount, 'ActualAmount'))
  const broken: string[] = []
  const must = (rule: string, holds: boolean) => { if (!holds) broken.push(rule) }
  must('BR-16', lines.length > 0)
  must('BR-CO-10', total('LineTotalAmount') === sum(lines.map(net)))
  must('BR-CO-11', total('AllowanceTotalAmount') === sum(discounts.map(actual)))
  must('BR-CO-13', total('TaxBasisTotalAmount') === total('LineTotalAmount') - total('AllowanceTotalAmount'))
  must('BR-CO-14', total('TaxTotalAmount') === sum(taxes.map((tax) => cents(first(tax, 'CalculatedAmount')))))
  must('BR-CO-15', total('GrandTotalAmount') === total('TaxBasisTotalAmount') + total('TaxTotalAmount'))
  must('BR-CO-16', total('DuePayableAmount') === total('GrandTotalAmount') - total('TotalPrepaidAmount'))
  must('BR-CO-18', taxes.length > 0 && new Set(taxes.map(group)).size === taxes.length)
  for (const tax of taxes) {
    const own = group(tax)
    const base = sum(lines.filter((line) => group(line) === own).map(net)) - sum(discounts.filter((discount) => group(discount) === own).map(actual))
    must('BR-S-08', cents(first(tax, 'BasisAmount')) === base)
    const basisPoints = BigInt(Math.round(Number(first(tax, 'RateApplicablePercent') || '0') * 100))
    must('BR-CO-17', cents(first(tax, 'CalculatedAmount')) === (base * basisPoints + 5000n) / 10_000n)
    must('BR-E-10', ['S', 'Z'].includes(first(tax, 'CategoryCode')) === (first(tax, 'ExemptionReason') === ''))
  }
  must('empty element', !/<ram:(?!ApplicableHeaderTradeDelivery)\w+\/>|<(\w+:\w+)[^>]*><\/\1>/.test(xml))
  return [...new Set(broken)]
}
