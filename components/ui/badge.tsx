import type { ReactNode } from 'react'

/** A short mark beside a name: « Disponible », a role, a count. */
export function Badge({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'pine' | 'read' }) {
  const look = { plain: 'border-line text-ink-soft', pine: 'border-pine bg-pine-wash text-pine-deep', read: 'border-read-line bg-read-wash text-ink' }[tone]
  return <span className={`inline-flex items-center gap-1 rounded-full border px-2 text-sm font-medium whitespace-nowrap ${look}`}>{children}</span>
}
