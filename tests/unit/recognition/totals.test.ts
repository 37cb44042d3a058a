import { describe, expect, it } from 'vitest'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import { pagesFromText } from '../../support/page-from-text'

function totals(text: string) {
  const { fields, vatBreakdown } = recogniseWords(pagesFromText(`FACTURE n° 2024-01\n${text}`), 1, 'text', {})
  const of = (name: 'totalWithoutTax' | 'totalTax' | 'totalWithTax' | 'amountDue') => fields[name]?.value
  return { net: of('totalWithoutTax'), tax: of('totalTax'), gross: of('totalWithTax'), due: of('amountDue'), fields, vatBreakdown }
}

describe('totals', () => {
  it('chooses the three totals that agree among several candidates', () => {
    expect(totals('Total HT lignes      900,00\nRemise               -100,00\nTotal HT             800,00\nTVA 20 %             160,00\nTotal TTC            960,00')).toMatchObject({ net: '800.00', tax: '160.00', gross: '960.00', due: '960.00' })
  })

  it('does not take amounts that do not agree for certain', () => {
    const { fields } = totals('Total HT      800,00\nTVA           111,00\nTotal TTC     960,00')
    const trio = [fields.totalWithoutTax, fields.totalTax, fields.totalWithTax]
    expect(trio.every((field) => field === undefined || field.certainty !== 'read')).toBe(true)
  })

  it('bears two cents of rounding and no euro', () => {
    const certainty = (gross: string) => totals(`Total HT      800,00\nTVA           160,00\nTotal TTC     ${gross}`).fields.totalWithTax?.certainty
    expect([certainty('960,02'), certainty('961,00')]).toEqual(['read', 'toCheck'])
  })

  it('says that a missing tax was computed, and shows where the total stands', () => {
    const { fields } = totals('Total HT       800,00 €\nTotal TTC      960,00 €')
    expect(fields.totalTax).toMatchObject({ value: '160.00', certainty: 'computed' })
    expect(fields.totalTax?.box).toEqual(fields.totalWithTax?.box)
  })

  it('takes what was paid off the total', () => {
    expect(totals('Total HT      800,00\nTVA           160,00\nTotal TTC     960,00\nAcompte       300,00\nNet à payer   660,00')).toMatchObject({ gross: '960.00', due: '660.00' })
  })

  it('computes no net to pay where several amounts are taken off, and reads the one that is printed', () => {
    const text = 'Total HT              800,00\nTVA                   160,00\nTotal TTC             960,00\nRetenue de garantie   -48,00\nAvance               -100,00'
    expect(totals(text).due).toBeUndefined()
    expect(totals(`${text}\nNet à mandater        812,00`).due).toBe('812.00')
  })

  it('leaves the capital, the penalty and the previous balance alone', () => {
    expect(totals('Capital : 7 500,00 €\nIndemnité forfaitaire : 40,00 €\nMontant HT    100,00\nMontant TVA    20,00\nMontant TTC   120,00')).toMatchObject({ net: '100.00', gross: '120.00' })
  })

  it('puts zero for the tax where the page says that none applies', () => {
    expect(totals('Total à payer      450,00 €\nTVA non applicable, art. 293 B du CGI')).toMatchObject({ net: '450.00', tax: '0.00', gross: '450.00', due: '450.00' })
  })

  it('reads the totals of a credit note with their sign', () => {
    expect(totals('Total HT     -50,00\nTVA          -10,00\nTotal TTC    -60,00')).toMatchObject({ net: '-50.00', tax: '-10.00', gross: '-60.00' })
  })

  it('reads the VAT breakdown when it adds up', () => {
    const { vatBreakdown } = totals('Taux      Base HT     TVA\n20,00 %    100,00      20,00\n5,50 %      200,00      11,00\nTotal HT     300,00\nTotal TVA     31,00\nTotal TTC    331,00')
    expect(vatBreakdown.map(({ rate, base, tax }) => [rate, base, tax])).toEqual([['20', '100.00', '20.00'], ['5.5', '200.00', '11.00']])
  })

  it('takes the total that its words announce, not the sum of one rate', () => {
    const { gross, fields } = totals('TVA 7 %    5,82    net  83,18\nTVA 19 %   1,76    net   9,24\nMontant TTC     100,00')
    expect(gross).toBe('100.00')
    expect(fields.totalTax?.value).not.toBe('16.82')
  })

  it('takes no zero for the tax when nothing says so', () => {
    const { tax } = totals('Total      329,00      -0,00      278,81      50,19      329,00\nTotal général      329,00')
    expect(tax).not.toBe('0.00')
  })

  it('never fills a field without a place on a page', () => {
    const { fields } = totals('Total HT      800,00 €\nTotal TTC     960,00 €')
    for (const field of Object.values(fields)) {
      expect(field.page).toBe(1)
      expect(field.box[2]).toBeGreaterThan(0)
    }
  })
})

