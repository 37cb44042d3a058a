import { Readable } from 'node:stream'
import { fileHeaders } from '@/lib/attachments/model/file-headers'
import { openLibraryFile } from '@/lib/attachments/queries/open-library-file'
import { kindOfFile, scopeOfReceivedFile, scopesOfValidationFile } from '@/lib/attachments/queries/scope-of-file'
import { isMember } from '@/lib/access/permissions'
import type { Caller } from '@/lib/platform/caller'
import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineRoute } from '@/lib/platform/route'
import { streamSound } from '@/lib/platform/storage'
import { openBankDocument, openInvoiceFile, openMandateFile, openReceivedFile, openValidationFile } from './downloads'

/** The untouched bytes of a file. `?telechargement=oui` saves it, and is written in the invoice's history. */
export const GET = defineRoute({
  name: 'file.get',
  permission: 'account.own',
  run: async (request, { fichierId = '' }, caller) => {
    const isDownload = request.nextUrl.searchParams.get('telechargement') === 'oui'
    const file = await openOf(caller, { fileId: fichierId, isDownload })
    return new Response(Readable.toWeb(await streamSound(file.sha256)) as ReadableStream, { headers: fileHeaders(file, isDownload) })
  },
})

/** Each kind of file has its own door; an invoice is its supplier's, and once they may see it its validators' and its recipient's. */
async function openOf(caller: Caller, input: { fileId: string; isDownload: boolean }) {
  const { fileId } = input
  const kind = isId(fileId) ? await kindOfFile(fileId) : null
  if (kind === 'LIBRARY') return openLibraryFile.door.call(caller, input)
  if (kind === 'BANK_DETAILS') return openBankDocument.door.call(caller, input)
  if (kind === 'MANDATE') return openMandateFile.door.call(caller, input)
  if (kind === null || !caller.actor) return openInvoiceFile.door.call(caller, input)
  const { actor } = caller
  const received = await scopeOfReceivedFile(fileId)
  if (received && isMember(actor, received)) return openReceivedFile.door.call(caller, input)
  const validation = (await scopesOfValidationFile(fileId)).find((scope) => isMember(actor, scope))
  return validation ? openValidationFile.door.call(caller, { ...input, structureId: validation.structureId }) : openInvoiceFile.door.call(caller, input)
}
