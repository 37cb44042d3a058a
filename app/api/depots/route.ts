import { depositInvoice } from '@/app/(portail)/factures-emises/deposer/actions'
import { MAX_PDF_BYTES, PDF_PROBLEMS } from '@/lib/deposits/model/pdf-file'
import { formToObject } from '@/lib/platform/form-values'
import { readBody } from '@/lib/platform/read-body'
import { defineRoute } from '@/lib/platform/route'
import { requireSameOrigin } from '@/lib/platform/same-origin'
import { invalid } from '@/lib/shared/errors'

/** The other fields of the form and the marks between them. */
const FORM_OVERHEAD = 32 * 1024

/** The deposit form with progress: same fields, same door as the action; answers `{ depositId, url }` or `{ message, field }`. */
export const POST = defineRoute({
  name: 'invoice.deposit-upload',
  permission: 'invoice.write',
  run: async (request, _params, caller) => {
    requireSameOrigin(request.headers)
    const body = await readBody(request, MAX_PDF_BYTES + FORM_OVERHEAD)
    if (!body) return Response.json({ code: 'deposit.tooHeavy', message: PDF_PROBLEMS.tooHeavy, field: 'file' }, { status: 413 })
    const form = await new Response(body, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData().catch(() => {
      throw invalid('form.unreadable', 'L’envoi du fichier s’est interrompu. Choisissez-le de nouveau, puis recommencez.', 'file')
    })
    const { invoiceId, url } = await depositInvoice.door.call(caller, formToObject(form))
    return Response.json({ depositId: invoiceId, url }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  },
})
