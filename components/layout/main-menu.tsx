import { NavLink } from './nav-link'
import type { MenuEntry } from './types'

/** Accueil, Domaines, Actualités… as a row under the name; on a phone the entries are in the menu. */
export function MainMenu({ entries }: { entries: MenuEntry[] }) {
  return (
    <nav aria-label="Menu principal" className="max-lg:hidden">
      <ul className="-ml-3 flex">
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavLink entry={entry} className="tab" />
          </li>
        ))}
      </ul>
    </nav>
  )
}
