import { contentWidth, type Doc, INK, keepTogether, MARGIN, type Node, PINE, printable, SOFT, tagged } from './page'

/** A block of an address or of references; several stand side by side. */
export interface PdfColumn {
  title: string
  /** The first line of it, in bold. */
  strong?: string
  lines: readonly string[]
}

const GAP = 24

/** Blocks side by side, each with its title. */
export function writeColumns(doc: Doc, root: Node, columns: readonly PdfColumn[]): void {
  const width = (contentWidth(doc) - GAP * (columns.length - 1)) / columns.length
  keepTogether(doc, 60)
  const top = doc.y
  let bottom = top
  for (const [index, { title, strong, lines }] of columns.entries()) {
    const left = MARGIN + index * (width + GAP)
    doc.y = top
    const say = (font: string, size: number, colour: string, text: string) =>
      tagged(doc, root, 'P', () => { doc.font(font).fontSize(size).fillColor(colour).text(printable(doc, text), left, doc.y, { width, lineGap: 2.5 }) })
    say('strong', 8.5, PINE, title)
    doc.y += 2
    if (strong) say('strong', 10, INK, strong)
    for (const line of lines) say('plain', 9, SOFT, line)
    bottom = Math.max(bottom, doc.y)
  }
  doc.x = MARGIN
  doc.y = bottom + 16
}
