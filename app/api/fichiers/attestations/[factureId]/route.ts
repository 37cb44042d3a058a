import { defineRoute } from '@/lib/platform/route'
import { attestIssued, attestReceived, attestValidation } from './downloads'

const DOORS: Record<string, typeof attestIssued> = { destinataire: attestReceived, valideur: attestValidation }

/** « Télécharger une attestation »: made at each demand. `?cote=destinataire` or `valideur` (with its `structure`), else the supplier's. */
export const GET = defineRoute({
  name: 'invoice.attestation',
  permission: 'account.own',
  limit: { points: 20, seconds: 60 },
  run: async (request, { factureId }, caller) => {
    const { searchParams } = request.nextUrl
    const { door } = DOORS[searchParams.get('cote') ?? ''] ?? attestIssued
    const { name, pdf } = await door.call(caller, { invoiceId: factureId, structureId: searchParams.get('structure') ?? undefined })
    return new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' } })
  },
})
