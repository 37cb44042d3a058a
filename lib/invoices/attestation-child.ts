import { openPdf } from '@/lib/recognition/open-pdf'
import { ATTESTATION_FILE } from './model/attestation'

const MOST_BYTES = 8 * 2 ** 20

/**
 * Entry of the sandbox that opens what somebody says to be an attestation.
 * @returns the text of its file of events; null when it carries none. @throws what pdfjs throws of a damaged file
 */
export async function handle({ bytes }: { bytes: Uint8Array }): Promise<string | null> {
  const opened = await openPdf(bytes)
  try {
    const attachments = await opened.document.getAttachments()
    const id = [...(attachments ?? [])].find(([, { filename }]) => filename === ATTESTATION_FILE)?.[0]
    const content = id === undefined ? null : await opened.document.getAttachmentContent(id)
    return content && content.length <= MOST_BYTES ? new TextDecoder().decode(content) : null
  } finally {
    await opened.close()
  }
}
