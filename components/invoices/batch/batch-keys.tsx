'use client'

import { useEffect } from 'react'
import { useHydrated } from '@/components/form/hydrated'

const STEPS: Record<string, string> = { PageUp: 'previous', PageDown: 'next' }

/** Alt with Page up and Page down follow the links of the bar, as a click would: what is typed and not saved is asked about. */
export function BatchKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = event.altKey ? STEPS[event.key] : undefined
      const link = step && document.querySelector<HTMLAnchorElement>(`[data-batch-step=${step}]`)
      if (!link) return
      event.preventDefault()
      link.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  if (!useHydrated()) return null
  return (
    <p className="w-full text-sm text-ink-soft max-md:hidden">
      Au clavier : <kbd>Alt</kbd> + <kbd>Page suivante</kbd> ou <kbd>Page précédente</kbd> ; enregistrer ou envoyer passe à la suivante.
    </p>
  )
}
