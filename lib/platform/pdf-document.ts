import path from 'node:path'
import PDFDocument from 'pdfkit'

export type PdfBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** A table of names and values. */
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }

export interface PdfParts {
  title: string
  /** One sentence under the title. */
  subtitle?: string
  /** Stands at the foot of every page, beside « Page 1 sur 3 ». */
  reference: string
  /** Moment of creation, written into the metadata: the same parts give the same bytes. */
  createdAt: Date
  blocks: readonly PdfBlock[]
}

const FONTS = path.join(process.cwd(), 'node_modules/@fontsource/inter/files')
const MARGIN = 56
const FOOT = 40
const LABEL_WIDTH = 168
const INK = '#16202C'
const SOFT = '#4A5766'
const PINE = '#0F5B4F'
const LINE = '#DFDCD3'

type Doc = InstanceType<typeof PDFDocument>
type Node = ReturnType<Doc['struct']>

/** U+202F is drawn too wide by some readers and lacks in some fonts: on paper the no-break space does. */
const printable = (text: string) => text.replaceAll('\u202f', '\u00a0')

/** A tagged PDF/A-2 document in French, with Inter embedded: title, paragraphs, tables of facts, page numbers. */
export function makePdf(parts: PdfParts): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4', margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT }, bufferPages: true,
    pdfVersion: '1.7', subset: 'PDF/A-2a', tagged: true, lang: 'fr-FR', displayTitle: true,
    font: path.join(FONTS, 'inter-latin-400-normal.woff'),
    info: { Title: parts.title, Author: 'Cantate', Creator: 'Cantate', Producer: 'Cantate', CreationDate: parts.createdAt, ModDate: parts.createdAt },
  })
  doc.registerFont('plain', path.join(FONTS, 'inter-latin-400-normal.woff')).registerFont('strong', path.join(FONTS, 'inter-latin-600-normal.woff'))
  const done = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject)
  })
  write(doc, parts)
  doc.end()
  return done
}

function write(doc: Doc, parts: PdfParts): void {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const say = (tag: string, font: string, size: number, colour: string, text: string, gap: number) =>
    root.add(doc.struct(tag, {}, () => { doc.font(font).fontSize(size).fillColor(colour).text(printable(text), { lineGap: 3 }) })) && doc.moveDown(gap)
  say('P', 'strong', 12, PINE, 'Cantate', 1.5)
  say('H1', 'strong', 18, INK, parts.title, 0.4)
  if (parts.subtitle) say('P', 'plain', 10.5, SOFT, parts.subtitle, 1.2)
  for (const block of parts.blocks) {
    if (block.kind === 'facts') writeFacts(doc, root, block.rows)
    else if (block.kind === 'paragraph') say('P', 'plain', 10, INK, block.text, 0.7)
    else {
      keepTogether(doc, 70)
      doc.moveDown(0.4)
      say('H2', 'strong', 12, INK, block.text, 0.4)
    }
  }
  root.end()
  writeFeet(doc, parts.reference)
}

/** Starts a new page when less than this height is left. */
function keepTogether(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage()
}

function writeFacts(doc: Doc, root: Node, rows: readonly (readonly [string, string])[]): void {
  const width = doc.page.width - 2 * MARGIN
  const table = doc.struct('Table')
  root.add(table)
  doc.fontSize(10)
  for (const [label, value] of rows) {
    const text = printable(value) || '–'
    const height = Math.max(doc.font('plain').heightOfString(printable(label), { width: LABEL_WIDTH - 12 }), doc.font('strong').heightOfString(text, { width: width - LABEL_WIDTH })) + 11
    keepTogether(doc, height)
    const top = doc.y
    const row = doc.struct('TR')
    table.add(row)
    row.add(doc.struct('TH', {}, () => { doc.font('plain').fillColor(SOFT).text(printable(label), MARGIN, top + 5, { width: LABEL_WIDTH - 12 }) }))
    row.add(doc.struct('TD', {}, () => { doc.font('strong').fillColor(INK).text(text, MARGIN + LABEL_WIDTH, top + 5, { width: width - LABEL_WIDTH }) }))
    row.end()
    doc.markContent('Artifact', { type: 'Layout' })
    doc.moveTo(MARGIN, top + height).lineTo(MARGIN + width, top + height).lineWidth(0.5).strokeColor(LINE).stroke()
    doc.endMarkedContent()
    doc.x = MARGIN
    doc.y = top + height
  }
  table.end()
  doc.moveDown(1)
}

function writeFeet(doc: Doc, reference: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0
    const top = doc.page.height - MARGIN
    const width = doc.page.width - 2 * MARGIN
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('plain').fontSize(8).fillColor(SOFT)
    doc.text(printable(reference), MARGIN, top, { width: width - 80, lineBreak: false, ellipsis: true })
    doc.text(`Page ${page - start + 1} sur ${count}`, MARGIN + width - 80, top, { width: 80, align: 'right', lineBreak: false })
    doc.endMarkedContent()
  }
}
