import { encode } from 'uqr'
import { type Doc, INK, keepTogether, MARGIN, type Node } from './page'

const SIDE = 104

/** A QR code as a figure that says what it is; drawn, so that it is sharp at any size. */
export function writeQr(doc: Doc, root: Node, text: string, label: string): void {
  const { data, size } = encode(text, { border: 0, ecc: 'M' })
  keepTogether(doc, SIDE + 12)
  const [top, module] = [doc.y, SIDE / size]
  root.add(doc.struct('Figure', { alt: label }, () => {
    for (const [row, cells] of data.entries()) for (const [column, isDark] of cells.entries()) if (isDark) doc.rect(MARGIN + column * module, top + row * module, module, module)
    doc.fill(INK)
  }))
  doc.x = MARGIN
  doc.y = top + SIDE + 12
}
