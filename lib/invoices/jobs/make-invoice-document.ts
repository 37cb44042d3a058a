import { makePdf } from '@/lib/platform/pdf-document'
import { FACTUR_X_METADATA, FILE_NAME } from '../model/factur-x/metadata'
import { writeCii } from '../model/factur-x/write-cii'
import { invoicePaper } from '../model/invoice-paper'
import type { IssuedInvoice } from '../model/issued-invoice'

export interface InvoiceDocument {
  /** Factur-X: PDF/A-3 with the XML inside */
  pdf: Buffer
  /** CII, profile EN 16931 */
  xml: string
}

/**
 * The invoice that the portal issues for a supplier: one PDF to read and the same in XML inside it. The same invoice and
 * moment give the same bytes. Slow for hundreds of lines: it is made outside any transaction.
 */
export async function makeInvoiceDocument(invoice: IssuedInvoice, createdAt: Date): Promise<InvoiceDocument> {
  const xml = writeCii(invoice)
  const attachment = { name: FILE_NAME, mediaType: 'text/xml', description: 'Facture électronique, profil EN 16931', bytes: Buffer.from(xml), metadata: FACTUR_X_METADATA }
  return { pdf: await makePdf({ ...invoicePaper(invoice, createdAt), attachment }), xml }
}
