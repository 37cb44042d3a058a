import type { Line, Page } from 'tesseract.js'
import type { Word } from '../types'
import type { PageImage } from './rasterise'

/** Below this, on a scale of 100, what OCR saw is rather a stain than a word. */
const LEAST_CONFIDENCE = 20
const SAYS_SOMETHING = /[\p{L}\p{N}€$£%]/u

/** The words that OCR found on a page, in points of the straightened page. */
export function scanWords(found: Page, image: PageImage): Word[] {
  const lines = (found.blocks ?? []).flatMap(({ paragraphs }) => paragraphs).flatMap(({ lines }) => lines)
  return lines.flatMap((line) => wordsOf(line, image))
}

function wordsOf(line: Line, { page, scale }: PageImage): Word[] {
  const kept = line.words.filter(({ text, confidence }) => confidence >= LEAST_CONFIDENCE && SAYS_SOMETHING.test(text))
  return kept.map(({ text, confidence, bbox }) => {
    const [top, height] = [bbox.y0 * scale, (bbox.y1 - bbox.y0) * scale]
    const fontSize = Math.max(height, line.rowAttributes.rowHeight * scale)
    return {
      text: text.trim(),
      page,
      box: [bbox.x0 * scale, top, (bbox.x1 - bbox.x0) * scale, height],
      fontSize,
      confidence: confidence / 100,
    }
  })
}
