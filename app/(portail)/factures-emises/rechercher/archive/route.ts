import { savedSearchSchema } from '@/lib/invoices/model/saved-search'
import { defineRoute } from '@/lib/platform/route'
import { checkStored, streamBytes } from '@/lib/platform/storage'
import { zipResponse } from '@/lib/platform/zip'
import { DomainError } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { downloadSelection } from './download'

const NOTICE_OF: Record<string, string> = { 'selection.too-big': 'zip-trop-gros', 'selection.empty': 'zip-vide', 'not-found': 'zip-refuse', 'input.invalid': 'zip-vide', 'file.damaged': 'zip-altere' }

/** PDF of the ticked invoices in one ZIP, with or without their attachments; a refusal comes back to the search as a sentence. */
export const GET = defineRoute({
  name: 'invoice.archive',
  permission: 'account.own',
  run: async (request, _params, caller) => {
    const parameters = request.nextUrl.searchParams
    try {
      const { files } = await downloadSelection.door.call(caller, { invoiceIds: parameters.getAll('facture'), withAttachments: parameters.get('pieces') === 'oui' })
      for (const { sha256 } of files) if ((await checkStored(sha256)).state !== 'sound') throw new DomainError('unavailable', 'file.damaged', 'Un des fichiers n’est plus celui qui a été enregistré.')
      return zipResponse('factures', files.map(({ name, sha256 }) => ({ name, open: () => streamBytes(sha256) as AsyncIterable<Uint8Array> })))
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'session.needed') throw error
      const parsed = savedSearchSchema.safeParse({ name: 'retour', query: parameters.get('retour') ?? '' })
      const back = new URLSearchParams([...new URLSearchParams(parsed.success ? parsed.data.query : ''), ['avis', NOTICE_OF[error.code] ?? 'zip-refuse']])
      return new Response(null, { status: 303, headers: { Location: `${routes.search}?${back}` } })
    }
  },
})
