import { checkSending } from '@/lib/invoices/queries/check-sending'
import { formToObject } from '@/lib/platform/form-values'
import { readBody } from '@/lib/platform/read-body'
import { defineRoute } from '@/lib/platform/route'
import { requireSameOrigin } from '@/lib/platform/same-origin'
import { invalid } from '@/lib/shared/errors'

/** A thousand lines of cells, and a comment. */
const MAX_FORM_BYTES = 4 * 2 ** 20

/** The form of a draft as it stands → `{ points }` of « Avant d’envoyer ». It keeps nothing. */
export const POST = defineRoute({
  name: 'invoice.check-sending',
  permission: 'invoice.write',
  run: async (request, _params, caller) => {
    requireSameOrigin(request.headers)
    const body = await readBody(request, MAX_FORM_BYTES)
    if (!body) throw invalid('form.too-large', 'Cette facture est trop longue pour être vérifiée pendant que vous tapez. Enregistrez-la, puis envoyez-la.')
    const form = await new Response(body, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData().catch(() => {
      throw invalid('form.unreadable', 'La vérification s’est interrompue. Elle reprend à votre prochaine modification.')
    })
    const typed = formToObject(form)
    const points = await checkSending.door.call(caller, { invoiceId: String(typed.invoiceId ?? ''), typed })
    return Response.json({ points }, { headers: { 'Cache-Control': 'no-store' } })
  },
})
