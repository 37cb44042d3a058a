import PDFDocument from 'pdfkit'
import { type PdfColumn, writeColumns } from './pdf/columns'
import { writeFacts } from './pdf/facts'
import { interFont, shapeFiguresOnce } from './pdf/fonts'
import { contentWidth, type Doc, FOOT, INK, keepTogether, MARGIN, PINE, printable, SOFT, tagged } from './pdf/page'
import { writeQr } from './pdf/qr'
import { type PdfTable, writePair, writeTable } from './pdf/table'

export type PdfBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** What must be there and is seldom read. */
  | { kind: 'smallPrint'; text: string }
  /** A table of names and values. */
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'columns'; columns: readonly PdfColumn[] }
  | ({ kind: 'table' } & PdfTable)
  | { kind: 'pair'; left: PdfTable; right: PdfTable }
  /** A code that a camera reads. */
  | { kind: 'qr'; text: string; label: string }

/** A file carried inside the document, which says so in its metadata (PDF/A-3). */
export interface PdfAttachment {
  name: string
  mediaType: string
  description: string
  bytes: Uint8Array
  /** XMP: what the document says of its attachment. */
  metadata?: string
  /** The same document in another form (Factur-X), unless told: what the document was made from. */
  relationship?: 'Alternative' | 'Source'
}

export interface PdfParts {
  title: string
  /** One sentence under the title. */
  subtitle?: string
  /** Whose document it is, above its title; ours unless told. */
  letterhead?: string
  /** Stands at the head of every page but the first. */
  runningHead?: string
  /** Stands at the foot of every page, beside « Page 1 sur 3 ». */
  reference: string
  /** Moment of creation, written into the metadata: the same parts give the same bytes. */
  createdAt: Date
  blocks: readonly PdfBlock[]
  /** Wide pages, for a table of many columns. */
  isLandscape?: boolean
  attachment?: PdfAttachment
}

/** A tagged PDF/A document in French, with Inter embedded: PDF/A-2a, or PDF/A-3a when it carries a file. */
export async function makePdf(parts: PdfParts): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4', layout: parts.isLandscape ? 'landscape' : 'portrait', margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT }, bufferPages: true,
    pdfVersion: '1.7', subset: parts.attachment ? 'PDF/A-3a' : 'PDF/A-2a', tagged: true, lang: 'fr-FR', displayTitle: true, font: '',
    info: { Title: parts.title, Author: 'Cantate', Creator: 'Cantate', Producer: 'Cantate', CreationDate: parts.createdAt, ModDate: parts.createdAt },
  })
  doc.registerFont('plain', interFont(400)).registerFont('strong', interFont(600))
  for (const name of ['strong', 'plain']) shapeFiguresOnce((doc.font(name) as unknown as { _font: unknown })._font)
  const done = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject)
  })
  await write(doc, parts)
  if (parts.attachment) attach(doc, parts.attachment, parts.createdAt)
  doc.end()
  return done
}

async function write(doc: Doc, parts: PdfParts): Promise<void> {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const say = (tag: string, font: string, size: number, colour: string, text: string, gap: number) => {
    tagged(doc, root, tag, () => { doc.font(font).fontSize(size).fillColor(colour).text(printable(doc, text), { lineGap: size * 0.3 }) })
    doc.moveDown(gap)
  }
  say('P', 'strong', 12, PINE, parts.letterhead ?? 'Cantate', parts.letterhead ? 0.8 : 1.5)
  say('H1', 'strong', 18, INK, parts.title, parts.subtitle ? 0.2 : 0.6)
  if (parts.subtitle) say('P', 'plain', 10.5, SOFT, parts.subtitle, 1.2)
  for (const block of parts.blocks) {
    if (block.kind === 'facts') writeFacts(doc, root, block.rows)
    else if (block.kind === 'columns') writeColumns(doc, root, block.columns)
    else if (block.kind === 'table') await writeTable(doc, root, block)
    else if (block.kind === 'pair') await writePair(doc, root, block.left, block.right)
    else if (block.kind === 'qr') writeQr(doc, root, block.text, block.label)
    else if (block.kind === 'paragraph') say('P', 'plain', 10, INK, block.text, 0.7)
    else if (block.kind === 'smallPrint') say('P', 'plain', 8, SOFT, block.text, 0.3)
    else {
      keepTogether(doc, 70)
      doc.moveDown(0.4)
      say('H2', 'strong', 12, INK, block.text, 0.4)
    }
  }
  root.end()
  writeMargins(doc, parts)
}

/** Running head, reference and page number, once the number of pages is known. */
function writeMargins(doc: Doc, { reference, runningHead }: PdfParts): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0
    const top = doc.page.height - MARGIN
    const width = contentWidth(doc)
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('plain').fontSize(8).fillColor(SOFT)
    if (runningHead && page > start) doc.text(printable(doc, runningHead), MARGIN, MARGIN / 2, { width, lineBreak: false, ellipsis: true })
    doc.text(printable(doc, reference), MARGIN, top, { width: width - 80, lineBreak: false, ellipsis: true })
    doc.text(`Page ${page - start + 1} sur ${count}`, MARGIN + width - 80, top, { width: 80, align: 'right', lineBreak: false })
    doc.endMarkedContent()
  }
}

/** Carries a file as another form of the same document. */
function attach(doc: Doc, { name, mediaType, description, bytes, metadata, relationship = 'Alternative' }: PdfAttachment, at: Date): void {
  const options = { name, type: mediaType, description, creationDate: at, modifiedDate: at, relationship }
  doc.file(Buffer.from(bytes), options)
  if (metadata) doc.appendXML(metadata)
}