describe('one printed amount', () => {
  it('is one proof: the head « total » of the articles does not outweigh the net to pay', () => {
    const text = 'Travaux            quantité      prix      total\nPeinture               12       15,00     180,00\nPapier                  1       60,00      60,00\n\n                          total à payer   240,00 €\nTVA non applicable, art. 293 B du CGI'
    expect(totals(text)).toMatchObject({ gross: '240.00', due: '240.00' })
  })
})

describe('amounts of other columns', () => {
  it('gives the totals of the month and not those of the work done so far, which agree as well', () => {
    const text = ['               Depuis le début    Avant       Ce mois', 'Montant HT        9 000,00    5 000,00    4 000,00', 'TVA 20 %          1 800,00    1 000,00      800,00', 'Montant TTC      10 800,00    6 000,00    4 800,00', '', 'Total HT du mois       4 000,00', 'TVA                      800,00', 'Total TTC du mois      4 800,00', 'Net à payer            4 800,00 €'].join('\n')
    expect(totals(text)).toMatchObject({ net: '4000.00', tax: '800.00', gross: '4800.00', due: '4800.00' })
  })

  it('pairs heads and values in their order where neither edge answers', () => {
    const text = ['                    Total TTC                              dont TVA                             Total HT', '1 200,00 €                          200,00 €                              1 000,00 €'].join('\n')
    expect(totals(text)).toMatchObject({ net: '1000.00', tax: '200.00', gross: '1200.00' })
  })
})

describe('totals by rate', () => {
  it('are proved by the taxes of the rates, and the tax is their sum', () => {
    const text = '   Total HT       TVA 10 %      TVA 20 %      Total TTC      NET À PAYER\n     932,00          57,60         71,20       1 060,80       1 060,80 €'
    expect(totals(text)).toMatchObject({ net: '932.00', tax: '128.80', gross: '1060.80', due: '1060.80' })
  })

  it('end with the row of all rates, which the amount to settle confirms', () => {
    const text = 'Taux           HT           TVA          TTC\n10,00 %      1 960,00       196,00      2 156,00\n5,50 %         126,00         6,93        132,93\n20,00 %        284,00        56,80        340,80\nTOTAL        2 370,00       259,73      2 629,73\n\n                      À régler : 2 629,73 €'
    expect(totals(text)).toMatchObject({ net: '2370.00', tax: '259.73', gross: '2629.73', due: '2629.73' })
  })

  it('leave out a tax that is none: the tourist tax is no VAT', () => {
    const text = 'Prestation                         Montant TTC\n9 nuitées                             1 200,00\nTaxe de séjour                            26,40\n\nHébergement HT                        1 090,91\nTVA 10 %                                109,09\nTaxe de séjour                           26,40\nTOTAL TTC                             1 226,40\nÀ PAYER                               1 226,40 €'
    expect(totals(text)).toMatchObject({ tax: '109.09', gross: '1226.40', due: '1226.40' })
  })

  it('are those of the row of all rates even where nothing below repeats them', () => {
    const text = 'Taux         Total HT     Total TVA    Total TTC\n5,50 %       1 220,00         67,10     1 287,10\n10,00 %        320,00         32,00       352,00\n20,00 %         90,00         18,00       108,00\nTotaux       1 630,00        117,10     1 747,10'
    expect(totals(text)).toMatchObject({ net: '1630.00', tax: '117.10', gross: '1747.10' })
  })
})
