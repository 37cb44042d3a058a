import { CircleHelp } from '@/components/ui/icons'
import type { ReactNode } from 'react'

/** An official word explained once, in place: opens under it, by mouse, touch or keyboard, without JavaScript. */
export function Term({ word, children }: { word: string; children: ReactNode }) {
  return (
    <details className="group/term">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 rounded-md text-pine underline decoration-dotted underline-offset-4">
        <CircleHelp aria-hidden className="size-4 flex-none" />
        <span className="sr-only">Que veut dire</span> {word}
      </summary>
      <div className="mt-2 border-l-2 border-pine pl-3 text-sm text-ink-soft">{children}</div>
    </details>
  )
}
