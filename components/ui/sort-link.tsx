import { ArrowDown, ArrowUp, ArrowUpDown } from '@/components/ui/icons'
import { Link } from './link'
import type { Direction } from '@/lib/shared/table-params'

interface SortLinkProps {
  label: string
  /** The same list sorted by this column, the other way round if it already is. */
  href: string
  current?: Direction
}

/** The header of a column that sorts the list; its `th` carries aria-sort. */
export function SortLink({ label, href, current }: SortLinkProps) {
  const Icon = current === 'asc' ? ArrowUp : current === 'desc' ? ArrowDown : ArrowUpDown
  return (
    <Link href={href} className="sort-link" scroll={false}>
      {label}
      <Icon aria-hidden className={current ? 'text-pine' : 'text-field'} />
    </Link>
  )
}
