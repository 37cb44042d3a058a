import { defineRoute } from '@/lib/platform/route'
import { type ExportColumn, exportFormatOf, exportResponse } from '@/lib/platform/spreadsheet'
import type { HistoryEvent } from '@/lib/invoices/queries/read-history'
import { EVENT_FAMILIES } from '@/lib/invoices/model/event-words'
import { shortInstant } from '@/lib/shared/dates'
import { exportIssued, exportReceived, exportValidation } from './downloads'

const DOORS: Record<string, typeof exportIssued> = { destinataire: exportReceived, valideur: exportValidation }

const COLUMNS: ExportColumn<HistoryEvent>[] = [
  { header: 'Rang', value: ({ position }) => position, width: 8 },
  { header: 'Date', value: ({ at }) => shortInstant(at) },
  { header: 'Instant (UTC)', value: ({ at }) => at.toISOString(), width: 26 },
  { header: 'Genre', value: ({ family }) => EVENT_FAMILIES[family] },
  { header: 'Événement', value: ({ label }) => label, width: 40 },
  { header: 'Par', value: ({ who }) => who, width: 40 },
  { header: 'Courriel', value: ({ contact }) => contact?.email, width: 30 },
  { header: 'Téléphone', value: ({ contact }) => contact?.phone },
  { header: 'Précisions', value: ({ details }) => details.join(' '), width: 60 },
  { header: 'Commentaire', value: ({ comment }) => comment, width: 60 },
  { header: 'Maillon (SHA-256)', value: ({ link }) => link, width: 66 },
]

/** The history of an invoice as a file: `?format=csv` or `xlsx`; `cote` and `structure` as for its attestation. */
export const GET = defineRoute({
  name: 'invoice.history-export',
  permission: 'account.own',
  limit: { points: 20, seconds: 60 },
  run: async (request, { factureId }, caller) => {
    const { searchParams } = request.nextUrl
    const { door } = DOORS[searchParams.get('cote') ?? ''] ?? exportIssued
    const events = await door.call(caller, { invoiceId: factureId, structureId: searchParams.get('structure') ?? undefined })
    return exportResponse(exportFormatOf(searchParams), 'historique-facture', COLUMNS, events)
  },
})
