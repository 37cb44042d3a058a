import { describe, expect, it } from 'vitest'
import { recognise } from '@/lib/recognition/recognise'
import { CII, pdfWith } from '../../../support/embedded-samples'

const PAGE = [
  'Atelier - SIRET : 732 829 320 00074 - TVA FR44732829320',
  'SIRET client : 110 002 011 00044',
  'Facture n° F-2026-12',
  'Date de facture : 12 octobre 2026',
  'Total HT : 1 000,00 €',
  'TVA 20 % : 200,00 €',
  'Total TTC : 1 220,00 €',
]
const options = { embedded: true, ocr: 'never' as const }

describe('an invoice attached to a PDF', () => {
  it('fills the form, shows where the page prints it, and tells what the page says otherwise', async () => {
    const { source, fields, embedded } = await recognise(await pdfWith(PAGE, CII), {}, options)
    expect(source).toBe('embedded')
    expect(fields.invoiceNumber).toMatchObject({ value: 'F-2026-12', certainty: 'read', rule: 'embedded', page: 1 })
    expect(fields.issueDate?.printed).toContain('12 octobre 2026')
    expect(fields.issueDate?.box[2]).toBeGreaterThan(50)
    expect(fields.totalWithTax?.value).toBe('1200.00')
    expect(embedded?.fileName).toBe('factur-x.xml')
    const sentences = embedded?.differences.map(({ sentence }) => sentence.replace(/[\u00A0\u202F]/g, ' '))
    expect(sentences).toContain('Montant TTC : 1 200,00 € dans le fichier, 1 220,00 € sur la page')
    expect(embedded?.pageFields.totalWithTax?.value).toBe('1220.00')
  })

  it('keeps what the page does not print, to be checked, without a place', async () => {
    const { fields } = await recognise(await pdfWith(PAGE, CII), {}, options)
    expect(fields.purchaseOrderReference).toMatchObject({ value: 'EJ/2026-1', certainty: 'toCheck', page: 1, box: [0, 0, 0, 0] })
  })

  it('is found by its content, whatever its name, and left aside when it is damaged or not wanted', async () => {
    expect((await recognise(await pdfWith(PAGE, CII, 'data.bin'), {}, options)).source).toBe('embedded')
    expect((await recognise(await pdfWith(PAGE, CII.slice(0, 900)), {}, options)).source).toBe('text')
    expect((await recognise(await pdfWith(PAGE, CII), {}, { ...options, embedded: false })).source).toBe('text')
  })
})
