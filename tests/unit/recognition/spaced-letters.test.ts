import { describe, expect, it } from 'vitest'
import { linesOf } from '@/lib/recognition/page-lines'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import { pagesFromText } from '../../support/page-from-text'

const cells = (text: string) => linesOf(pagesFromText(text)).map((line) => line.tokens.map((token) => token.text))
const fields = (text: string) => recogniseWords(pagesFromText(text), 1, 'text', {}).fields

describe('letters set apart', () => {
  it('are one word', () => expect(cells('F A C T U R E')).toEqual([['FACTURE']]))
  it('stay two words where the blank is wider', () => expect(cells('N O T E   D E S   F R A I S')).toEqual([['NOTE', 'DES', 'FRAIS']]))
  it('keep their colon', () => expect(cells('D A T E: 12/03/2025')).toEqual([['DATE:', '12/03/2025']]))
  it.each([['initials', 'M. J P Durand'], ['two letters', 'N A 12'], ['small letters', 'y a a b'], ['figures', '1 2 3 4']])('leaves %s alone', (_what, text) => expect(cells(text)).toEqual([text.split(' ')]))

  it('announce a value as any label does', () => {
    const read = fields(['A V O I R          E N G A G E M E N T', 'AVR-2025-31        7700451', '', 'Émis le 3 mars 2025'].join('\n'))
    expect([read.typeCode?.value, read.invoiceNumber?.value, read.purchaseOrderReference?.value, read.issueDate?.value]).toEqual(['381', 'AVR-2025-31', '7700451', '2025-03-03'])
  })
})
