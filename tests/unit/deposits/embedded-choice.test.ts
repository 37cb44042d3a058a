import { expect, it } from 'vitest'
import { sideOf } from '@/lib/deposits/model/embedded-choice'
import type { RecognitionWithEmbedded } from '@/lib/recognition/embedded/merge-embedded'
import type { RecognisedField } from '@/lib/recognition/types'

const field = (value: string): RecognisedField => ({ value, printed: value, confidence: 0.9, certainty: 'read', page: 1, box: [1, 1, 1, 1], rule: 'test' })
const reading = (differing: 'amountDue' | 'invoiceNumber'): RecognitionWithEmbedded => ({
  source: 'embedded', pageCount: 1, pages: [],
  fields: { invoiceNumber: field('F-FILE'), amountDue: field('2.00'), buyerReference: field('ONLY-FILE') },
  vatBreakdown: [{ rate: '20', base: '1.00', tax: '0.20', page: 1, box: [0, 0, 0, 0] }],
  embedded: {
    fileName: 'factur-x.xml', syntax: 'CII', pageFields: { invoiceNumber: field('F-PAGE'), amountDue: field('1.00') },
    differences: [{ field: differing, embedded: '', page: '', sentence: '' }],
  },
})

it('takes from the page what differs and nothing else', () => {
  const page = sideOf(reading('invoiceNumber'), 'page')
  expect([page.fields.invoiceNumber?.value, page.fields.amountDue?.value, page.fields.buyerReference?.value]).toEqual(['F-PAGE', '2.00', 'ONLY-FILE'])
  expect(page.vatBreakdown).toHaveLength(1)
  expect(sideOf(reading('invoiceNumber'), 'fichier').fields.invoiceNumber?.value).toBe('F-FILE')
})

it('leaves out the VAT of the file beside other amounts of the page', () => {
  expect(sideOf(reading('amountDue'), 'page')).toMatchObject({ fields: { amountDue: { value: '1.00' } }, vatBreakdown: [] })
})

it('leaves out of the page’s side what only the file states: nothing is filled without a place', () => {
  const given = reading('invoiceNumber')
  given.fields.contractReference = { ...field('M-1'), box: [0, 0, 0, 0], rule: 'embedded' }
  expect(sideOf(given, 'page').fields.contractReference).toBeUndefined()
  expect(sideOf(given, 'fichier').fields.contractReference?.value).toBe('M-1')
})
