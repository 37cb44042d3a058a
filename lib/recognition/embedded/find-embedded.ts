import { openPdf } from '../open-pdf'
import type { InvoiceValues } from './invoice-values'
import { readInvoiceXml } from './read-invoice-xml'

export interface EmbeddedInvoice extends InvoiceValues {
  fileName: string
}

const ATTACHMENTS_TRIED = 20
const EXPECTED_NAMES = /^(factur-x|zugferd-invoice|xrechnung)\.xml$/i

/** What a file with attachments cannot do without, in clear even where its objects are compressed. */
const MARKS = ['EmbeddedFile', 'Filespec', '/ObjStm']

/**
 * The electronic invoice attached to a PDF, by its content rather than by its name: Factur-X, ZUGFeRD, XRechnung or any CII or UBL.
 * Nothing when there is none, or when it is damaged: the page is then all there is.
 */
export async function findEmbedded(bytes: Uint8Array): Promise<EmbeddedInvoice | undefined> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!MARKS.some((mark) => file.includes(mark))) return undefined
  const opened = await openPdf(bytes)
  try {
    const attachments = await opened.document.getAttachments()
    const named = [...(attachments ?? [])].map(([id, { filename }]) => ({ id, fileName: filename }))
    named.sort((a, b) => Number(EXPECTED_NAMES.test(b.fileName)) - Number(EXPECTED_NAMES.test(a.fileName)))
    for (const { id, fileName } of named.slice(0, ATTACHMENTS_TRIED)) {
      const content = await opened.document.getAttachmentContent(id)
      const values = content && looksLikeXml(content) ? readOrNothing(content) : undefined
      if (values) return { ...values, fileName }
    }
    return undefined
  } finally {
    await opened.close()
  }
}

function looksLikeXml(content: Uint8Array): boolean {
  const start = String.fromCharCode(...content.subarray(0, 64)).replace(/\0/g, '')
  return /^[\s\xEF\xBB\xBF\xFE\xFF]*</.test(start)
}

function readOrNothing(content: Uint8Array): InvoiceValues | undefined {
  try {
    return readInvoiceXml(content)
  } catch {
    return undefined
  }
}
