import type { ReactNode } from 'react'

interface CardProps {
  title?: ReactNode
  /** Buttons or links at the right of the title. */
  actions?: ReactNode
  /** Heading level, so that the outline of the page has no hole. */
  level?: 2 | 3
  id?: string
  className?: string
  children?: ReactNode
}

/** A framed part of a page, with its heading. */
export function Card({ title, actions, level = 2, id, className = '', children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const titleId = id && title ? `${id}-titre` : undefined
  return (
    <section id={id} aria-labelledby={titleId} className={`rounded-md border border-line bg-surface p-4 sm:p-6 ${className}`}>
      {title && !actions && (
        <Heading id={titleId} className="mb-4">
          {title}
        </Heading>
      )}
      {actions && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
          {title && <Heading id={titleId}>{title}</Heading>}
          <div className="flex flex-wrap gap-3">{actions}</div>
        </div>
      )}
      {children}
    </section>
  )
}
