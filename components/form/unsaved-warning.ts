'use client'

import { useEffect, type RefObject } from 'react'

const SENTENCE = 'Ce que vous avez saisi n’est pas enregistré. Quitter cette page ?'

/** Asks before a link or the browser leaves a page whose form was touched and not sent. */
export function useUnsavedWarning(dirty: RefObject<boolean>, enabled: boolean) {
  useEffect(() => {
    if (!enabled) return
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault()
    }
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const leaves = link instanceof HTMLAnchorElement && !link.target && !link.hasAttribute('download') && link.pathname !== location.pathname
      if (!leaves || !dirty.current) return
      if (window.confirm(SENTENCE)) dirty.current = false
      else {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    window.addEventListener('beforeunload', beforeUnload)
    document.addEventListener('click', click, true)
    return () => {
      window.removeEventListener('beforeunload', beforeUnload)
      document.removeEventListener('click', click, true)
    }
  }, [dirty, enabled])
}
