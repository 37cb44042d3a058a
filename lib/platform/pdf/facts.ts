import { contentWidth, type Doc, INK, keepTogether, MARGIN, type Node, printable, rule, SOFT, tagged } from './page'

const LABEL_WIDTH = 168

/** A table of names and values over the whole width. */
export function writeFacts(doc: Doc, root: Node, rows: readonly (readonly [label: string, value: string])[]): void {
  const width = contentWidth(doc)
  const table = doc.struct('Table')
  root.add(table)
  doc.fontSize(10)
  for (const [name, value] of rows) {
    const label = printable(doc.font('plain'), name)
    const text = printable(doc.font('strong'), value) || '–'
    const height = Math.max(doc.font('plain').heightOfString(label, { width: LABEL_WIDTH - 12 }), doc.font('strong').heightOfString(text, { width: width - LABEL_WIDTH })) + 11
    keepTogether(doc, height)
    const top = doc.y
    const row = doc.struct('TR')
    table.add(row)
    tagged(doc, row, 'TH', () => { doc.font('plain').fillColor(SOFT).text(label, MARGIN, top + 5, { width: LABEL_WIDTH - 12 }) })
    tagged(doc, row, 'TD', () => { doc.font('strong').fillColor(INK).text(text, MARGIN + LABEL_WIDTH, top + 5, { width: width - LABEL_WIDTH }) })
    row.end()
    rule(doc, top + height, MARGIN, width)
    doc.x = MARGIN
    doc.y = top + height
  }
  table.end()
  doc.moveDown(1)
}
