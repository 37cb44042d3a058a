import { LogOut, Menu } from '@/components/ui/icons'
import { buttonStyle } from '@/components/ui/button-style'
import { Link } from '@/components/ui/link'
import { Disclosure } from './disclosure'
import { NavLink } from './nav-link'
import { StructureSwitcher } from './structure-switcher'
import type { Frame, MenuEntry } from './types'

const ENTRY = 'flex min-h-11 items-center gap-2 rounded-md px-3 aria-[current=page]:bg-pine-wash aria-[current=page]:font-semibold hover:bg-pine-wash'

const SEARCH: MenuEntry = { label: 'Recherche', href: '/recherche' }

/** Everything of the header that has no room on a phone. */
export function MobileMenu({ frame }: { frame: Frame }) {
  const { person, structures, currentStructureId, switchStructure, menu, userMenu, logout } = frame
  return (
    <Disclosure
      className="lg:hidden"
      summaryClassName="border border-field bg-surface px-3 font-medium max-sm:flex-col max-sm:gap-0 max-sm:border-transparent max-sm:px-2 max-sm:text-sm"
      panelClassName="absolute inset-x-2 top-full z-30 max-h-[80dvh] space-y-3 overflow-y-auto p-3"
      summary={
        <>
          <Menu aria-hidden className="size-5" />
          Menu
        </>
      }
    >
      {person && <StructureSwitcher structures={structures} currentId={currentStructureId} action={switchStructure} />}
      <nav aria-label="Menu principal">
        <ul>
          {[...menu, SEARCH, ...(person ? userMenu : [])].map((entry) => (
            <li key={entry.href}>
              <NavLink entry={entry} className={ENTRY} />
            </li>
          ))}
        </ul>
      </nav>
      {person ? (
        <div className="border-t border-line pt-2">
          <p className="px-3 text-sm break-all text-ink-soft">{person.email}</p>
          {logout && (
            <form action={logout}>
              <button type="submit" className={`${ENTRY} w-full`}>
                <LogOut aria-hidden className="size-5" />
                Se déconnecter
              </button>
            </form>
          )}
        </div>
      ) : (
        <div className="grid gap-2 border-t border-line pt-3">
          <Link href="/connexion" className={buttonStyle('secondary')}>
            Se connecter
          </Link>
          <Link href="/inscription" className={buttonStyle('secondary')}>
            Créer un compte
          </Link>
        </div>
      )}
    </Disclosure>
  )
}
