import { NavLink } from './nav-link'
import type { MenuEntry } from './types'

const ENTRY =
  '-outline-offset-3 flex min-h-11 items-center gap-2 border-b-3 border-transparent px-3 font-medium text-ink-soft hover:text-pine-deep aria-[current=page]:border-pine aria-[current=page]:text-pine-deep'

/** Accueil, Domaines, Actualités… as a row under the name; on a phone the entries are in the menu. */
export function MainMenu({ entries }: { entries: MenuEntry[] }) {
  return (
    <nav aria-label="Menu principal" className="max-lg:hidden">
      <ul className="-ml-3 flex">
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavLink entry={entry} className={ENTRY} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
