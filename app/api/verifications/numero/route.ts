import { checkNumber } from '@/lib/invoices/queries/check-number'
import { defineRoute } from '@/lib/platform/route'

/** `?facture=…&numero=…` → `{ problem }`: the sentence for the field while it is typed, or null. */
export const GET = defineRoute({
  name: 'invoice.check-number',
  permission: 'invoice.write',
  run: async (request, _params, caller) => {
    const { searchParams } = request.nextUrl
    const problem = await checkNumber.door.call(caller, { invoiceId: searchParams.get('facture') ?? '', number: searchParams.get('numero') ?? '' })
    return Response.json({ problem }, { headers: { 'Cache-Control': 'no-store' } })
  },
})
