import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberProblem } from '@/lib/invoices/model/invoice-number'

const TODAY = '2026-11-21'

describe('the number of an invoice', () => {
  it('passes with letters, digits and - _ / +, up to 20', () => {
    const good = fc.string({ unit: fc.constantFrom(...'ABCxyz019-_/+'), minLength: 1, maxLength: 20 })
    fc.assert(fc.property(good, (number) => { fc.pre(!['20261121', '21112026'].includes(number)); expect(numberProblem(number, TODAY)).toBeNull() }))
  })
  it('may not be empty, too long, or hold other signs', () => {
    expect(numberProblem('', TODAY)).toContain('Indiquez')
    expect(numberProblem('x'.repeat(21), TODAY)).toContain('21 caractères')
    for (const sign of ['é', ' ', '#', '.', '<', '\u0000']) expect(numberProblem(`F${sign}1`, TODAY)).toContain('sans espace')
  })
  it('may not be the date of the day, but may contain it', () => {
    expect(numberProblem('20261121', TODAY)).toContain('date du jour')
    expect(numberProblem('21112026', TODAY)).toContain('date du jour')
    expect(numberProblem('20261120', TODAY)).toBeNull()
    expect(numberProblem('20261121-1', TODAY)).toBeNull()
  })
})
