import { describe, expect, it } from 'vitest'
import { layoutKey, learn, trusted } from '@/lib/recognition/lessons'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import type { Lesson, PageText } from '@/lib/recognition/types'
import { pagesFromText } from '../../support/page-from-text'

const invoice = (reference: string, rows = 2) => pagesFromText(`Société Y                    Facture n° 2024-${reference.length}
                             Notre repère interne ${reference}
Désignation        Quantité     Prix unitaire     Total
${'Cahier             2            5,00              10,00\n'.repeat(rows)}
Total HT                                             20,00`)

const read = (pages: PageText[], lessons: Lesson[]) => recogniseWords(pages, 1, 'text', { lessons })
const taught = (pages: PageText[], lessons: Lesson[], value: string) => learn(lessons, pages, read(pages, lessons), 'purchaseOrderReference', value)

describe('lessons', () => {
  it('recognises a layout whatever the values and the number of lines', () => {
    expect(layoutKey(invoice('XK-7781'))).toBe(layoutKey(invoice('XK-9', 5)))
    expect(layoutKey(invoice('XK-7781'))).not.toBe(layoutKey(pagesFromText('Facture n° 12\nLibellé     Montant HT\nStylo      2,00')))
  })

  it('fills the next invoice from what was typed on the first', () => {
    expect(read(invoice('XK-7781'), []).fields.purchaseOrderReference).toBeUndefined()
    const lessons = taught(invoice('XK-7781'), [], 'XK-7781')
    expect(lessons).toHaveLength(1)
    expect(read(invoice('XK-9042', 4), lessons).fields.purchaseOrderReference).toMatchObject({ value: 'XK-9042', rule: 'lesson', page: 1 })
  })

  it('does not apply to another layout', () => {
    const lessons = taught(invoice('XK-7781'), [], 'XK-7781')
    const other = pagesFromText('Facture n° 12\nNotre repère interne XK-1\nLibellé     Montant HT\nStylo      2,00')
    expect(read(other, lessons).fields.purchaseOrderReference).toBeUndefined()
  })

  it('is confirmed by the next invoice, and outvoted by contradictions', () => {
    const once = taught(invoice('XK-7781'), [], 'XK-7781')
    const twice = taught(invoice('XK-9042'), once, 'XK-9042')
    expect(twice[0]).toMatchObject({ confirmations: 2, contradictions: 0 })
    const bad: Lesson[] = [{ ...(once[0] as Lesson), confirmations: 1, contradictions: 0 }]
    const corrected = learn(bad, invoice('XK-5'), read(invoice('XK-5'), bad), 'purchaseOrderReference', '2024-4')
    expect(corrected[0]).toMatchObject({ confirmations: 1, contradictions: 1 })
    expect(trusted(corrected, layoutKey(invoice('XK-5'))).some((lesson) => lesson.label.includes('interne'))).toBe(false)
  })

  it('keeps nothing of a value that is not on the pages, nor of a field without a place', () => {
    expect(taught(invoice('XK-7781'), [], 'ABSENT-1')).toEqual([])
    expect(learn([], invoice('XK-7781'), read(invoice('XK-7781'), []), 'vatRegime', 'SANS_TVA')).toEqual([])
  })
})
