import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeRecognition, recogniseInSandbox, recognitionPids, warmRecognition } from '@/lib/deposits/recognise-in-sandbox'
import { invoiceWithSirets, memoryBomb, pageTreeLoop, pdfOfPages, plainPdf } from '../../support/sandbox/hostile-pdfs'
import { stillRunning } from '../../support/sandbox/processes'

async function outcome(bytes: Uint8Array): Promise<string> {
  const answer = await recogniseInSandbox(bytes, {}, { ocr: 'never' })
  return 'failure' in answer ? answer.failure : answer.recognition.source
}

beforeAll(() => warmRecognition())

afterAll(async () => {
  const pids = recognitionPids()
  await closeRecognition()
  expect(await stillRunning(pids)).toEqual([])
  expect(recognitionPids()).toEqual([])
})

describe('recognition of a hostile file', () => {
  it('says what is wrong before anything is parsed', async () => {
    expect(await outcome(new Uint8Array())).toBe('empty')
    expect(await outcome(new TextEncoder().encode('PK\u0003\u0004 a spreadsheet'))).toBe('notPdf')
    const late = new Uint8Array(2000)
    late.set(new TextEncoder().encode('%PDF-1.7'), 1500)
    expect(await outcome(late)).toBe('notPdf')
    const heavy = new Uint8Array(10 * 2 ** 20 + 1)
    heavy.set(await plainPdf())
    expect(await outcome(heavy)).toBe('tooHeavy')
  })

  it('asks for no password, and mends what can be mended', async () => {
    expect(await outcome(await plainPdf('secret'))).toBe('encrypted')
    const whole = await plainPdf()
    expect(await outcome(whole)).toBe('text')
    expect(await outcome(whole.slice(0, whole.length - 12))).toBe('text')
    expect(await outcome(whole.slice(0, whole.length / 2))).toBe('damaged')
    expect(await outcome(pageTreeLoop())).toBe('noText')
  })

  it('answers 5,000 pages clearly', async () => {
    expect(await outcome(await pdfOfPages(5_000))).toBe('tooComplicated')
  })

  it('ends a memory bomb within its limits and reads the next file', async () => {
    const bomb = memoryBomb()
    const start = performance.now()
    expect(bomb.length).toBeLessThan(20_000)
    expect(await outcome(bomb)).toBe('tooComplicated')
    expect(performance.now() - start).toBeLessThan(12_000)
    expect(await outcome(await plainPdf())).toBe('text')
  })

  it('can be cancelled', async () => {
    const bytes = await plainPdf()
    expect(await recogniseInSandbox(bytes, {}, { signal: AbortSignal.abort() })).toMatchObject({ failure: 'cancelled' })
  })

  it('asks the directory of its caller, once, for the SIRETs of the page', async () => {
    const asked: string[][] = []
    const isPublicSiret = async (sirets: string[]) => {
      asked.push(sirets)
      return new Set<string>()
    }
    await recogniseInSandbox(await invoiceWithSirets('732 829 320 00074', '110 002 011 00044'), { isPublicSiret })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toEqual(expect.arrayContaining(['73282932000074', '11000201100044']))
  })
})
