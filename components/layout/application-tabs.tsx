import { NavLink } from './nav-link'
import type { MenuEntry } from './types'

const TAB =
  '-outline-offset-3 flex min-h-11 items-center gap-2 border-b-3 border-transparent px-3 whitespace-nowrap text-ink-soft hover:text-pine-deep aria-[current=page]:border-pine aria-[current=page]:font-semibold aria-[current=page]:text-pine-deep'

/** The applications of the domain in use, as a row of links with their official names. */
export function ApplicationTabs({ label, entries }: { label: string; entries: MenuEntry[] }) {
  if (entries.length === 0) return null
  return (
    <nav aria-label={label} className="no-print border-b border-line bg-surface">
      <ul className="mx-auto flex max-w-list overflow-x-auto px-1 sm:px-3 xl:px-0">
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavLink entry={entry} className={TAB} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
