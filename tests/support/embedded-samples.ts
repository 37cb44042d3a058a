import PDFDocument from 'pdfkit'

/** An invented Factur-X, EN 16931 profile (CII D16B). */
export const CII = `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
  xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
  xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocument><ram:ID>F-2026-12</ram:ID><ram:TypeCode>380</ram:TypeCode>
  <ram:IssueDateTime><udt:DateTimeString format="102">20261012</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>
 <ram:ApplicableHeaderTradeAgreement><ram:BuyerReference>SERV-1</ram:BuyerReference>
  <ram:SellerTradeParty><ram:ID>99</ram:ID><ram:Name>Atelier</ram:Name>
   <ram:SpecifiedLegalOrganization><ram:ID schemeID="0009">73282932000074</ram:ID></ram:SpecifiedLegalOrganization>
   <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">12</ram:ID></ram:SpecifiedTaxRegistration>
   <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">FR44 732829320</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
  <ram:BuyerTradeParty><ram:GlobalID schemeID="0009">11000201100044</ram:GlobalID>
   <ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">110002011</ram:ID></ram:SpecifiedLegalOrganization></ram:BuyerTradeParty>
  <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>EJ/2026-1</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
  <ram:ContractReferencedDocument><ram:IssuerAssignedID>M 17</ram:IssuerAssignedID></ram:ContractReferencedDocument>
 </ram:ApplicableHeaderTradeAgreement>
 <ram:ApplicableHeaderTradeSettlement><ram:TaxCurrencyCode>GBP</ram:TaxCurrencyCode><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
  <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode>
   <ram:PayeePartyCreditorFinancialAccount><ram:IBANID>FR76 3000 6000 0112 3456 7890 189</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>
  </ram:SpecifiedTradeSettlementPaymentMeans>
  <ram:ApplicableTradeTax><ram:CalculatedAmount>200.00</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode>
   <ram:BasisAmount>1000.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:DueDateTypeCode>5</ram:DueDateTypeCode>
   <ram:RateApplicablePercent>20.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>
  <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20261111</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
  <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>1000</ram:LineTotalAmount>
   <ram:TaxBasisTotalAmount>1000</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="GBP">175.1</ram:TaxTotalAmount>
   <ram:TaxTotalAmount currencyID="EUR">200.0</ram:TaxTotalAmount><ram:GrandTotalAmount>1200.00</ram:GrandTotalAmount>
   <ram:DuePayableAmount>1200.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
 </ram:ApplicableHeaderTradeSettlement>
</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`

/** The same house in UBL: a credit note. */
export const UBL_CREDIT_NOTE = `<?xml version="1.0"?>
<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
  xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<b:ID>A-7</b:ID><b:IssueDate>2026-10-13</b:IssueDate><b:CreditNoteTypeCode>381</b:CreditNoteTypeCode>
<b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode><b:BuyerReference>SERV-1</b:BuyerReference>
<a:InvoicePeriod><b:DescriptionCode>432</b:DescriptionCode></a:InvoicePeriod>
<a:OrderReference><b:ID>EJ-9</b:ID></a:OrderReference><a:ContractDocumentReference><b:ID>M-1</b:ID></a:ContractDocumentReference>
<a:AccountingSupplierParty><a:Party><a:PartyTaxScheme><b:CompanyID>FR44732829320</b:CompanyID><a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme></a:PartyTaxScheme>
<a:PartyLegalEntity><b:CompanyID schemeID="0009">73282932000074</b:CompanyID></a:PartyLegalEntity></a:Party></a:AccountingSupplierParty>
<a:AccountingCustomerParty><a:Party><a:PartyIdentification><b:ID>110 002 011 00044</b:ID></a:PartyIdentification></a:Party></a:AccountingCustomerParty>
<a:PaymentMeans><b:PaymentMeansCode>30</b:PaymentMeansCode><b:PaymentDueDate>2026-11-12</b:PaymentDueDate>
<a:PayeeFinancialAccount><b:ID>FR7630006000011234567890189</b:ID></a:PayeeFinancialAccount></a:PaymentMeans>
<a:TaxTotal><b:TaxAmount currencyID="EUR">10</b:TaxAmount><a:TaxSubtotal><b:TaxableAmount>100</b:TaxableAmount><b:TaxAmount>10</b:TaxAmount>
<a:TaxCategory><b:ID>S</b:ID><b:Percent>10.0</b:Percent></a:TaxCategory></a:TaxSubtotal></a:TaxTotal>
<a:LegalMonetaryTotal><b:TaxExclusiveAmount>100</b:TaxExclusiveAmount><b:TaxInclusiveAmount>110</b:TaxInclusiveAmount>
<b:PayableAmount>110.00</b:PayableAmount></a:LegalMonetaryTotal></CreditNote>`

/** A page of lines with a file attached to it. */
export async function pdfWith(lines: string[], attachment: string, name = 'factur-x.xml'): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4' })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise((resolve) => document.on('end', resolve))
  lines.forEach((line) => document.text(line))
  document.file(Buffer.from(attachment), { name, type: 'text/xml' })
  document.end()
  await done
  return new Uint8Array(Buffer.concat(parts))
}
