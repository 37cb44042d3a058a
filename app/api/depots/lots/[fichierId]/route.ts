import { receiveBatchFile } from '@/app/(portail)/factures-emises/deposer/lots/actions'
import { readPdfForm } from '@/lib/deposits/read-pdf-form'
import { defineRoute } from '@/lib/platform/route'
import { requireSameOrigin } from '@/lib/platform/same-origin'
import { routes } from '@/lib/shared/routes'

/** One file of a batch, with progress; answers `{ refusal, url }`, since a file that is no invoice is a settled line too, or `{ message }`. */
export const POST = defineRoute({
  name: 'deposit-batch.upload',
  permission: 'invoice.write',
  run: async (request, { fichierId = '' }, caller) => {
    requireSameOrigin(request.headers)
    const form = await readPdfForm(request)
    if (form instanceof Response) return form
    const { batchId, refusal } = await receiveBatchFile.door.call(caller, { ...form, batchFileId: fichierId })
    return Response.json({ refusal, url: routes.batch(batchId) }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  },
})
