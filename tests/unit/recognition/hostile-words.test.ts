import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import type { Word } from '@/lib/recognition/types'

const texts = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('Facture', 'n°', 'Total', 'HT', 'TVA', '12,00', '€', 'SIRET', '1 234,56', '01/02/2024', 'Ministère', ':', '-', '0', 'Date'))
const words = fc.array(
  fc.record({ text: texts, x: fc.double({ min: -50, max: 700, noNaN: true }), y: fc.double({ min: -50, max: 900, noNaN: true }), width: fc.double({ min: 0, max: 300, noNaN: true }), size: fc.double({ min: 0, max: 40, noNaN: true }) }),
  { maxLength: 60 },
)

describe('words that make no sense', () => {
  it('never throw, and whatever is filled has its place on a page that was read', () => {
    fc.assert(
      fc.property(words, (drawn) => {
        const page: Word[] = drawn.map(({ text, x, y, width, size }) => ({ text, page: 1, box: [x, y, width, size], fontSize: size }))
        const { fields } = recogniseWords([{ page: 1, width: 595, height: 842, words: page }], 1, 'ocr', {})
        for (const field of Object.values(fields)) {
          expect(field.page).toBe(1)
          expect(field.value).not.toBe('')
          expect(field.confidence).toBeGreaterThanOrEqual(0.5)
          expect(field.box.every(Number.isFinite)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('answer in time on a page of a hundred thousand words', () => {
    const many: Word[] = Array.from({ length: 100_000 }, (_, i) => ({ text: i % 3 === 0 ? 'Total' : `${i},00`, page: 1, box: [(i % 100) * 5, Math.floor(i / 100), 4, 6], fontSize: 6 }))
    const start = performance.now()
    recogniseWords([{ page: 1, width: 595, height: 842, words: many }], 1, 'text', {})
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
