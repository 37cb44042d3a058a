import { expect, it } from 'vitest'
import { compareEmbedded } from '@/lib/recognition/embedded/compare-embedded'
import type { RecognisedField } from '@/lib/recognition/types'

const onPage = (value: string): RecognisedField => ({ value, printed: value, confidence: 1, certainty: 'read', page: 1, box: [1, 1, 1, 1], rule: 'test' })

it('says in plain words what the page states otherwise, and what it does not state', () => {
  const found = compareEmbedded({ totalWithTax: '1200.00', buyerReference: 'ACHATS', sellerVat: 'FR00', currency: 'EUR' }, { totalWithTax: onPage('1220.00') })
  expect(found.map(({ sentence }) => sentence.replace(/\s/g, ' '))).toEqual(['Montant TTC : 1 200,00 € dans le fichier, 1 220,00 € sur la page', 'Code service : ACHATS dans le fichier, non lu sur la page'])
})

it('finds no difference where the value is printed, or where only the sign or the blanks differ', () => {
  expect(compareEmbedded({ buyerReference: 'ACHATS' }, {}, () => true)).toEqual([])
  expect(compareEmbedded({ totalWithTax: '-12.00', contractReference: 'M 1' }, { totalWithTax: onPage('12.00'), contractReference: onPage('M1') })).toEqual([])
})
