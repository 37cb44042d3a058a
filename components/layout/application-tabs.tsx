'use client'

import { Link } from '@/components/ui/link'
import { usePathname } from 'next/navigation'
import type { ApplicationEntry, Frame } from './types'

const isIn = (section: string, pathname: string) => pathname === section || pathname.startsWith(`${section}/`)

/** The most precise wins: « /mandats/souscrire » before « /mandats ». */
function applicationOf(entries: ApplicationEntry[], pathname: string): ApplicationEntry | undefined {
  return entries.filter(({ section }) => isIn(section, pathname)).sort((a, b) => b.section.length - a.section.length)[0]
}

/** The applications of the domain in view, as a row of links with their official names; nothing outside of the domains. */
export function ApplicationTabs({ domains }: Pick<Frame, 'domains'>) {
  const pathname = usePathname()
  const domain = domains.find(({ entries }) => applicationOf(entries, pathname))
  if (!domain) return null
  const current = applicationOf(domain.entries, pathname)
  return (
    <nav aria-label={`Applications du domaine ${domain.name}`} className="no-print border-b border-line bg-surface">
      <ul className="mx-auto flex max-w-list overflow-x-auto px-1 sm:px-3 xl:-translate-x-3 xl:px-0">
        {domain.entries.map((entry) => (
          <li key={entry.href}>
            <Link href={entry.href} aria-current={entry === current ? 'page' : undefined} className="tab">
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
