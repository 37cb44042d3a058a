import { describe, expect, it } from 'vitest'
import { prefillFrom } from '@/lib/deposits/model/prefill'
import { isSigned, pdfProblem } from '@/lib/deposits/model/pdf-file'
import type { FieldName, RecognisedField } from '@/lib/recognition/types'

const read = (values: Partial<Record<FieldName, string>>) =>
  prefillFrom({ fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value } as RecognisedField])), vatBreakdown: [] })

describe('what recognition read becomes columns', () => {
  it('takes amounts, dates and codes', () => {
    expect(read({ invoiceNumber: 'F-1', issueDate: '2026-03-02', totalWithoutTax: '7850.00', currency: 'USD', typeCode: '381', paymentMeans: 'VIREMENT' })).toMatchObject({
      number: 'F-1', issueDate: new Date('2026-03-02'), totalWithoutVat: 785_000n, currency: 'USD', typeCode: '381', paymentMeans: 'VIREMENT',
    })
  })
  it('leaves empty what cannot be kept, and never cuts', () => {
    expect(read({ invoiceNumber: 'x'.repeat(21), issueDate: '2026-13-02', totalWithoutTax: 'NaN', currency: 'ZZZ', paymentMeans: 'TROC', amountDue: '99999999999999999999.00' })).toMatchObject({
      number: undefined, issueDate: undefined, totalWithoutVat: undefined, currency: 'EUR', paymentMeans: undefined, amountDue: undefined,
    })
  })
  it('keeps credit notes without their minus', () => expect(read({ totalWithTax: '-12.30' }).totalWithVat).toBe(1230n))
  it('takes a breakdown whole or not at all', () => {
    const row = { rate: '20', base: '100.00', tax: '20.00', page: 1, box: [0, 0, 0, 0] as [number, number, number, number] }
    expect(prefillFrom({ fields: {}, vatBreakdown: [row] }).vat).toEqual([{ rate: '20', base: 10_000n, vat: 2_000n }])
    expect(prefillFrom({ fields: {}, vatBreakdown: [row, { ...row, rate: '20.00' }] }).vat).toEqual([])
    expect(prefillFrom({ fields: {}, vatBreakdown: [row, { ...row, rate: 'x' }] }).vat).toEqual([])
  })
})

describe('a deposited file before it is parsed', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  it('is a PDF when it begins and ends like one', () => {
    expect(pdfProblem(bytes('%PDF-1.7 … startxref 0 %%EOF'))).toBeNull()
    expect(pdfProblem(bytes(`\u00ef\u00bb\u00bf junk %PDF-1.4 startxref`))).toBeNull()
    expect(pdfProblem(bytes('PK\u0003\u0004'))).toBe('notPdf')
    expect(pdfProblem(bytes('%PDF-1.7 half'))).toBe('truncated')
    expect(pdfProblem(new Uint8Array())).toBe('empty')
    expect(pdfProblem(new Uint8Array(10 * 2 ** 20 + 1))).toBe('tooHeavy')
  })
  it('is signed when it says which bytes are signed', () => {
    expect(isSigned(bytes('/SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3]'))).toBe(true)
    expect(isSigned(bytes('/SubFilter /adbe.pkcs7.detached'))).toBe(false)
  })
})
