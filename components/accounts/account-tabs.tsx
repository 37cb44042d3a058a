import { Link } from '@/components/ui/link'
import { ACCOUNT_SECTIONS, type AccountSection } from '@/lib/accounts/model/sections'

/** The pages of « Mon compte »; stands first in each of them. They are many: on a screen they take two lines, on a phone they slide. */
export function AccountTabs({ current }: { current: AccountSection }) {
  return (
    <nav aria-label="Pages de mon compte" className="no-print mb-8 overflow-x-auto border-b border-line">
      <ul className="flex gap-1 md:flex-wrap">
        {ACCOUNT_SECTIONS.map(({ key, label, href }) => (
          <li key={key}>
            <Link href={href} aria-current={key === current ? 'page' : undefined} className="tab">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
