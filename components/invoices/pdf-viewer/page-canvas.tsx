'use client'

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef } from 'react'

/** Above this many pixels a canvas is more than phones bear. */
const MOST_PIXELS = 16_000_000

/** Draws one page at a scale, sharp on any screen; a newer drawing stops the older one. */
export function PageCanvas({ page, scale, label }: { page: PDFPageProxy; scale: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (!target) return
    const plain = page.getViewport({ scale })
    const density = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)))
    const viewport = page.getViewport({ scale: scale * density })
    target.width = Math.floor(viewport.width)
    target.height = Math.floor(viewport.height)
    const task = page.render({ canvas: target, viewport })
    // A cancelled drawing rejects: the next one takes its place.
    task.promise.then(
      () => {
        target.dataset.drawn = 'true'
      },
      () => undefined,
    )
    return () => task.cancel()
  }, [page, scale])
  // A canvas keeps one drawing at a time: the key gives each scale its own.
  return <canvas key={scale} ref={canvas} role="img" aria-label={label} className="block h-full w-full bg-white" />
}
