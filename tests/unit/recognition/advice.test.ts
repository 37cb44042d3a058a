import { describe, expect, it } from 'vitest'
import { adviceOn, type RecipientCheck } from '@/lib/recognition/advice'
import type { FieldName, RecognisedField, Recognition } from '@/lib/recognition/types'

const field = (value: string, changes: Partial<RecognisedField> = {}): RecognisedField => ({ value, printed: value, confidence: 0.95, certainty: 'read', page: 1, box: [1, 1, 1, 1], rule: 'test', ...changes })

const WHOLE: Recognition['fields'] = {
  invoiceNumber: field('F-1'), issueDate: field('2026-03-12'), buyerSiret: field('12345678200051'), sellerSiret: field('73282932000074'),
  totalWithoutTax: field('100.00'), totalTax: field('20.00'), totalWithTax: field('120.00'), amountDue: field('120.00'),
  vatRegime: field('TVA_SUR_DEBIT'), paymentMeans: field('VIREMENT'),
}
const without = (...names: FieldName[]): Recognition['fields'] => Object.fromEntries(Object.entries(WHOLE).filter(([name]) => !names.includes(name as FieldName)))
const KNOWN: RecipientCheck = { name: 'Ville d’Essai', missing: [], isServiceUnknown: false }
const advise = (fields: Recognition['fields'], recipient: RecipientCheck | null = KNOWN, pageCount = 1) =>
  adviceOn({ recognition: { source: 'text', fields, vatBreakdown: [], pageCount, pages: [] }, failure: null, recipient })

describe('advice on an invoice', () => {
  it('says nothing when everything was read and the recipient asks for nothing', () => expect(advise(WHOLE)).toEqual([]))

  it('words what is missing with its keyword', () => {
    const advice = advise(without('buyerSiret', 'amountDue'))
    expect(advice.map(({ kind, field: name }) => [kind, name])).toEqual([['missing', 'buyerSiret'], ['missing', 'amountDue']])
    expect(advice[0]?.sentence).toContain('Écrivez «\u00a0SIRET client\u00a0: …\u00a0» devant le SIRET de votre client.')
  })

  it('says what this recipient asks for', () => {
    const [asked, unknown] = advise({ ...WHOLE, buyerReference: field('ABC') }, { ...KNOWN, missing: [{ reference: 'commitment', sentence: 'exige un numéro d’engagement.' }], isServiceUnknown: true })
    expect(asked).toMatchObject({ kind: 'missing', field: 'purchaseOrderReference', sentence: expect.stringMatching(/^Ville d’Essai exige un numéro d’engagement. Écrivez.*N° d’engagement/) })
    expect(unknown).toMatchObject({ field: 'buyerReference', sentence: expect.stringContaining('ABC') })
    expect(advise(WHOLE, null)[0]?.sentence).toContain('annuaire')
  })

  it('says what could be surer, and what was computed', () => {
    const advice = advise({ ...WHOLE, amountDue: field('120.00', { certainty: 'toCheck' }), totalTax: field('20.00', { certainty: 'computed' }) })
    expect(advice.map(({ kind, field: name }) => `${kind} ${name}`)).toEqual(['better totalTax', 'better amountDue'])
  })

  it('refuses numbers of more than 20 characters and warns of a fourth page', () => {
    const sentences = advise({ ...WHOLE, invoiceNumber: field('F'.repeat(21)) }, KNOWN, 4).map(({ sentence }) => sentence).join(' ')
    expect(sentences).toContain('21 caractères')
    expect(sentences).toContain('4 pages')
  })

  it('explains a scan and a file that cannot be read', () => {
    expect(adviceOn({ recognition: null, failure: 'noText', recipient: null })[0]?.sentence).toContain('image')
    expect(adviceOn({ recognition: null, failure: 'damaged', recipient: null })[0]?.sentence).toContain('endommagé')
  })
})
