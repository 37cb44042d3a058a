import { describe, expect, it } from 'vitest'
import { FAILURE_SENTENCES, RecognitionError } from '@/lib/recognition/failures'
import { readPdfText } from '@/lib/recognition/read-pdf'
import { byHand, withPdfkit } from '../../samples/producers'
import { Sheet } from '../../samples/sheet'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

async function failureOf(data: Uint8Array): Promise<string> {
  const error: unknown = await readPdfText(data).then(() => null, (reason: unknown) => reason)
  return error instanceof RecognitionError ? error.failure : String(error)
}

describe('text of a PDF', () => {
  it('gives words with their place from the top left corner', async () => {
    const sheet = new Sheet(10).at(100, 200, 'Total HT').at(300, 200, '12,00 €')
    const { pages, pageCount } = await readPdfText(new Uint8Array(await withPdfkit(sheet)))
    expect(pageCount).toBe(1)
    expect(pages[0]?.words.map((word) => word.text)).toEqual(['Total', 'HT', '12,00', '€'])
    const [x, y] = pages[0]?.words[2]?.box ?? [0, 0]
    expect(Math.abs(x - 300)).toBeLessThan(2)
    expect(Math.abs(y - 200)).toBeLessThan(3)
  })

  it('reads three pages and counts them all', async () => {
    const sheet = new Sheet()
    for (sheet.page = 1; sheet.page <= 4; sheet.page += 1) sheet.at(50, 50, `page ${sheet.page}`)
    const { pages, pageCount } = await readPdfText(new Uint8Array(byHand(sheet)))
    expect(pageCount).toBe(4)
    expect(pages.map((page) => page.page)).toEqual([1, 2, 3])
  })

  it('says what is wrong with a file that it cannot read', async () => {
    expect(await failureOf(new Uint8Array())).toBe('empty')
    expect(await failureOf(bytes('PK not a pdf'))).toBe('notPdf')
    expect(await failureOf(bytes('%PDF-1.7\nnothing more'))).toBe('damaged')
  })

  it('leaves the bytes of its caller as they were', async () => {
    const data = new Uint8Array(byHand(new Sheet().at(50, 50, 'Facture')))
    const length = data.length
    await readPdfText(data)
    expect(data.length).toBe(length)
  })

  it('has a French sentence for each failure', () => {
    for (const sentence of Object.values(FAILURE_SENTENCES)) expect(sentence).toMatch(/^Ce .*\.$/)
  })
})
