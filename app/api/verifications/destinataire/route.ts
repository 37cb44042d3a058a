import { checkRecipient } from '@/lib/invoices/queries/check-recipient'
import { defineRoute } from '@/lib/platform/route'

/** `?siret=…&service=…&engagement=…` → RecipientCheck: who it is, what it asks for, what is missing. */
export const GET = defineRoute({
  name: 'invoice.check-recipient',
  permission: 'account.own',
  run: async (request, _params, caller) => {
    const value = (name: string) => (request.nextUrl.searchParams.get(name) ?? '').slice(0, 100)
    const check = await checkRecipient.door.call(caller, { siret: value('siret'), service: value('service'), engagement: value('engagement') })
    return Response.json(check, { headers: { 'Cache-Control': 'no-store' } })
  },
})
