'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 1500

/** Shows the page afresh while work goes on; without JavaScript a link does. Leave it out once the work is done. */
export function RefreshWhile({ href }: { href: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return (
    <p className="text-sm text-ink-soft">
      La page s’actualise seule. <a className="text-link" href={href}>Actualiser maintenant</a>
    </p>
  )
}
