import { Readable } from 'node:stream'
import { fileHeaders } from '@/lib/attachments/model/file-headers'
import { kindOfFile, scopeOfReceivedFile } from '@/lib/attachments/queries/scope-of-file'
import { isMember } from '@/lib/access/permissions'
import type { Caller } from '@/lib/platform/caller'
import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineRoute } from '@/lib/platform/route'
import { streamBytes } from '@/lib/platform/storage'
import { openInvoiceFile, openMandateFile, openReceivedFile } from './downloads'

/** The untouched bytes of a file. `?telechargement=oui` saves it, and is written in the invoice's history. */
export const GET = defineRoute({
  name: 'file.get',
  permission: 'account.own',
  run: async (request, { fichierId = '' }, caller) => {
    const isDownload = request.nextUrl.searchParams.get('telechargement') === 'oui'
    const open = await doorOf(fichierId, caller)
    const file = await open.door.call(caller, { fileId: fichierId, isDownload })
    return new Response(Readable.toWeb(streamBytes(file.sha256)) as ReadableStream, { headers: fileHeaders(file, isDownload) })
  },
})

/** The door of this file for this person: an invoice is its supplier's, and its recipient's once it was put at disposal. */
async function doorOf(fileId: string, { actor }: Caller) {
  if (!isId(fileId)) return openInvoiceFile
  if ((await kindOfFile(fileId)) === 'MANDATE') return openMandateFile
  const received = await scopeOfReceivedFile(fileId)
  return actor && received && isMember(actor, received) ? openReceivedFile : openInvoiceFile
}
