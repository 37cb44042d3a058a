import { Link } from './link'

export interface TabLink {
  label: string
  href: string
  current: boolean
  /** Shown after the label when above zero: « Synthèse (3) ». */
  count?: number
}

/** Tabs that are addresses: a link each, so they can be shared and opened in a new window. */
export function TabsNav({ label, tabs }: { label: string; tabs: TabLink[] }) {
  return (
    <nav aria-label={label} className="no-print overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className="tab"
            >
              {tab.label}
              {!!tab.count && <span className="figures rounded-full bg-pine-wash px-2 text-sm text-pine-deep">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
