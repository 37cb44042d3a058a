import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount, type AmountCandidate, type RateCandidate, amountsOf } from '@/lib/recognition/candidates/amounts'
import type { Candidate } from '@/lib/recognition/candidates/candidate'
import { datesOf, monthOf } from '@/lib/recognition/candidates/dates'
import { ibansOf, isFrenchVat, isSiret, siretsOf, vatNumbersOf, type SiretCandidate } from '@/lib/recognition/candidates/identifiers'
import { linesOf, type Segment } from '@/lib/recognition/page-lines'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import { pagesFromText } from '../../support/page-from-text'
import { ibanOf, seeded, sirenOf, siretOf, vatOf } from '../../samples/facts'
import { money } from '../../samples/print'

const segmentsOf = (text: string): Segment[] => linesOf(pagesFromText(text)).flatMap((line) => line.segments)

function amounts(text: string): number[] {
  const found: AmountCandidate[] = []
  const rates: RateCandidate[] = []
  for (const segment of segmentsOf(text)) amountsOf(segment, found, rates)
  return found.map((one) => one.cents)
}

function dates(text: string, monthFirst = false): string[] {
  const found: Candidate[] = []
  for (const segment of segmentsOf(text)) datesOf(segment, monthFirst, found)
  return found.map((one) => one.value)
}

describe('amounts', () => {
  it.each([
    ['1 234,56', 123456], ['1.234,56 €', 123456], ['1,234.56', 123456], ['1\'234.56', 123456], ['€1,234.56', 123456], ['12,5', 1250], ['(12,00)', -1200],
    ['12,00-', -1200], ['-5,00', -500], ['1 234 567,80 EUR', 123456780], ['600 €', 60000], ['1.200', 120000], ['0,1234', 12],
  ])('reads %s', (printed, cents) => expect(amounts(printed)).toEqual([cents]))

  it('reads a rate as a rate', () => expect(amounts('20,00 %')).toEqual([]))
  it('keeps apart a quantity and a price in two cells', () => expect(amounts('2    480,00')).toEqual([200, 48000]))
  it('refuses a number too long for money', () => expect(parseAmount('12345678901234567')).toBeNull())

  it('reads back every amount printed in a usual notation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_99 }), fc.constantFrom('fr', 'fr-euro', 'nbsp-eur', 'plain', 'dot-thousand', 'en'), (cents, style) => {
        expect(amounts(money(cents, style as 'fr'))).toEqual([cents])
      }),
    )
  })
})

describe('dates', () => {
  it.each([
    ['03/08/2026', '2026-08-03'], ['3.8.26', '2026-08-03'], ['2026-08-03', '2026-08-03'], ['1er mars 2026', '2026-03-01'], ['3 AOÛT 2026', '2026-08-03'],
    ['12 févr. 2025', '2025-02-12'], ['October 1, 2023', '2023-10-01'], ['October 3 , 2014', '2014-10-03'], ['14 Mar 2024', '2024-03-14'], ['12. September 2024', '2024-09-12'],
    ['3 de marzo de 2024', '2024-03-03'], ['20260815', '2026-08-15'],
  ])('reads %s', (printed, iso) => expect(dates(printed)).toEqual([iso]))

  it.each([['31/02/2024'], ['12 patates 2024'], ['14 marquises 2024'], ['00/01/2024'], ['1.2.3.4'], ['45/13/2024']])('refuses %s', (printed) => expect(dates(printed)).toEqual([]))
  it('reads the American order when told', () => expect(dates('01/31/2024', true)).toEqual(['2024-01-31']))
  it('knows the months by their abbreviations', () => expect([monthOf('sept'), monthOf('Dez'), monthOf('juil'), monthOf('marché')]).toEqual([9, 12, 7, null]))

  it('reads back every civil day printed the French way', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1995-01-01T00:00:00Z'), max: new Date('2089-12-31T00:00:00Z'), noInvalidDate: true }), fc.constantFrom('/', '.', '-'), (day, separator) => {
        const [y, m, d] = day.toISOString().slice(0, 10).split('-')
        expect(dates([d, m, y].join(separator))).toEqual([`${y}-${m}-${d}`])
      }),
    )
  })
})

describe('identifiers', () => {
  const sirets = (text: string) => {
    const found: SiretCandidate[] = []
    for (const segment of segmentsOf(text)) siretsOf(segment, found)
    return found.map((one) => one.value)
  }
  const read = (text: string, collect: (segment: Segment, found: Candidate[]) => void) => {
    const found: Candidate[] = []
    for (const segment of segmentsOf(text)) collect(segment, found)
    return found.map((one) => [one.value, one.shape])
  }

  it('reads back every SIRET with blanks, dots or nothing between its groups', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom('', ' ', '.'), (seed, separator) => {
        const random = seeded(seed)
        const siret = siretOf(random, sirenOf(random))
        const printed = [siret.slice(0, 3), siret.slice(3, 6), siret.slice(6, 9), siret.slice(9)].join(separator)
        expect(isSiret(siret)).toBe(true)
        expect(sirets(`SIRET ${printed} APE`)).toEqual([siret])
      }),
    )
  })

  it('keeps a SIRET that fails Luhn, ranked lower', () => expect(sirets('SIRET : 123 456 789 00099')).toEqual(['12345678900099']))
  it('accepts the establishments of La Poste', () => expect(isSiret('35600000000048')).toBe(true))
  it('does not cut a SIRET out of a longer number', () => expect(sirets('7744112288551234567')).toEqual([]))

  it('reads VAT numbers and IBANs, and ranks them by their checks', () => {
    const random = seeded(4)
    const siren = sirenOf(random)
    const vat = vatOf(siren)
    const iban = ibanOf(random)
    expect(isFrenchVat(vat)).toBe(true)
    expect(read(`TVA ${vat.slice(0, 4)} ${vat.slice(4, 7)} ${vat.slice(7, 10)} ${vat.slice(10)}`, vatNumbersOf)).toEqual([[vat, 1]])
    expect(read(`TVA FRO7${vat.slice(4)} et FRI0${vat.slice(4)}`, vatNumbersOf).map(([value]) => value)).toEqual([`FR07${vat.slice(4)}`, `FR10${vat.slice(4)}`])
    expect(read(`IBAN ${iban.replace(/(.{4})/g, '$1 ').trim()} BIC`, ibansOf)).toEqual([[iban, 1]])
    expect(read('IBAN FR7700000000000000000000000', ibansOf)).toEqual([['FR7700000000000000000000000', 0.6]])
  })
})

describe('an IBAN at the edge of the text', () => {
  const iban = (text: string) => recogniseWords(pagesFromText(text), 1, 'text', {}).fields.iban?.value
  it.each([
    ['in groups', 'Règlement à trente jours sur IBAN FR76 3000 6000\n0112 3456 7890 189. Merci.'],
    ['after its first group', 'Règlement à trente jours sur IBAN FR76\n3000 6000 0112 3456 7890 189, BIC AGRIFRPP'],
  ])('is joined with the next line %s', (_how, text) => expect(iban(text)).toBe('FR7630006000011234567890189'))
})
