import { describe, expect, it } from 'vitest'
import { writeCii } from '@/lib/invoices/model/factur-x/write-cii'
import type { IssuedInvoice } from '@/lib/invoices/model/issued-invoice'
import { readInvoiceXml } from '@/lib/recognition/embedded/read-invoice-xml'
import { centsToPlain } from '@/lib/shared/money'
import { escapeXml } from '@/lib/shared/xml'
import { inventedInvoices, longInvoice } from '../../../support/validation/invented-invoices'
import { brokenRules } from '../../../support/validation/own-rules'

const invoices = inventedInvoices(300)
const [some] = invoices as [IssuedInvoice]
const written = (changes: Partial<IssuedInvoice>) => writeCii({ ...some, ...changes })

/** « Report » has no code of its own among those of public invoices: it is read back as « Autre ». */
const READ_BACK: Record<string, string> = { REPORT: 'AUTRE' }

describe('the XML of an issued invoice', () => {
  it('keeps the sums and the VAT of EN 16931 in three hundred invoices of every kind', () => {
    expect(invoices.map((invoice, index) => ({ index, broken: brokenRules(writeCii(invoice)) })).filter(({ broken }) => broken.length > 0)).toEqual([])
    for (const kind of ['380', '381']) expect(invoices.some(({ typeCode }) => typeCode === kind)).toBe(true)
    for (const framework of ['A1', 'A2', 'A9', 'A12']) expect(invoices.some(({ billingFramework }) => billingFramework === framework)).toBe(true)
    expect(new Set(invoices.flatMap(({ amounts }) => amounts.breakdown.map(({ category }) => category)))).toEqual(new Set(['S', 'Z', 'E', 'AE', 'K', 'G', 'O']))
  })

  it('holds 999 lines', () => expect(brokenRules(writeCii(longInvoice(999)))).toEqual([]))

  it('is read back by recognition as it was written', () => {
    for (const invoice of invoices) {
      const { fields, vatBreakdown } = readInvoiceXml(Buffer.from(writeCii(invoice)))!
      const { amounts, seller, account, paymentMeans } = invoice
      expect(fields).toMatchObject({
        invoiceNumber: invoice.number, issueDate: invoice.issueDate, typeCode: invoice.typeCode, currency: invoice.currency,
        totalWithoutTax: centsToPlain(amounts.totalWithoutVat), totalTax: centsToPlain(amounts.totalVat), totalWithTax: centsToPlain(amounts.totalWithVat), amountDue: centsToPlain(amounts.amountDue),
        buyerSiret: invoice.buyer.identifier, vatRegime: invoice.vatRegime,
      })
      expect([fields.dueDate, fields.buyerReference, fields.purchaseOrderReference, fields.contractReference]).toEqual([invoice.dueDate, invoice.buyerReference, invoice.purchaseOrderReference, invoice.contractReference].map((value) => value ?? undefined))
      expect(fields.paymentMeans).toBe(paymentMeans ? (READ_BACK[paymentMeans] ?? paymentMeans) : undefined)
      expect(fields.iban).toBe(paymentMeans === 'VIREMENT' ? account?.iban : undefined)
      if (seller.identifierType === 'SIRET') expect(fields.sellerSiret).toBe(seller.identifier)
      expect(vatBreakdown).toEqual(amounts.breakdown.map(({ rate, base, vat }) => ({ rate, base: centsToPlain(base), tax: centsToPlain(vat) })))
    }
  })

  it('is the same text for the same invoice', () => expect(writeCii(some)).toBe(writeCii(structuredClone(some))))

  it('escapes what people write, and drops what XML cannot carry', () => {
    expect(escapeXml('<a> & "b" \u0000\u000b\ud800é\u{1F600}')).toBe('&lt;a&gt; &amp; &quot;b&quot; é\u{1F600}')
    const xml = written({ comment: ']]> <!-- & \u0007 -->', seller: { ...some.seller, name: 'A&B <SARL> "C"' } })
    expect(xml).toContain('<ram:Name>A&amp;B &lt;SARL&gt; &quot;C&quot;</ram:Name>')
    expect(readInvoiceXml(Buffer.from(xml))?.fields.invoiceNumber).toBe(some.number)
  })

  it('says who receives the money, who validates, and what the law wants said', () => {
    const xml = written({ factor: { name: 'Affacturage', siret: '55208131700012' }, validator: { name: 'Bâti Sud', identifier: '73282932000074' }, billingFramework: 'A9', typeCode: '381', precedingNumber: 'F-9', precedingDate: '2026-01-02' })
    expect(xml).toContain('<ram:PayeeTradeParty><ram:GlobalID schemeID="0009">55208131700012</ram:GlobalID><ram:Name>Affacturage</ram:Name>')
    expect(xml).toContain('Facture à valider par Bâti Sud')
    expect(xml).toContain('au nom et pour le compte de')
    for (const subject of ['PMD', 'PMT', 'AAB']) expect(xml.split(`<ram:SubjectCode>${subject}<`)).toHaveLength(2)
    expect(xml).toContain('<ram:IssuerAssignedID>F-9</ram:IssuerAssignedID><ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20260102<')
    expect(xml).toContain('<ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>A9</ram:ID>')
  })
})
