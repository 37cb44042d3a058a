import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { parseXmlDocument } from 'slimdom'
import { describe, expect, it } from 'vitest'
import { makeInvoiceDocument } from '@/lib/invoices/jobs/make-invoice-document'
import { entryAmounts } from '@/lib/invoices/model/entry/entry-amounts'
import type { IssuedInvoice } from '@/lib/invoices/model/issued-invoice'
import { findEmbedded } from '@/lib/recognition/embedded/find-embedded'
import { readPdfText } from '@/lib/recognition/read-pdf'
import { recognise } from '@/lib/recognition/recognise'
import { centsToPlain } from '@/lib/shared/money'
import { inventedInvoices, longInvoice } from '../../../support/validation/invented-invoices'

const AT = new Date('2026-11-21T10:00:00Z')
const [some] = inventedInvoices(1) as [IssuedInvoice]

/** A plain invoice of a few lines, all in euros. */
function invoiceOf(changes: Partial<IssuedInvoice> = {}): IssuedInvoice {
  const seller = { ...some.seller, identifierType: 'SIRET' as const, identifier: '12345678200010', name: 'Menuiserie Cantegril & fils', country: 'FR', vatNumber: 'FR32123456782' }
  const lines = [
    { reference: 'ESC-01', label: 'Escalier en chêne, fourniture et pose', quantity: '1', unit: 'LS', netPrice: '4850', discount: null, vatRate: '10' },
    { reference: null, label: 'Porte coupe-feu', quantity: '12', unit: 'C62', netPrice: '412.5', discount: { kind: 'percent' as const, percent: '5' }, vatRate: '20' },
  ]
  const base: IssuedInvoice = { ...some, number: 'F-2026-001', typeCode: '380', issueDate: '2026-11-20', dueDate: '2026-12-20', currency: 'EUR', vatRegime: 'TVA_SUR_DEBIT', exemptionReason: null, billingFramework: 'A1', paymentMeans: 'VIREMENT', account: { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' }, factor: null, validator: null, comment: null, precedingNumber: null, precedingDate: null, buyerReference: 'ACHATS', purchaseOrderReference: 'CP2026/X123456/1', contractReference: null, seller, lines, ...changes }
  return { ...base, amounts: changes.amounts ?? entryAmounts({ ...base, globalDiscount: null, paid: null }) }
}

const catalogOf = (pdf: Buffer) => pdf.toString('latin1')

async function xmpOf(pdf: Buffer): Promise<string> {
  const text = pdf.toString('utf8')
  return text.slice(text.indexOf('<x:xmpmeta'), text.indexOf('</x:xmpmeta>') + '</x:xmpmeta>'.length)
}

async function pagesOf(pdf: Buffer, pages?: number): Promise<string[]> {
  const read = await readPdfText(new Uint8Array(pdf), { pages })
  return read.pages.map(({ words }) => words.map(({ text }) => text).join(' '))
}

describe('the document of an issued invoice', () => {
  it('carries its XML, which recognition reads back as it was written', async () => {
    const invoice = invoiceOf()
    const { pdf, xml } = await makeInvoiceDocument(invoice, AT)
    const embedded = await findEmbedded(new Uint8Array(pdf))
    expect(embedded).toMatchObject({ fileName: 'factur-x.xml', syntax: 'CII', fields: { invoiceNumber: 'F-2026-001', totalWithTax: centsToPlain(invoice.amounts.totalWithVat), buyerReference: 'ACHATS', vatRegime: 'TVA_SUR_DEBIT', paymentMeans: 'VIREMENT' } })
    const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
    const document = await loading.promise
    const attachments = (await document.getAttachments()) as unknown as Map<string, unknown>
    const [id] = [...attachments.keys()]
    expect(Buffer.from((await document.getAttachmentContent(id as string)) as Uint8Array).toString()).toBe(xml)
    await loading.destroy()
  })

  it.each<[string, Partial<IssuedInvoice>]>([['an invoice', {}], ['a credit note', { typeCode: '381', precedingNumber: 'F-2026-000' }], ['one without VAT', { vatRegime: 'EXONERATION', exemptionReason: 'CGI_293B' }]])('prints on the page what its XML says: %s', async (_kind, changes) => {
    const invoice = invoiceOf(changes)
    const { pdf } = await makeInvoiceDocument(invoice, AT)
    const known = { isPublicSiret: async (sirets: string[]) => sirets.filter((siret) => siret === invoice.buyer.identifier) }
    const { embedded, fields } = await recognise(new Uint8Array(pdf), known, { embedded: true, ocr: 'never' })
    expect(embedded?.differences.map(({ sentence }) => sentence)).toEqual([])
    expect(fields.invoiceNumber?.certainty).toBe('read')
    const onPage = Object.fromEntries(Object.entries(embedded?.pageFields ?? {}).map(([name, field]) => [name, field.value.replace('-', '')]))
    const { amounts } = invoice
    expect(onPage).toMatchObject({
      totalWithoutTax: centsToPlain(amounts.totalWithoutVat), totalWithTax: centsToPlain(amounts.totalWithVat), amountDue: centsToPlain(amounts.amountDue),
      buyerSiret: invoice.buyer.identifier, sellerSiret: invoice.seller.identifier, buyerReference: 'ACHATS', purchaseOrderReference: 'CP2026/X123456/1', typeCode: invoice.typeCode,
    })
  })

  it('is PDF/A-3: says so, embeds its fonts and its colours, relates its attachment, hides nothing', async () => {
    const { pdf } = await makeInvoiceDocument(invoiceOf(), AT)
    const [bytes, xmp] = [catalogOf(pdf), await xmpOf(pdf)]
    expect(parseXmlDocument(xmp).documentElement?.localName).toBe('xmpmeta')
    expect(xmp).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    for (const said of ['<fx:DocumentType>INVOICE', '<fx:DocumentFileName>factur-x.xml', '<fx:Version>1.0', '<fx:ConformanceLevel>EN 16931', '<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#']) expect(xmp).toContain(said)
    for (const property of ['DocumentFileName', 'DocumentType', 'Version', 'ConformanceLevel']) expect(xmp).toContain(`<pdfaProperty:name>${property}<`)
    expect(bytes).toMatch(/^%PDF-1\.7/)
    expect(bytes).toMatch(/\/Type \/OutputIntent[\s\S]*?\/S \/GTS_PDFA1|\/S \/GTS_PDFA1/)
    expect(bytes).toContain('/OutputIntents [')
    expect(bytes).toContain('/AFRelationship /Alternative')
    expect(bytes).toMatch(/\/AF \[\d+ 0 R\]/)
    expect(bytes).toContain('/Subtype /text#2Fxml')
    expect(bytes).toMatch(/\/MarkInfo|\/Marked true/)
    expect(bytes).toContain('/StructTreeRoot')
    expect(bytes).toContain('/Lang (fr-FR)')
    const fonts = bytes.match(/\/Type \/FontDescriptor[\s\S]*?>>/g) ?? []
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    expect(fonts.every((font) => /\/FontFile[23]? \d+ 0 R/.test(font))).toBe(true)
    expect(bytes).not.toMatch(/\/Encrypt|\/JavaScript|\/BaseFont \/Helvetica|\/Launch/)
    expect(bytes).toMatch(/\/ID \[<[0-9a-f]+>/)
  })

  it('gives the same bytes for the same invoice and moment', async () => {
    const [one, other] = await Promise.all([makeInvoiceDocument(invoiceOf(), AT), makeInvoiceDocument(invoiceOf(), AT)])
    expect(one.pdf.equals(other.pdf)).toBe(true)
  })

  it('runs over many pages: the head of the table and the name of the invoice on each, the totals last', { timeout: 90_000 }, async () => {
    const invoice = longInvoice(300)
    const { pdf } = await makeInvoiceDocument(invoice, AT)
    const pages = await pagesOf(pdf, 200)
    expect(pages.length).toBeGreaterThan(8)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} sur ${pages.length}`)
      if (index > 0) expect(page).toContain(`${invoice.number} – ${invoice.seller.name}`)
    }
    expect(pages.filter((page) => page.includes('Dénomination')).length).toBeGreaterThanOrEqual(pages.length - 1)
    expect(pages.at(-1)).toContain('Net à payer')
    expect((await makeInvoiceDocument(longInvoice(999), AT)).pdf.length).toBeGreaterThan(100_000)
  })

  it('prints what the law wants, and names with letters that its font lacks', async () => {
    const { pdf, xml } = await makeInvoiceDocument(invoiceOf({ seller: { ...invoiceOf().seller, name: 'Škoda Łódź 木工 & ﬁls' }, comment: 'Ω ≤ 3 😀' }), AT)
    const [page = ''] = await pagesOf(pdf)
    for (const said of ['Facture établie par', 'au nom et pour le compte de', 'indemnité forfaitaire de 40 €', 'intérêts moratoires', 'Pas d’escompte', 'd’après les débits']) expect(page).toContain(said)
    expect(page).toContain('Skoda Lódz ??')
    expect(page).not.toContain('\ufffd')
    expect(xml).toContain('Škoda Łódź 木工 &amp; ﬁls')
  })
})
