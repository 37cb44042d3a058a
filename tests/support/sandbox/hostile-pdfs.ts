/** Hostile PDFs of our own making, built when a test needs them. */
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'

async function written(options: PDFKit.PDFDocumentOptions, draw: (document: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const document = new PDFDocument(options)
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise((resolve) => document.on('end', resolve))
  draw(document)
  document.end()
  await done
  return new Uint8Array(Buffer.concat(parts))
}

const INVOICE = 'Facture n° F-2026-12 du 12/10/2026, total HT 100,00 €, TVA 20,00 €, total TTC 120,00 €, net à payer 120,00 €'

/** An ordinary page, protected by a password or not. */
export function plainPdf(password?: string): Promise<Uint8Array> {
  return written({ size: 'A4', ...(password && { userPassword: password }) }, (document) => document.text(INVOICE))
}

export function invoiceWithSirets(...sirets: string[]): Promise<Uint8Array> {
  return written({ size: 'A4' }, (document) => sirets.forEach((siret) => document.text(INVOICE).text(`SIRET : ${siret}`)))
}

export function pdfOfPages(pages: number): Promise<Uint8Array> {
  return written({ size: 'A4', autoFirstPage: false }, (document) => {
    for (let page = 0; page < pages; page++) document.addPage()
  })
}

/** A few kilobytes whose page unfolds, twice deflated, into 400 MB of blanks. */
export function memoryBomb(): Uint8Array {
  const once = deflateSync(Buffer.alloc(400_000_000, ' '), { level: 1 })
  const twice = deflateSync(once, { level: 9 })
  return withObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>',
    Buffer.concat([
      Buffer.from(`<</Length ${twice.length}/Filter[/FlateDecode/FlateDecode]>> stream\n`),
      twice,
      Buffer.from('\nendstream'),
    ]),
  ])
}

/** A tree of pages that contains itself. */
export function pageTreeLoop(): Uint8Array {
  return withObjects(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>'])
}

function withObjects(objects: (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  objects.forEach((object, index) => parts.push(Buffer.from(`${index + 1} 0 obj `), Buffer.from(object), Buffer.from(' endobj\n')))
  parts.push(Buffer.from('trailer <</Root 1 0 R>>\n%%EOF'))
  return new Uint8Array(Buffer.concat(parts))
}
