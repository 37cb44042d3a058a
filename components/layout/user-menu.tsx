import { ChevronDown, LogOut, UserRound } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { Disclosure } from './disclosure'
import type { MenuEntry, Person, PlainAction } from './types'

const ENTRY = 'flex min-h-10 w-full items-center gap-2 rounded-md px-3 py-2 text-left hover:bg-pine-wash'

/** The person connected: its own pages, and the way out. */
export function UserMenu({ person, entries, logout }: { person: Person; entries: MenuEntry[]; logout?: PlainAction }) {
  return (
    <Disclosure
      className="relative"
      summaryClassName="hover:bg-pine-wash"
      panelClassName="absolute right-0 z-30 mt-1 w-72 max-w-[calc(100vw-2rem)] p-2"
      summary={
        <>
          <UserRound aria-hidden className="size-5 flex-none text-pine" />
          <span className="max-w-44 truncate font-medium">{`${person.firstName} ${person.lastName}`}</span>
          <ChevronDown aria-hidden className="size-4 flex-none" />
        </>
      }
    >
      <p className="border-b border-line px-3 pb-2 text-sm break-all text-ink-soft">{person.email}</p>
      <ul className="pt-2">
        {entries.map(({ label, href }) => (
          <li key={href}>
            <Link href={href} className={ENTRY}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      {logout && (
        <form action={logout}>
          <button type="submit" className={ENTRY}>
            <LogOut aria-hidden className="size-5" />
            Se déconnecter
          </button>
        </form>
      )}
    </Disclosure>
  )
}
