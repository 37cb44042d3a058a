import { logFailure } from '@/lib/platform/log'
import type { SubmissionMode } from '@/prisma/generated/enums'
import { ensureIssued } from './jobs/issue-invoice'

/** The parts of a page that say whether its document is still to be made. */
interface Readable {
  id: string
  submissionMode: SubmissionMode
  submittedAt: Date | null
  original: object | null
}

/**
 * Reads an invoice for a page; where the worker has not made its PDF yet, makes it and reads again. A document that cannot be
 * made leaves the page without it: everything else is shown.
 * @param read through a door: who may not read it makes nothing.
 */
export async function withDocument<Page extends Readable>(read: () => Promise<Page>): Promise<Page> {
  const page = await read()
  if (page.original || !page.submittedAt || page.submissionMode !== 'SAISIE_PORTAIL') return page
  try {
    await ensureIssued(page.id)
  } catch (error) {
    logFailure('invoice.issue-failed', error, { invoiceId: page.id })
    return page
  }
  return read()
}
