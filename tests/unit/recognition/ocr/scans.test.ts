import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { closeRecognition, recogniseInSandbox } from '@/lib/deposits/recognise-in-sandbox'
import type { ScanProgress } from '@/lib/recognition/ocr/read-scan'
import { skewOf } from '@/lib/recognition/ocr/skew'
import { tiltBack } from '@/lib/recognition/ocr/tilt-back'
import type { Box, Recognition } from '@/lib/recognition/types'

const scan = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../../samples/scans', name)))
const WANTED = { invoiceNumber: 'FA-2026-0417', issueDate: '2026-10-12', totalWithTax: '2400.00', buyerSiret: '11000201100044' }

afterAll(closeRecognition)

async function readScanned(name: string): Promise<{ recognition: Recognition; heard: ScanProgress[] }> {
  const heard: ScanProgress[] = []
  const answer = await recogniseInSandbox(scan(name), {}, { onProgress: (progress) => heard.push(progress) })
  if ('failure' in answer) throw new Error(`${answer.failure} ${answer.detail ?? ''}`)
  return { recognition: answer.recognition, heard }
}

function numberPlace({ fields }: Recognition): Box {
  return fields.invoiceNumber?.box ?? [0, 0, 0, 0]
}

function valuesOf({ fields }: Recognition): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(WANTED).map((name) => [name, fields[name as keyof typeof WANTED]?.value]))
}

describe('a scanned invoice', () => {
  it('is read when it lies straight, and tells how far it is', async () => {
    const { recognition, heard } = await readScanned('scan-droit.pdf')
    expect(recognition.source).toBe('ocr')
    expect(valuesOf(recognition)).toEqual(WANTED)
    expect(heard[0]).toEqual({ page: 1, pages: 1, fraction: 0 })
    expect(heard.at(-1)).toEqual({ page: 1, pages: 1, fraction: 1 })
    expect(heard.length).toBeGreaterThan(5)
  }, 60_000)

  it('is read when it leans, with its places where the page prints them', async () => {
    const [straight, leaning] = [await readScanned('scan-droit.pdf'), await readScanned('scan-penche.pdf')]
    expect(valuesOf(leaning.recognition)).toEqual(WANTED)
    // 170 points left of the middle and 200 above it, 2 degrees clockwise: 7 points right, 6 points up.
    const [[fromX, fromY], [toX, toY]] = [numberPlace(straight.recognition), numberPlace(leaning.recognition)]
    expect(toX - fromX).toBeGreaterThan(4)
    expect(fromY - toY).toBeGreaterThan(2)
  }, 60_000)

  it('is left alone when OCR is not wanted, and given up when cancelled', async () => {
    expect(await recogniseInSandbox(scan('scan-droit.pdf'), {}, { ocr: 'never' })).toMatchObject({ failure: 'noText' })
    const cancel = new AbortController()
    const answer = recogniseInSandbox(scan('scan-droit.pdf'), {}, { signal: cancel.signal, onProgress: () => cancel.abort() })
    expect(await answer).toMatchObject({ failure: 'cancelled' })
  }, 60_000)
})

describe('the skew of a page', () => {
  const page = (slope: number) => {
    const [width, height] = [800, 1000]
    const grey = new Uint8Array(width * height).fill(255)
    for (let line = 100; line < 900; line += 25) {
      for (let x = 80; x < 720; x++) for (let thick = 0; thick < 8; thick++) grey[Math.round(line + thick + (x - 400) * slope) * width + x] = 0
    }
    return { page: 1, width, height, grey, scale: 1 }
  }

  it.each([-3, -1, 1, 2.5])('is found at %s degrees', (degrees) => {
    expect((skewOf(page(Math.tan((degrees * Math.PI) / 180))) * 180) / Math.PI).toBeCloseTo(degrees, 0)
  })

  it('is nothing on a straight page or a blank one', () => {
    expect(skewOf(page(0))).toBe(0)
    expect(skewOf({ page: 1, width: 10, height: 10, grey: new Uint8Array(100).fill(255), scale: 1 })).toBe(0)
  })

  it('is put back around the middle of the page', () => {
    const field = { value: '1', printed: '1', confidence: 1, certainty: 'read' as const, page: 1, rule: 'x', box: [90, 190, 20, 20] as [number, number, number, number] }
    const read: Recognition = { source: 'ocr', fields: { iban: field }, vatBreakdown: [], pageCount: 1, pages: [] }
    const [x, y, width, height] = tiltBack(read, [{ page: 1, width: 200, height: 200, words: [], angle: Math.PI / 2 }]).fields.iban?.box ?? [0, 0, 0, 0]
    expect(x + width / 2).toBeCloseTo(0)
    expect(y + height / 2).toBeCloseTo(100)
  })
})
