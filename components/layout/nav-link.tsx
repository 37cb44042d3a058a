'use client'

import { Link } from '@/components/ui/link'
import { usePathname } from 'next/navigation'
import type { MenuEntry } from './types'

/** Is this entry the place in view, or above it? Home is only itself. */
const isCurrent = (href: string, pathname: string) => (href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`))

/** An entry of a menu, with its counter, that knows when it is the place in view. */
export function NavLink({ entry: { label, href, count, countLabel }, className }: { entry: MenuEntry; className: string }) {
  const pathname = usePathname()
  return (
    <Link href={href} aria-current={isCurrent(href, pathname) ? 'page' : undefined} className={className}>
      {label}
      {!!count && (
        <span className="figures rounded-full bg-pine px-2 text-sm font-semibold text-white">
          {count}
          <span className="sr-only"> {countLabel}</span>
        </span>
      )}
    </Link>
  )
}
