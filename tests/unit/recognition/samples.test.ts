import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPdfText } from '@/lib/recognition/read-pdf'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import { sampleCases } from '../../bench/corpus'
import { judge, newTally, sum } from '../../bench/measures'

describe('our own sample invoices', () => {
  it('are read with no wrong value, and at least 97 % right', async () => {
    const tally = newTally()
    for (const one of sampleCases()) {
      const { pages, pageCount } = await readPdfText(new Uint8Array(readFileSync(one.path)))
      judge(tally, one, recogniseWords(pages, pageCount, 'text', {}).fields)
    }
    expect(tally.faults.filter((fault) => fault.includes(': wrong'))).toEqual([])
    expect(tally.all.right / sum(tally.all)).toBeGreaterThanOrEqual(0.97)
    expect(tally.absent.filled).toBe(0)
    expect(sum(tally.all)).toBeGreaterThan(900)
  })
})
