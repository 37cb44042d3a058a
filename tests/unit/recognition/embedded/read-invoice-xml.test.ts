import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { InvoiceValues } from '@/lib/recognition/embedded/invoice-values'
import { readInvoiceXml } from '@/lib/recognition/embedded/read-invoice-xml'
import { parseXml } from '@/lib/recognition/embedded/xml-tree'
import { CII, UBL_CREDIT_NOTE } from '../../../support/embedded-samples'
import { sharedCorpora } from '../../../support/shared-corpora'

const bytes = (text: string) => new TextEncoder().encode(text)

function invoiceIn(xml: string): InvoiceValues {
  const invoice = readInvoiceXml(bytes(xml))
  if (!invoice) throw new Error('no invoice')
  return invoice
}

describe('an electronic invoice', () => {
  it('is read from CII', () => {
    const { fields, vatBreakdown } = invoiceIn(CII)
    expect(fields).toEqual({
      invoiceNumber: 'F-2026-12',
      issueDate: '2026-10-12',
      dueDate: '2026-11-11',
      typeCode: '380',
      currency: 'EUR',
      totalWithoutTax: '1000.00',
      totalTax: '200.00',
      totalWithTax: '1200.00',
      amountDue: '1200.00',
      sellerVat: 'FR44732829320',
      sellerSiret: '73282932000074',
      buyerSiret: '11000201100044',
      buyerReference: 'SERV-1',
      purchaseOrderReference: 'EJ/2026-1',
      contractReference: 'M 17',
      iban: 'FR7630006000011234567890189',
      vatRegime: 'TVA_SUR_DEBIT',
      paymentMeans: 'VIREMENT',
    })
    expect(vatBreakdown).toEqual([{ rate: '20', base: '1000.00', tax: '200.00' }])
  })

  it('is read from UBL', () => {
    const { fields, vatBreakdown } = invoiceIn(UBL_CREDIT_NOTE)
    expect(fields).toMatchObject({ invoiceNumber: 'A-7', typeCode: '381', dueDate: '2026-11-12', totalTax: '10.00', amountDue: '110.00' })
    expect(fields).toMatchObject({ buyerSiret: '11000201100044', purchaseOrderReference: 'EJ-9', vatRegime: 'TVA_SUR_ENCAISSEMENT' })
    expect(vatBreakdown).toEqual([{ rate: '10', base: '100.00', tax: '10.00' }])
  })

  it('is read in the encoding that it declares', () => {
    const latin = Buffer.from(CII.replace('UTF-8', 'ISO-8859-1').replace('F-2026-12', 'F-É-12'), 'latin1')
    expect(readInvoiceXml(new Uint8Array(latin))?.fields.invoiceNumber).toBe('F-É-12')
    const utf16 = Buffer.from(`\uFEFF${CII.replace('UTF-8', 'UTF-16')}`, 'utf16le')
    expect(readInvoiceXml(new Uint8Array(utf16))?.fields.invoiceNumber).toBe('F-2026-12')
  })

  it('is nothing when the file is another document, and refused when it is damaged', () => {
    expect(readInvoiceXml(bytes('<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>'))).toBeUndefined()
    expect(readInvoiceXml(bytes('<Invoice><ID>1</ID></Invoice>'))).toBeUndefined()
    expect(() => readInvoiceXml(bytes(CII.slice(0, -40)))).toThrow(/unclosed/)
    expect(() => readInvoiceXml(bytes(CII.replace('F-2026-12', 'F\xE9').replace('UTF-8', 'nonsense')))).toThrow()
  })
})

describe('hostile XML', () => {
  it.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an entity that multiplies', '<!DOCTYPE a [<!ENTITY x "aaaa"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'],
    ['a document type alone', '<!DOCTYPE a><a/>'],
    ['an unknown entity', '<a>&x;</a>'],
    ['bottomless depth', '<a>'.repeat(5_000)],
    ['endless breadth', `<a>${'<b/>'.repeat(200_001)}</a>`],
    ['great size', `<a>${' '.repeat(5 * 2 ** 20)}</a>`],
  ])('is refused: %s', (_name, xml) => {
    expect(() => parseXml(bytes(xml))).toThrow()
  })
})

const corpora = sharedCorpora() ?? ''
const manifest = path.join(corpora, 'xml/manifest.json')

interface CorpusFile {
  file: string
  syntax?: string
  doctype: boolean
  wellFormed: boolean
  number?: string
  currency?: string
}

describe.skipIf(!existsSync(manifest))('the public XML corpus, where ../shared/corpora is there', () => {
  it('is read where it holds an invoice, and refused where it is hostile', () => {
    const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files: CorpusFile[] }
    const start = performance.now()
    const wrong = files.filter(({ file, syntax, doctype, number }) => {
      const outcome = read(path.join(corpora, file))
      if (doctype) return outcome !== 'refused'
      const isInvoice = /^(CII|UBL)/.test(syntax ?? '')
      // One ZUGFeRD 1 file of a test-suite holds neither number nor total.
      if (isInvoice && !file.includes('TooMinimal')) return outcome !== (number ?? 'no number')
      return outcome !== 'refused' && outcome !== 'other'
    })
    expect(wrong.map(({ file }) => file)).toEqual([])
    expect(files.length).toBeGreaterThan(490)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

function read(file: string): string {
  try {
    const invoice = readInvoiceXml(new Uint8Array(readFileSync(file)))
    return invoice ? (invoice.fields.invoiceNumber ?? 'no number') : 'other'
  } catch {
    return 'refused'
  }
}
