import { Mail } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import type { MenuEntry } from './types'

/** The messages of the person, with how many are unread. */
export function MessagesLink({ entry: { label, href, count, countLabel } }: { entry: MenuEntry }) {
  return (
    <Link href={href} className="relative inline-flex min-h-11 items-center gap-2 rounded-md px-2 font-medium hover:bg-pine-wash max-sm:flex-col max-sm:gap-0 max-sm:px-0.5 max-sm:text-sm">
      <Mail aria-hidden className="size-5 flex-none text-pine" />
      {label}
      {!!count && (
        <span className="figures rounded-full bg-pine px-2 text-sm font-semibold text-white max-sm:absolute max-sm:-top-1.5 max-sm:left-1/2 max-sm:px-1.5">
          {count > 99 ? '99+' : count}
          <span className="sr-only"> {countLabel}</span>
        </span>
      )}
    </Link>
  )
}
