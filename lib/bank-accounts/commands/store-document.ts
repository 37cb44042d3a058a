import { cleanFileName } from '@/lib/attachments/model/attachment-rules'
import { PDF_PROBLEMS, pdfProblem, type PdfProblem, MAX_PDF_BYTES } from '@/lib/deposits/model/pdf-file'
import type { CommandContext } from '@/lib/platform/context'
import { storeBytes } from '@/lib/platform/storage'
import { invalid } from '@/lib/shared/errors'

export interface PreparedDocument {
  name: string
  size: number
  sha256: string
}

const refused = (problem: PdfProblem) => invalid(`bank-account.document-${problem}`, problem === 'notPdf' ? 'Ce fichier n’est pas un PDF. Enregistrez votre relevé d’identité bancaire en PDF, puis choisissez-le de nouveau.' : PDF_PROBLEMS[problem], 'document')

/** Before the transaction: looks into the bytes of the RIB, whatever its name says, and stores them. Null when none was chosen. */
export async function prepareDocument({ document }: { document?: File }): Promise<PreparedDocument | null> {
  if (!document) return null
  if (document.size > MAX_PDF_BYTES) throw refused('tooHeavy')
  const bytes = new Uint8Array(await document.arrayBuffer())
  const problem = pdfProblem(bytes)
  if (problem) throw refused(problem)
  const name = cleanFileName(document.name).replace(/\.pdf$/i, '') || 'rib'
  return { name: `${name.slice(0, 190)}.pdf`, size: bytes.length, sha256: await storeBytes(bytes) }
}

/** The row of a stored RIB. @returns its id; undefined when there is none, so that an update leaves the old one. */
export async function keepDocument(document: PreparedDocument | null, structureId: string, { tx, actor, now }: CommandContext): Promise<string | undefined> {
  if (!document) return undefined
  const file = await tx.storedFile.create({ data: { ...document, structureId, kind: 'BANK_DETAILS', mediaType: 'application/pdf', createdById: actor.userId, createdAt: now }, select: { id: true } })
  return file.id
}
