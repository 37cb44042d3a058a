import { Readable } from 'node:stream'
import { fileHeaders } from '@/lib/attachments/model/file-headers'
import { kindOfFile, scopeOfReceivedFile, scopesOfValidationFile } from '@/lib/attachments/queries/scope-of-file'
import { isMember } from '@/lib/access/permissions'
import type { Caller } from '@/lib/platform/caller'
import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineRoute } from '@/lib/platform/route'
import { streamBytes } from '@/lib/platform/storage'
import { openInvoiceFile, openMandateFile, openReceivedFile, openValidationFile } from './downloads'

/** The untouched bytes of a file. `?telechargement=oui` saves it, and is written in the invoice's history. */
export const GET = defineRoute({
  name: 'file.get',
  permission: 'account.own',
  run: async (request, { fichierId = '' }, caller) => {
    const isDownload = request.nextUrl.searchParams.get('telechargement') === 'oui'
    const { open, structureId } = await doorOf(fichierId, caller)
    const file = await open.door.call(caller, { fileId: fichierId, isDownload, structureId })
    return new Response(Readable.toWeb(streamBytes(file.sha256)) as ReadableStream, { headers: fileHeaders(file, isDownload) })
  },
})

/** The door of this file for this person: an invoice is its supplier's, and once they may see it its validators' and its recipient's. */
async function doorOf(fileId: string, { actor }: Caller) {
  if (!isId(fileId)) return { open: openInvoiceFile }
  if ((await kindOfFile(fileId)) === 'MANDATE') return { open: openMandateFile }
  const received = await scopeOfReceivedFile(fileId)
  if (actor && received && isMember(actor, received)) return { open: openReceivedFile }
  const validation = actor && (await scopesOfValidationFile(fileId)).find((scope) => isMember(actor, scope))
  return validation ? { open: openValidationFile, structureId: validation.structureId } : { open: openInvoiceFile }
}
