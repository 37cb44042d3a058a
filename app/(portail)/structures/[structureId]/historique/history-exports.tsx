import { routes } from '@/lib/shared/routes'
import { tableHref, type SearchParams } from '@/lib/shared/table-params'

/** What the filter keeps, as a file. Plain links: a file is no page of the portal. */
export function HistoryExports({ structureId, params }: { structureId: string; params: SearchParams }) {
  const href = (format: string) => tableHref(routes.historyExport(structureId), params, { format, taille: undefined })
  return (
    <p className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-2">
      <a className="text-link" href={href('csv')}>Exporter en CSV</a>
      <a className="text-link" href={href('xlsx')}>Exporter en XLSX</a>
    </p>
  )
}
