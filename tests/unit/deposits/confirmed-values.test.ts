import { describe, expect, it } from 'vitest'
import { confirmedValues, type SentColumns } from '@/lib/deposits/model/confirmed-values'
import { layoutName } from '@/lib/deposits/model/learnt-layout'
import type { RecognisedField } from '@/lib/recognition/types'

const SENT: SentColumns = {
  billingFramework: 'A1', number: 'F-1', issueDate: new Date('2026-03-12'), dueDate: null, buyerSiret: '12345678200051', buyerReference: null,
  purchaseOrderReference: null, contractReference: null, totalWithoutVat: 10_000n, totalVat: 2_000n, totalWithVat: 12_000n, amountDue: 12_000n,
}
const taught: RecognisedField = { value: 'X', printed: 'X', confidence: 0.9, certainty: 'read', page: 1, box: [1, 1, 1, 1], rule: 'lesson' }

describe('what a sent invoice confirms', () => {
  it('is its values as recognition writes them; what nobody filled says nothing', () => {
    expect(Object.fromEntries(confirmedValues(SENT, { fields: {} }))).toEqual({
      invoiceNumber: 'F-1', issueDate: '2026-03-12', buyerSiret: '12345678200051', totalWithoutTax: '100.00', totalTax: '20.00', totalWithTax: '120.00', amountDue: '120.00',
    })
  })

  it('contradicts a lesson whose value was emptied, not a rule that found one', () => {
    expect(confirmedValues(SENT, { fields: { purchaseOrderReference: taught } })).toContainEqual(['purchaseOrderReference', null])
    expect(confirmedValues(SENT, { fields: { purchaseOrderReference: { ...taught, rule: 'label' } } }).map(([field]) => field)).not.toContain('purchaseOrderReference')
  })

  it('says nothing of the net of an invoice that is paid already', () => {
    expect(confirmedValues({ ...SENT, billingFramework: 'A2', amountDue: 0n }, { fields: {} }).map(([field]) => field)).not.toContain('amountDue')
  })
})

describe('the name of a layout', () => {
  it('is its page and the words of its table', () => {
    expect(layoutName('595x842:designation|quantite|total')).toBe('Page A4\u00a0: designation, quantite, total')
    expect(layoutName('612x792:')).toBe('Page de 612 × 792 points')
  })
})
