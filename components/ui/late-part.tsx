'use client'

import dynamic from 'next/dynamic'
import { type ComponentType, useEffect, useState } from 'react'

const LONGEST_WAIT_MS = 15_000
const SLOW_MS = 8_000

/** Asks again and again for what the connection did not give: once failed, a part would take the page, and what is typed in it, to its error page. */
async function untilLoaded<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let wait = 1000; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

function Opening() {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className="p-4 text-ink-soft">
      {isSlow ? 'La connexion est mauvaise : l’ouverture est essayée de nouveau. Ce que vous avez saisi reste dans la page ; si l’attente dure, enregistrez et rechargez la page.' : 'Ouverture…'}
    </p>
  )
}

/** A part of a page that is only loaded when it is opened, in the browser alone, however often the connection fails. */
export const latePart = <Props extends object>(load: () => Promise<ComponentType<Props>>) => dynamic(() => untilLoaded(load), { ssr: false, loading: Opening })
