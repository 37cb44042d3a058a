import { Readable } from 'node:stream'
import { fileHeaders } from '@/lib/attachments/model/file-headers'
import { kindOfFile } from '@/lib/attachments/queries/scope-of-file'
import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineRoute } from '@/lib/platform/route'
import { streamBytes } from '@/lib/platform/storage'
import { openInvoiceFile, openMandateFile } from './downloads'

/** The untouched bytes of a file. `?telechargement=oui` saves it, and is written in the invoice's history. */
export const GET = defineRoute({
  name: 'file.get',
  permission: 'account.own',
  run: async (request, { fichierId = '' }, caller) => {
    const isDownload = request.nextUrl.searchParams.get('telechargement') === 'oui'
    const kind = isId(fichierId) ? await kindOfFile(fichierId) : null
    const open = kind === 'MANDATE' ? openMandateFile : openInvoiceFile
    const file = await open.door.call(caller, { fileId: fichierId, isDownload })
    return new Response(Readable.toWeb(streamBytes(file.sha256)) as ReadableStream, { headers: fileHeaders(file, isDownload) })
  },
})
