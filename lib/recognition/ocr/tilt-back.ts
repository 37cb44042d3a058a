import type { Box, Recognition } from '../types'
import type { ScannedPage } from './read-scan'

/** Puts the places read on straightened pages back where the leaning page prints them. */
export function tiltBack(recognition: Recognition, pages: ScannedPage[]): Recognition {
  const tilt = <Placed extends { page: number; box: Box }>(placed: Placed): Placed => {
    const page = pages.find(({ page }) => page === placed.page)
    return page && page.angle !== 0 ? { ...placed, box: rotated(placed.box, page) } : placed
  }
  const fields = Object.fromEntries(Object.entries(recognition.fields).map(([name, field]) => [name, tilt(field)]))
  return { ...recognition, fields, vatBreakdown: recognition.vatBreakdown.map(tilt) }
}

/** The box turned about the middle of the page, its own sides kept level: at a few degrees it still covers its words. */
function rotated([x, y, width, height]: Box, { width: pageWidth, height: pageHeight, angle }: ScannedPage): Box {
  const [fromX, fromY] = [x + width / 2 - pageWidth / 2, y + height / 2 - pageHeight / 2]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const middleX = fromX * cos - fromY * sin + pageWidth / 2
  const middleY = fromX * sin + fromY * cos + pageHeight / 2
  const tall = height + width * Math.abs(sin)
  return [middleX - width / 2, middleY - tall / 2, width, tall]
}
