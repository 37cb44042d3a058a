import { fiscalDocument, type MonthSum, addToMonths, PDF_MOST } from '@/lib/fiscal-list/model/fiscal-document'
import { exportFiscalList, type FiscalExport } from '@/lib/fiscal-list/queries/export-fiscal-list'
import type { FiscalRow } from '@/lib/fiscal-list/queries/fiscal-rows'
import { XLSX_MOST } from '@/lib/invoices/model/invoice-export'
import { makePdf } from '@/lib/platform/pdf-document'
import { defineRoute } from '@/lib/platform/route'
import { csvStream, exportResponse, sheetOf } from '@/lib/platform/spreadsheet'
import { hashOf, sha256Of } from '@/lib/platform/storage'
import { columnToCivil } from '@/lib/shared/dates'
import { notFound } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { VERSION } from '@/lib/shared/version'
import { type FiscalParameters, fiscalParameters } from '../parameters'
import { ANOMALY_COLUMNS, anomalyLines, documentLine, fiscalColumns, TOTAL_COLUMNS, totalLines } from './columns'

/** The whole list as a file: `?format=csv`, `xlsx`, `pdf`, or `totaux` for its totals alone. */
export const GET = defineRoute({
  name: 'fiscal-list.export',
  permission: 'invoice.read',
  run: async (request, _params, caller) => {
    const query = request.nextUrl.searchParams
    const asked = caller.actor && fiscalParameters(caller.actor, Object.fromEntries(query), caller.now)
    if (!asked) throw notFound()
    if (Object.keys(asked.period.errors).length > 0) return again(query)
    const { structureId, serviceId, scope, period } = asked
    const { head, rows } = await exportFiscalList.door.call(caller, { structureId, serviceId, scope, from: period.from, to: period.to })
    const name = `liste-fiscale-${head.seller.identifier}-${period.from}-${period.to}`
    const format = query.get('format')
    if (format === 'pdf') return pdfResponse(name, asked, { head, rows })
    if (format === 'totaux') {
      await rows.return(undefined)
      return exportResponse('csv', `${name}-totaux`, TOTAL_COLUMNS, totalLines(head.summary.totals))
    }
    if (format !== 'xlsx') return exportResponse('csv', name, fiscalColumns(head.summary), rows)
    if (head.summary.count > XLSX_MOST) {
      await rows.return(undefined)
      return again(query, 'excel-trop-long')
    }
    return exportResponse('xlsx', name, fiscalColumns(head.summary), rows, [sheetOf('Totaux', TOTAL_COLUMNS, totalLines(head.summary.totals)), sheetOf('Anomalies', ANOMALY_COLUMNS, anomalyLines(head.summary))])
  },
})

function again(query: URLSearchParams, notice?: string): Response {
  const back = new URLSearchParams([...query].filter(([key]) => key !== 'format'))
  if (notice) back.set('avis', notice)
  return new Response(null, { status: 303, headers: { Location: `${routes.fiscalList}?${back}` } })
}

/** The lines are read once: they are hashed as the CSV that they would make, and kept while they are few. */
async function pdfResponse(name: string, { period, scope }: FiscalParameters, { head, rows }: FiscalExport): Promise<Response> {
  const lines: string[][] = []
  const months = new Map<string, MonthSum>()
  async function* seen(): AsyncGenerator<FiscalRow> {
    for await (const row of rows) {
      if (head.summary.count <= PDF_MOST) lines.push(documentLine(row))
      addToMonths(months, { date: columnToCivil(row.issueDate), currency: row.currency, isCredit: row.typeCode === '381', isRefused: row.isRefused, net: row.totalWithoutVat, vat: row.totalVat, total: row.totalWithVat })
      yield row
    }
  }
  const csvSha256 = await hashOf(csvStream(fiscalColumns(head.summary), seen()))
  const facts = { ...head, period, scope, csvSha256, software: `Cantate ${VERSION}` }
  const bytes = await makePdf(fiscalDocument(facts, head.summary.count <= PDF_MOST ? lines : null, [...months.values()]))
  const digest = Buffer.from(sha256Of(bytes), 'hex').toString('base64')
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `attachment; filename="${name}.pdf"`, 'Cache-Control': 'private, no-store', 'Repr-Digest': `sha-256=:${digest}:` } })
}
