import { leftOf } from '@/lib/commitments/model/kinds'
import { findCommitments } from '@/lib/invoices/queries/find-commitments'
import { defineRoute } from '@/lib/platform/route'
import { formatCents } from '@/lib/shared/amounts'

/** `?siret=…&recherche=…` → the commitments that begin the list of « Rechercher » beside « N° d’engagement ». */
export const GET = defineRoute({
  name: 'invoice.find-commitments',
  permission: 'account.own',
  run: async (request, _params, caller) => {
    const value = (name: string) => (request.nextUrl.searchParams.get(name) ?? '').slice(0, 50)
    const found = await findCommitments.door.call(caller, { siret: value('siret'), text: value('recherche') })
    const commitments = found.map(({ amount, invoiced, ...line }) => {
      const left = leftOf({ amount, invoiced: invoiced ?? 0n })
      return { ...line, left: left === null ? null : formatCents(left) }
    })
    return Response.json({ commitments }, { headers: { 'Cache-Control': 'no-store' } })
  },
})
