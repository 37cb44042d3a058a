import type { Box } from '@/lib/recognition/types'

/** A word as a page shows it, for choosing it: text and place in points from the top left corner. */
export interface PageWord {
  text: string
  box: Box
}

/** A run of text as PDF.js gives it; `transform` leads from the run to the page seen upright, y downwards. */
export interface TextRun {
  text: string
  transform: readonly number[]
  width: number
}

/** Share of the letters' height above the baseline. */
const ASCENT = 0.8
/** Two runs closer than this share of their height are one word that the program cut. */
const JOIN = 0.12

/** Cuts the runs of a page into words. Slanted text (a watermark) is left out: nobody fills a form from it. */
export function wordsOf(runs: readonly TextRun[]): PageWord[] {
  const words: PageWord[] = []
  let mayJoin = false
  for (const { text, transform, width } of runs) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, baseline = 0] = transform
    const height = Math.hypot(c, d)
    if (height === 0 || Math.abs(Math.atan2(b, a)) > 0.1) continue
    const step = text.length > 0 ? width / text.length : 0
    for (const match of text.matchAll(/\S+/g)) {
      const box: Box = [x + match.index * step, baseline - height * ASCENT, match[0].length * step, height]
      const last = words.at(-1)
      if (last && mayJoin && match.index === 0 && touches(last.box, box)) {
        last.text += match[0]
        last.box = [last.box[0], last.box[1], box[0] + box[2] - last.box[0], Math.max(last.box[3], height)]
      } else words.push({ text: match[0], box })
    }
    if (text !== '') mayJoin = !/\s$/.test(text)
  }
  return words
}

const touches = (left: Box, right: Box) => {
  const gap = right[0] - (left[0] + left[2])
  return Math.abs(left[1] - right[1]) < left[3] * 0.3 && gap > -right[3] * 0.5 && gap < right[3] * JOIN
}
