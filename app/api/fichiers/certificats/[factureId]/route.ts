import { Readable } from 'node:stream'
import { fileHeaders } from '@/lib/attachments/model/file-headers'
import { defineRoute } from '@/lib/platform/route'
import { streamSound } from '@/lib/platform/storage'
import { openCertificate } from './download'

/** « Certificat de dépôt » by the id of its invoice, ready from the first click after sending. */
export const GET = defineRoute({
  name: 'invoice.certificate',
  permission: 'invoice.read',
  run: async (request, { factureId }, caller) => {
    const isDownload = request.nextUrl.searchParams.get('telechargement') === 'oui'
    const file = await openCertificate.door.call(caller, { invoiceId: factureId, isDownload })
    return new Response(Readable.toWeb(await streamSound(file.sha256)) as ReadableStream, { headers: fileHeaders(file, isDownload) })
  },
})
