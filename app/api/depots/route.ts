import { depositInvoice } from '@/app/(portail)/factures-emises/deposer/actions'
import { readPdfForm } from '@/lib/deposits/read-pdf-form'
import { defineRoute } from '@/lib/platform/route'
import { requireSameOrigin } from '@/lib/platform/same-origin'

/** The deposit form with progress: same fields, same door as the action; answers `{ depositId, url }` or `{ message, field }`. */
export const POST = defineRoute({
  name: 'invoice.deposit-upload',
  permission: 'invoice.write',
  run: async (request, _params, caller) => {
    requireSameOrigin(request.headers)
    const form = await readPdfForm(request)
    if (form instanceof Response) return form
    const { invoiceId, url } = await depositInvoice.door.call(caller, form)
    return Response.json({ depositId: invoiceId, url }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  },
})
