import { describe, expect, it } from 'vitest'
import { formToObject, typedValues } from '@/lib/platform/form-values'

const form = (...entries: [string, string | File][]) => {
  const made = new FormData()
  for (const [name, value] of entries) made.append(name, value)
  return made
}

describe('a form', () => {
  it('becomes an object, with rows and repeated names as arrays', () => {
    expect(formToObject(form(['number', 'F1'], ['vat.1.rate', '10'], ['vat.0.rate', '20'], ['id', 'a'], ['id', 'b'], ['$ACTION_ID_x', '']))).toEqual({ number: 'F1', vat: [{ rate: '20' }, { rate: '10' }], id: ['a', 'b'] })
  })
  it('never reaches a prototype', () => {
    expect(formToObject(form(['__proto__.admin', '1'], ['a.constructor.x', '1']))).toEqual({})
    expect(({} as { admin?: string }).admin).toBeUndefined()
  })
  it('gives back what was typed, but no secret and no file', () => {
    expect(typedValues(form(['email', 'a@b.fr'], ['password', 'x'], ['secretAnswer', 'y'], ['file', new File(['1'], 'f.pdf')]))).toEqual({ email: 'a@b.fr' })
  })
  it.each(['', 'blob', 'undefined'])('takes a file control left alone for nothing (%s)', (name) => expect(formToObject(form(['file', new File([], name)]))).toEqual({}))
  it('keeps an empty file that was chosen, to be refused as such', () => expect(formToObject(form(['file', new File([], 'facture.pdf')]))).toHaveProperty('file'))
})
