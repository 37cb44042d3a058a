import { XLSX_MOST } from '@/lib/invoices/model/invoice-export'
import { parseSearch, searchQueryOf } from '@/lib/invoices/model/search-criteria'
import { exportInvoices } from '@/lib/invoices/queries/export-invoices'
import { defineRoute } from '@/lib/platform/route'
import { exportFormatOf, exportResponse } from '@/lib/platform/spreadsheet'
import { routes } from '@/lib/shared/routes'
import { EXPORT_COLUMNS } from './columns'

/** The whole result of a search as a file: its criteria count, its pages do not. */
export const GET = defineRoute({
  name: 'invoice.export-search',
  permission: 'invoice.read',
  run: async (request, _params, caller) => {
    const parameters = request.nextUrl.searchParams
    const params = Object.fromEntries([...new Set(parameters.keys())].map((key) => [key, parameters.getAll(key)]))
    const format = exportFormatOf(parameters)
    const { criteria, errors } = parseSearch(params)
    const again = (notice: string) => new Response(null, { status: 303, headers: { Location: `${routes.search}?${searchQueryOf(params)}${notice}` } })
    if (Object.keys(errors).length > 0) return again('')
    const { rows, isBeyond } = await exportInvoices.door.call(caller, { criteria, most: format === 'xlsx' ? XLSX_MOST : null })
    return isBeyond ? again('&avis=excel-trop-long') : exportResponse(format, 'factures', EXPORT_COLUMNS, rows)
  },
})
