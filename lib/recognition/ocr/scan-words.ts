import type { Line, Page } from 'tesseract.js'
import type { Word } from '../types'
import type { PageImage } from './rasterise'

// A word is not judged by the confidence of OCR, which gives 0 to some that it reads right; the rules see it and weigh.
const SAYS_SOMETHING = /[\p{L}\p{N}€$£%]/u

/** The words that OCR found on a page, in points of the straightened page. */
export function scanWords(found: Page, image: PageImage): Word[] {
  const lines = (found.blocks ?? []).flatMap(({ paragraphs }) => paragraphs).flatMap(({ lines }) => lines)
  return lines.flatMap((line) => wordsOf(line, image))
}

/** Boxes as the text layer gives them: as high as the line, from 0.8 of it above the baseline, so that neighbours line up. */
function wordsOf(line: Line, { page, scale }: PageImage): Word[] {
  const kept = line.words.filter(({ text }) => SAYS_SOMETHING.test(text))
  const fontSize = line.rowAttributes.rowHeight * scale
  return kept.map(({ text, confidence, bbox }) => {
    const left = bbox.x0 * scale
    const bottom = baselineAt(line, (bbox.x0 + bbox.x1) / 2) * scale
    return {
      text: text.trim(),
      page,
      box: [left, bottom - fontSize * 0.8, bbox.x1 * scale - left, fontSize],
      fontSize,
      confidence: confidence / 100,
    }
  })
}

function baselineAt({ baseline: { x0, y0, x1, y1 } }: Line, x: number): number {
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
}
