import { checkNumber } from '@/lib/invoices/queries/check-number'
import { defineRoute } from '@/lib/platform/route'

/** `?numero=`: what would stop an invoice of this number from leaving, for the field while one types. */
export const GET = defineRoute({
  name: 'invoice.check-number.read',
  permission: 'invoice.read',
  run: async (request, { factureId = '' }, caller) => Response.json({ problem: await checkNumber.door.call(caller, { invoiceId: factureId, number: request.nextUrl.searchParams.get('numero') ?? '' }) }),
})
