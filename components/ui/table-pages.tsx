import { tableHref, visiblePages, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import { Pagination } from './pagination'
import { RowsPerPage } from './rows-per-page'

interface TablePagesProps {
  /** Names the list for those who listen: « Pages des utilisateurs ». */
  label: string
  path: string
  params: SearchParams
  table: Pick<TableParams<string>, 'page' | 'pageSize'>
  total: number
  /** « utilisateur », and its plural when that is more than an s. */
  noun: string
  plural?: string
  /** The count stopped there: « Plus de 1 000 ». */
  isCapped?: boolean
}

/** Below a list whose total is known: « Total de 34 utilisateurs », rows per page, numbered pages. */
export function TablePages({ label, path, params, table: { page, pageSize }, total, noun, plural = `${noun}s`, isCapped = false }: TablePagesProps) {
  const pageCount = Math.max(1, Math.ceil(total / pageSize))
  const href = (number: number) => tableHref(path, params, { page: number })
  const figure = total.toLocaleString('fr-FR')
  return (
    <Pagination
      label={label}
      summary={isCapped ? `Plus de ${figure} ${plural}` : `Total de ${figure} ${total > 1 ? plural : noun}`}
      previousHref={page > 1 ? href(Math.min(page - 1, pageCount)) : undefined}
      nextHref={page < pageCount ? href(page + 1) : undefined}
      pages={visiblePages(Math.min(page, pageCount), pageCount).map((number) => (number === null ? { number } : { number, href: href(number), current: number === page }))}
    >
      <RowsPerPage path={path} params={params} current={pageSize} />
    </Pagination>
  )
}
