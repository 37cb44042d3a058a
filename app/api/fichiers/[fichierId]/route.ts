import { Readable } from 'node:stream'
import { fileHeaders } from '@/lib/attachments/model/file-headers'
import { openLibraryFile } from '@/lib/attachments/queries/open-library-file'
import { kindOfFile } from '@/lib/attachments/queries/scope-of-file'
import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineRoute } from '@/lib/platform/route'
import { streamBytes } from '@/lib/platform/storage'
import type { Caller } from '@/lib/platform/caller'
import type { FileKind } from '@/prisma/generated/enums'
import { openBankDocument, openInvoiceFile, openMandateFile } from './downloads'

/** The untouched bytes of a file. `?telechargement=oui` saves it, and is written in the invoice's history. */
export const GET = defineRoute({
  name: 'file.get',
  permission: 'account.own',
  run: async (request, { fichierId = '' }, caller) => {
    const isDownload = request.nextUrl.searchParams.get('telechargement') === 'oui'
    const kind = isId(fichierId) ? await kindOfFile(fichierId) : null
    const file = await openOf(kind, caller, { fileId: fichierId, isDownload })
    return new Response(Readable.toWeb(streamBytes(file.sha256)) as ReadableStream, { headers: fileHeaders(file, isDownload) })
  },
})

/** Each kind of file has its own door. */
function openOf(kind: FileKind | null, caller: Caller, input: { fileId: string; isDownload: boolean }) {
  if (kind === 'LIBRARY') return openLibraryFile.door.call(caller, input)
  if (kind === 'BANK_DETAILS') return openBankDocument.door.call(caller, input)
  return (kind === 'MANDATE' ? openMandateFile : openInvoiceFile).door.call(caller, input)
}
