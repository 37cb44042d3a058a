import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'

interface PageShellProps {
  title: string
  /** One sentence: what this page is for. */
  sentence?: ReactNode
  /** The steps above this page, « Accueil » excepted; the page itself is added. */
  trail?: Crumb[]
  /** Lists 1,200 px, forms 680, reading 720. */
  width?: 'list' | 'form' | 'reading'
  /** At the right of the title: one main button at most. */
  actions?: ReactNode
  children: ReactNode
}

const WIDTHS = { list: 'max-w-list', form: 'max-w-form', reading: 'max-w-reading' }

/** The frame of a page: where we are, its name, what it is for, then the work. */
export function PageShell({ title, sentence, trail = [], width = 'list', actions, children }: PageShellProps) {
  return (
    <div className="mx-auto max-w-list px-4 pt-5 pb-4 xl:px-0">
      <Breadcrumb crumbs={[{ label: 'Accueil', href: '/' }, ...trail, { label: title }]} />
      <div className={WIDTHS[width]}>
        <div className="mt-4 mb-8 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
          <div className="min-w-0 max-w-reading">
            <h1>{title}</h1>
            {sentence && <p className="mt-2 text-ink-soft">{sentence}</p>}
          </div>
          {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
        </div>
        {children}
      </div>
    </div>
  )
}
