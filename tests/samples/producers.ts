import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import PDFDocument from 'pdfkit'
import type { Mark, Sheet } from './sheet'

/** Three producers: pdfkit, a PDF written by hand, and a browser's « print to PDF ». */

const A4 = { width: 595.28, height: 841.89 }
const FIXED = new Date('2026-01-01T00:00:00Z')
const fontOf = (mark: Mark) => (mark.bold ? 'Helvetica-Bold' : 'Helvetica')

function leftOf(document: PDFKit.PDFDocument, mark: Mark): number {
  const width = document.font(fontOf(mark)).fontSize(mark.size).widthOfString(mark.text)
  return mark.anchor === 'right' ? mark.x - width : mark.anchor === 'middle' ? mark.x - width / 2 : mark.x
}

export async function withPdfkit(sheet: Sheet): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 0, info: { CreationDate: FIXED, Producer: 'pdfkit' } })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  let page = 1
  for (const mark of [...sheet.marks].sort((a, b) => a.page - b.page)) {
    while (page < mark.page) {
      document.addPage()
      page += 1
    }
    document.font(fontOf(mark)).fontSize(mark.size).text(mark.text, leftOf(document, mark), mark.y, { lineBreak: false })
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** WinAnsi bytes of a text, as a PDF string: what old management software writes. */
function winAnsi(text: string): string {
  const special: Record<string, number> = { '€': 0x80, '’': 0x92, '–': 0x96, '—': 0x97, '…': 0x85, œ: 0x9c }
  let out = ''
  for (const character of text) {
    const code = special[character] ?? character.charCodeAt(0)
    if (character === '(' || character === ')' || character === '\\') out += `\\${character}`
    else out += code < 128 ? character : `\\${code.toString(8).padStart(3, '0')}`
  }
  return out
}

/** A PDF written object by object; every other text is shown word by word, as many report generators do. */
export function byHand(sheet: Sheet): Buffer {
  const ruler = new PDFDocument({ size: 'A4' })
  const count = Math.max(...sheet.marks.map((mark) => mark.page))
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, i) => `${5 + i * 2} 0 R`).join(' ')}] >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>']
  for (let page = 1; page <= count; page += 1) {
    const content = sheet.marks.filter((mark) => mark.page === page).map((mark, index) => shown(ruler, mark, index % 2 === 1)).join('\n')
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + (page - 1) * 2} 0 R >>`, `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`)
  }
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(body, 'latin1')
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = Buffer.byteLength(body, 'latin1')
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

function shown(ruler: PDFKit.PDFDocument, mark: Mark, byWord: boolean): string {
  const x = leftOf(ruler, mark)
  const y = A4.height - mark.y - mark.size * 0.72
  const font = mark.bold ? '/F2' : '/F1'
  const show = (text: string, at: number) => `BT ${font} ${mark.size} Tf 1 0 0 1 ${at.toFixed(2)} ${y.toFixed(2)} Tm (${winAnsi(text)}) Tj ET`
  if (!byWord) return show(mark.text, x)
  let at = x
  return mark.text.split(' ').map((word) => {
    const drawn = show(word, at)
    at += ruler.font(fontOf(mark)).fontSize(mark.size).widthOfString(`${word} `)
    return drawn
  }).join('\n')
}

/** The PDF that a browser prints from a page. */
export async function withBrowser(html: string, browser: string): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'samples-'))
  try {
    await writeFile(path.join(folder, 'page.html'), html)
    await promisify(execFile)(browser, ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--user-data-dir=${folder}/profile`, `--print-to-pdf=${folder}/page.pdf`, `file://${folder}/page.html`], { timeout: 60_000 })
    return await readFile(path.join(folder, 'page.pdf'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
