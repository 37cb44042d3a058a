/** Makes the scanned samples beside this file: an invented invoice as a picture, straight and leaning by 2 degrees. */
import { createCanvas, ImageData } from '@napi-rs/canvas'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { openPdf } from '../../../lib/recognition/open-pdf'
import { rasterisePage, type PageImage } from '../../../lib/recognition/ocr/rasterise'

const A4: [number, number] = [595, 842]

const LINES: [x: number, y: number, size: number, text: string][] = [
  [50, 50, 16, 'Atelier des Trois Chênes SARL'],
  [50, 72, 10, '12 rue des Tisserands, 35000 Rennes'],
  [50, 86, 10, 'SIRET : 732 829 320 00074 - TVA : FR44732829320'],
  [330, 130, 10, 'Adressé à : Ministère de la Culture'],
  [330, 144, 10, 'SIRET client : 110 002 011 00044'],
  [330, 158, 10, 'Code service : CULT-075'],
  [50, 210, 14, 'FACTURE N° FA-2026-0417'],
  [50, 232, 10, 'Date de facture : 12/10/2026'],
  [50, 246, 10, "N° d'engagement : 1300456789"],
  [50, 260, 10, 'Date d’échéance : 11/11/2026'],
  [50, 310, 10, 'Désignation'],
  [330, 310, 10, 'Quantité'],
  [470, 310, 10, 'Montant HT'],
  [50, 330, 10, 'Restauration de boiseries, salon nord'],
  [340, 330, 10, '1'],
  [480, 330, 10, '1 850,00 €'],
  [50, 346, 10, 'Fourniture de vernis'],
  [340, 346, 10, '4'],
  [480, 346, 10, '150,00 €'],
  [380, 400, 10, 'Total HT'],
  [480, 400, 10, '2 000,00 €'],
  [380, 416, 10, 'TVA 20 %'],
  [480, 416, 10, '400,00 €'],
  [380, 432, 10, 'Total TTC'],
  [480, 432, 10, '2 400,00 €'],
  [380, 452, 12, 'Net à payer'],
  [480, 452, 12, '2 400,00 €'],
  [50, 520, 10, 'Règlement par virement. IBAN : FR76 3000 6000 0112 3456 7890 189'],
]

function written(draw: (document: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const document = new PDFDocument({ size: A4, margin: 0 })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise<Uint8Array>((resolve) => document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts)))))
  draw(document)
  document.end()
  return done
}

/** The grey page as a JPEG, turned clockwise about its middle. */
function picture({ width, height, grey }: PageImage, degrees: number): Buffer {
  const flat = createCanvas(width, height)
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  grey.forEach((value, at) => pixels.fill(value, at * 4, at * 4 + 3))
  flat.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(flat, -width / 2, -height / 2)
  return canvas.toBuffer('image/jpeg', 45)
}

const text = await written((document) => LINES.forEach(([x, y, size, line]) => document.fontSize(size).text(line, x, y, { lineBreak: false })))
const opened = await openPdf(text)
const image = await rasterisePage(opened.document, 1)
await opened.close()
for (const [name, degrees] of [['scan-droit.pdf', 0], ['scan-penche.pdf', 2]] as const) {
  const scan = await written((document) => document.image(picture(image, degrees), 0, 0, { width: A4[0], height: A4[1] }))
  writeFileSync(path.join(import.meta.dirname, name), scan)
}
