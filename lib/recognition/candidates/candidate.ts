import { boxOf, tokenAt, type Line, type Segment } from '../page-lines'
import type { Box } from '../types'

/** A value of a known shape found on the page, whatever announces it; tokens `from` to `to` (included) of a line. */
export interface Candidate {
  value: string
  printed: string
  line: Line
  segment: Segment
  from: number
  to: number
  x0: number
  x1: number
  y: number
  y0: number
  size: number
  box: Box
  /** How well the shape fits, 0 to 1: checksum verified, two decimals, year in four digits. */
  shape: number
}

/** Candidate for the characters `start` to `end` (excluded) of a segment. */
export function candidateAt(segment: Segment, start: number, end: number, value: string, shape: number): Candidate {
  const from = tokenAt(segment, start)
  const to = tokenAt(segment, end - 1)
  return candidateOf(segment, from, to, value, segment.text.slice(start, end), shape)
}

export function candidateOf(segment: Segment, from: number, to: number, value: string, printed: string, shape: number): Candidate {
  const box = boxOf(segment.line, from, to)
  return {
    value, printed: printed.replace(/\s+/g, ' ').trim(), line: segment.line, segment, from, to,
    x0: box[0], x1: box[0] + box[2], y: box[1] + box[3] / 2, y0: box[1], size: box[3], box, shape,
  }
}
