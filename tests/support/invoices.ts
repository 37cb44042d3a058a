import { randomUUID } from 'node:crypto'
import PDFDocument from 'pdfkit'
import { depositInvoice } from '@/app/(portail)/factures-emises/deposer/actions'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { createStructure } from './people'

/** A small real PDF with these lines of text. */
export function makePdfFile(lines: string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', ...options })
  const done = new Promise<Buffer>((resolve, reject) => {
    const pieces: Buffer[] = []
    document.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => resolve(Buffer.concat(pieces))).on('error', reject)
  })
  document.fontSize(11)
  for (const line of lines) document.text(line).moveDown(0.5)
  document.end()
  return done
}

export const fileOf = (bytes: Uint8Array, name = 'facture.pdf') => new File([new Uint8Array(bytes)], name, { type: 'application/pdf' })

let plain: Promise<Buffer> | undefined
/** The same small PDF for every test that does not look at its contents. */
export const plainPdf = () => (plain ??= makePdfFile(['Facture']))

/** Deposits a PDF and gives the id of its invoice. */
export async function deposit(caller: Caller, structureId: string, bytes?: Uint8Array, more: Record<string, unknown> = {}): Promise<string> {
  const { invoiceId } = await depositInvoice.door.call(caller, { structureId, depositKey: randomUUID(), file: fileOf(bytes ?? (await plainPdf())), ...more })
  return invoiceId
}

export const recipient = (changes: Parameters<typeof createStructure>[0] = {}) => createStructure({ kind: 'PUBLIC', name: 'Ville d’Essai', ...changes })

export const addService = (structureId: string, code: string, changes: Partial<{ status: 'ACTIVE' | 'INACTIVE'; activeUntil: Date; commitmentRequired: boolean }> = {}) =>
  db().service.create({ data: { structureId, code, name: `Service ${code}`, activeFrom: new Date('2020-01-01'), ...changes } })

let counter = 0
export const nextNumber = () => `F-${++counter}-${randomUUID().slice(0, 8)}`

/** A form that passes every control, as the browser sends it: text. */
export const formOf = (invoiceId: string, version: number, buyerSiret: string, changes: Record<string, unknown> = {}) => ({
  invoiceId, version: String(version), buyerSiret,
  billingFramework: 'A1', typeCode: '380', number: nextNumber(), issueDate: '01/06/2026', currency: 'EUR', vatRegime: 'TVA_SUR_DEBIT', paymentMeans: 'CHEQUE',
  totalWithoutVat: '100,00', totalVat: '20,00', amountDue: '120,00',
  ...changes,
})

/** The same, confirmed. */
export const sendFormOf = (...parts: Parameters<typeof formOf>) => ({ submissionKey: randomUUID(), confirmed: 'oui', ...formOf(...parts) })
