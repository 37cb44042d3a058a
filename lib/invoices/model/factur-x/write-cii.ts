import { branch, leaf, required, type XmlNode } from '@/lib/shared/xml'
import type { IssuedInvoice } from '../issued-invoice'
import { mentionsOf } from '../legal-mentions'
import { exemptionOf } from '../vat-categories'
import { tradeLines } from './lines'
import { buyerParty, sellerParty, shipToParty } from './parties'
import { dateTime, settlement } from './settlement'

/** BT-24 of the profile « EN 16931 » of Factur-X: the norm itself. */
export const GUIDELINE = 'urn:cen.eu:en16931:2017'

const SPACES = {
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
}

/**
 * The invoice as UN/CEFACT CII D22B, profile EN 16931: the `factur-x.xml` of its PDF. The same invoice gives the same text.
 * BT-23 carries the framework of public invoices (A1, A2, A9, A12), which is what the recipients' platform reads.
 */
export function writeCii(invoice: IssuedInvoice): string {
  const root = Object.entries(SPACES).map(([prefix, space]) => ` xmlns:${prefix}="${space}"`).join('')
  const parts = [context(invoice), header(invoice), branch('rsm:SupplyChainTradeTransaction', ...tradeLines(invoice), agreement(invoice), delivery(invoice), settlement(invoice))]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rsm:CrossIndustryInvoice${root}>${parts.join('\n')}</rsm:CrossIndustryInvoice>\n`
}

const context = ({ billingFramework }: IssuedInvoice): XmlNode =>
  branch(
    'rsm:ExchangedDocumentContext',
    branch('ram:BusinessProcessSpecifiedDocumentContextParameter', leaf('ram:ID', billingFramework)),
    branch('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', GUIDELINE)),
  )

const header = (invoice: IssuedInvoice): XmlNode =>
  branch(
    'rsm:ExchangedDocument',
    leaf('ram:ID', invoice.number),
    leaf('ram:TypeCode', invoice.typeCode),
    dateTime('ram:IssueDateTime', invoice.issueDate),
    ...mentionsOf(invoice).map(({ subject, text }) => branch('ram:IncludedNote', leaf('ram:Content', text), leaf('ram:SubjectCode', subject))),
  )

const agreement = (invoice: IssuedInvoice): XmlNode =>
  branch(
    'ram:ApplicableHeaderTradeAgreement',
    leaf('ram:BuyerReference', invoice.buyerReference),
    sellerParty(invoice),
    buyerParty(invoice),
    branch('ram:BuyerOrderReferencedDocument', leaf('ram:IssuerAssignedID', invoice.purchaseOrderReference)),
    branch('ram:ContractReferencedDocument', leaf('ram:IssuerAssignedID', invoice.contractReference)),
  )

/** An intra-Community supply states where and when it was delivered (BR-IC-11 and 12); nothing else needs it. */
const delivery = (invoice: IssuedInvoice): XmlNode =>
  exemptionOf(invoice)?.category === 'K'
    ? branch('ram:ApplicableHeaderTradeDelivery', shipToParty(invoice), branch('ram:ActualDeliverySupplyChainEvent', dateTime('ram:OccurrenceDateTime', invoice.issueDate)))
    : required('ram:ApplicableHeaderTradeDelivery')
