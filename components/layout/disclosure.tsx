'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'

interface DisclosureProps {
  /** The words of the button, and what stands beside them. */
  summary: ReactNode
  children: ReactNode
  className?: string
  summaryClassName?: string
  panelClassName?: string
}

/** A native <details> used as a menu: closes on Escape, on a click elsewhere and when the page changes. */
export function Disclosure({ summary, children, className = '', summaryClassName = '', panelClassName = '' }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const pathname = usePathname()
  useEffect(() => {
    details.current?.removeAttribute('open')
  }, [pathname])
  useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) details.current?.removeAttribute('open')
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return
      details.current.removeAttribute('open')
      details.current.querySelector('summary')?.focus()
    }
    document.addEventListener('click', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('click', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', escape)
    }
  }, [])
  return (
    <details ref={details} className={`group/menu ${className}`}>
      <summary className={`inline-flex min-h-11 list-none items-center gap-2 rounded-md px-2 ${summaryClassName}`}>{summary}</summary>
      <div className={`rounded-md border border-line bg-surface shadow-float ${panelClassName}`}>{children}</div>
    </details>
  )
}
