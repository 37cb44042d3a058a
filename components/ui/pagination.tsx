import { ChevronLeft, ChevronRight } from '@/components/ui/icons'
import { Link } from './link'
import type { ReactNode } from 'react'

interface PaginationProps {
  /** Names the list for those who listen: « Pages des factures émises ». */
  label: string
  /** « 1 à 10 sur 34 factures », « Plus de 1 000 factures ». */
  summary: string
  previousHref?: string
  nextHref?: string
  /** Numbered pages where the total is known (`visiblePages`); absent for lists paged by key. */
  pages?: { number: number | null; href?: string; current?: boolean }[]
  /** The « Ligne(s) par page » form. */
  children?: ReactNode
}

/** Below a list: how much there is, and the way to the rest. Every step is a link. */
export function Pagination({ label, summary, previousHref, nextHref, pages, children }: PaginationProps) {
  return (
    <div className="no-print mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p className="figures text-sm text-ink-soft">{summary}</p>
      {children}
      {(previousHref || nextHref) && (
        <nav aria-label={label}>
          <ul className="figures flex flex-wrap items-center gap-1">
            {previousHref && (
              <li>
                <Link href={previousHref} rel="prev" className={STEP}>
                  <ChevronLeft aria-hidden className="size-5" />
                  Précédente
                </Link>
              </li>
            )}
            {pages?.map(({ number, href, current }, index) => (
              <li key={number ?? `gap-${index}`} className="max-sm:hidden">
                {number === null || !href ? (
                  <span aria-hidden className="px-2">
                    …
                  </span>
                ) : (
                  <Link href={href} aria-current={current ? 'page' : undefined} aria-label={`Page ${number}`} className={STEP}>
                    {number}
                  </Link>
                )}
              </li>
            ))}
            {nextHref && (
              <li>
                <Link href={nextHref} rel="next" className={STEP}>
                  Suivante
                  <ChevronRight aria-hidden className="size-5" />
                </Link>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  )
}

const STEP =
  'inline-flex min-h-10 min-w-10 items-center justify-center gap-1 rounded-md px-2 hover:bg-pine-wash aria-[current=page]:bg-pine aria-[current=page]:font-semibold aria-[current=page]:text-white'
