import type { PageImage } from './rasterise'

const LARGEST_DEGREES = 6
const COARSE = 0.5
const FINE = 0.1
const SHRINK = 4
const DARK = 128
/** Below this the text is straight enough for OCR. */
const NEGLIGIBLE_DEGREES = 0.2

/**
 * How far the lines of a page lean, in radians, positive when they go down to the right; 0 when straight.
 * The angle whose rows are the most uneven in ink is the one of the lines (projection profile).
 */
export function skewOf(image: PageImage): number {
  const points = darkPoints(image)
  if (points.length === 0) return 0
  const rows = Math.ceil(image.height / SHRINK)
  const coarse = bestAngle(points, rows, 0, LARGEST_DEGREES, COARSE)
  const fine = bestAngle(points, rows, coarse, COARSE, FINE)
  return Math.abs(fine) < NEGLIGIBLE_DEGREES ? 0 : (fine * Math.PI) / 180
}

/** x and y, in turn, of the dark pixels of the image taken every few pixels, borders left out: a scan's edge is often black. */
function darkPoints({ width, height, grey }: PageImage): Int16Array {
  const points: number[] = []
  const margin = Math.round(Math.min(width, height) * 0.04)
  for (let y = margin; y < height - margin; y += SHRINK) {
    for (let x = margin; x < width - margin; x += SHRINK) {
      if (grey[y * width + x]! < DARK) points.push(x / SHRINK, y / SHRINK)
    }
  }
  return Int16Array.from(points)
}

function bestAngle(points: Int16Array, rows: number, centre: number, reach: number, step: number): number {
  let best = centre
  let bestScore = -1
  for (let degrees = centre - reach; degrees <= centre + reach + step / 2; degrees += step) {
    const score = unevenness(points, rows, Math.tan((degrees * Math.PI) / 180))
    if (score <= bestScore) continue
    best = degrees
    bestScore = score
  }
  return best
}

function unevenness(points: Int16Array, rows: number, slope: number): number {
  const ink = new Int32Array(rows * 3)
  for (let at = 0; at < points.length; at += 2) {
    const row = Math.round(points[at + 1]! - points[at]! * slope) + rows
    if (row >= 0 && row < ink.length) ink[row]!++
  }
  let score = 0
  for (let row = 1; row < ink.length; row++) score += (ink[row]! - ink[row - 1]!) ** 2
  return score
}
