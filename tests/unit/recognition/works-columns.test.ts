import { describe, expect, it } from 'vitest'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import { pagesFromText } from '../../support/page-from-text'

function totals(...lines: string[]) {
  const { fields } = recogniseWords(pagesFromText(['FACTURE n° 2024-01', ...lines].join('\n')), 1, 'text', {})
  const of = (name: 'totalWithoutTax' | 'totalTax' | 'totalWithTax' | 'amountDue') => fields[name]?.value
  return { net: of('totalWithoutTax'), tax: of('totalTax'), gross: of('totalWithTax'), due: of('amountDue') }
}

const MONTH = { net: '4000.00', tax: '800.00', gross: '4800.00', due: '4800.00' }

describe('a statement of works', () => {
  it.each([
    ['with the month on the right', [
      '                    Cumulé       Antérieur     Du mois',
      'Total HT          9 000,00      5 000,00      4 000,00',
      'TVA 20 %          1 800,00      1 000,00        800,00',
      'Total TTC        10 800,00      6 000,00      4 800,00',
      'Net à payer      10 800,00      6 000,00      4 800,00',
    ]],
    ['with the month on the left', [
      '                  À facturer      Déjà facturé     Cumul',
      'Total HT            4 000,00        5 000,00      9 000,00',
      'TVA 20 %              800,00        1 000,00      1 800,00',
      'Total TTC           4 800,00        6 000,00     10 800,00',
    ]],
    ['with the amount of the contract before', [
      'Lot                Marché HT      Cumul         Précédent     Présente situation',
      'Maçonnerie         40 000,00      9 000,00      5 000,00          4 000,00',
      'TOTAL HT           40 000,00      9 000,00      5 000,00          4 000,00',
      'TVA 20 %            8 000,00      1 800,00      1 000,00            800,00',
      'TOTAL TTC          48 000,00     10 800,00      6 000,00          4 800,00',
    ]],
    ['turned over, a row for each state', [
      '                             HT           TVA          TTC',
      'Travaux cumulés           9 000,00     1 800,00    10 800,00',
      'Situations précédentes    5 000,00     1 000,00     6 000,00',
      'Situation du mois         4 000,00       800,00     4 800,00',
    ]],
  ])('gives the totals of this invoice, %s', (_how, lines) => expect(totals(...lines)).toMatchObject(MONTH))

  it('leaves the tables under it alone', () => {
    const lines = [
      'Poste                 Cumul       Précédent      Mois', 'Enduits            9 000,00      5 000,00      4 000,00', '',
      'Taux            Base HT        Montant TVA', '20,00 %            4 000,00        800,00', '', 'Total HT     4 000,00', 'TVA            800,00', 'Total TTC    4 800,00', 'Net à payer  4 800,00',
    ]
    expect(totals(...lines)).toMatchObject(MONTH)
  })

  it('keeps the net to pay that stands below, less what is retained', () => {
    const lines = ['                    Cumul       Précédent     Mois', 'Total HT          9 000,00      5 000,00      4 000,00', 'TVA 20 %          1 800,00      1 000,00        800,00', 'Total TTC        10 800,00      6 000,00      4 800,00', '', 'Retenue de garantie 5 %          -240,00', 'NET A PAYER                     4 560,00 €']
    expect(totals(...lines)).toMatchObject({ gross: '4800.00', due: '4560.00' })
  })

  it('does not take « avant » and « mois » of a sentence for heads', () => {
    const lines = ['À payer avant le 3 du mois', 'Abonnement       1        100,00     100,00', 'Total HT   100,00', 'TVA         20,00', 'Total TTC  120,00']
    expect(totals(...lines)).toMatchObject({ net: '100.00', gross: '120.00' })
  })
})
