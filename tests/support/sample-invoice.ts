import PDFDocument from 'pdfkit'

export interface SampleInvoice {
  number: string
  /** « 12/03/2026 » */
  date: string
  sellerName: string
  sellerSiret: string
  buyerSiret: string
  serviceCode?: string
  commitment?: string
  net: string
  vat: string
  total: string
}

export const SAMPLE: SampleInvoice = {
  number: 'FA-2026-001',
  date: '12/03/2026',
  sellerName: 'Menuiserie Cantegril',
  sellerSiret: '12345678200010',
  buyerSiret: '22310001700423',
  serviceCode: 'ACHATS',
  commitment: 'CP2026/X123456/1',
  net: '1 000,00',
  vat: '200,00',
  total: '1 200,00',
}

/** A number that no other test used: two runs on one database never clash. Its digits make it look like one, by day and night. */
export const freshNumber = () => `T${Date.now().toString().slice(-10)}${Math.floor(Math.random() * 1000).toString().padStart(3, '0')}`

/** The PDF of an invoice of our own, with the documented keywords, on so many pages. */
export function samplePdf(changes: Partial<SampleInvoice> = {}, pages = 2): Promise<Buffer> {
  const { number, date, sellerName, sellerSiret, buyerSiret, serviceCode, commitment, net, vat, total } = { ...SAMPLE, ...changes }
  return render((document) => {
    document.fontSize(16).text(sellerName, 50, 50).fontSize(10).text(`SIRET : ${sellerSiret}`).text('12 rue du Four, 31000 Toulouse')
    document.fontSize(20).text('FACTURE', 50, 130).fontSize(10).text(`Numéro de facture : ${number}`).text(`Date de facture : ${date}`)
    document.text('Destinataire', 320, 130).text(`SIRET destinataire : ${buyerSiret}`)
    if (serviceCode) document.text(`Code service : ${serviceCode}`)
    if (commitment) document.text(`Numéro d'engagement : ${commitment}`)
    document.text('Escalier en chêne, fourniture et pose', 50, 260)
    const rows = [['Total HT', `${net} €`], ['TVA 20 %', `${vat} €`], ['Total TTC', `${total} €`], ['Net à payer', `${total} €`]]
    rows.forEach(([label = '', amount = ''], index) => document.text(label, 320, 320 + index * 18).text(amount, 430, 320 + index * 18, { width: 100, align: 'right' }))
    document.text('Devise : EUR. TVA acquittée sur les débits. Règlement par virement.', 50, 430)
    for (let page = 2; page <= pages; page++) document.addPage().text(`Conditions générales, page ${page}`, 50, 50)
  })
}

/** These lines of text, and nothing else. */
export const linesPdf = (lines: string[]) => render((document) => lines.forEach((line) => document.fontSize(11).text(line).moveDown(0.5)))

/** A PDF without any text, as a scanner makes it. */
export const scanPdf = () => render((document) => document.rect(50, 50, 300, 200).stroke())

/** A PDF behind a password. */
export const lockedPdf = () => render((document) => document.text('Facture'), { userPassword: 'secret', ownerPassword: 'secret' })

/** A PDF of so many empty pages. */
export function longPdf(pages: number): Promise<Buffer> {
  return render((document) => {
    for (let page = 1; page < pages; page++) document.addPage()
  })
}

function render(draw: (document: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', margin: 50, ...options })
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    draw(document)
    document.end()
  })
}
