'use client'

import type { Place } from '@/lib/invoices/model/places'

interface PlaceMarksProps {
  places: Place[]
  /** Name of the field in hand. */
  current: string | undefined
  scale: number
}

const LINE = { read: 'border-read-line', toCheck: 'border-amber border-dashed', computed: 'border-read-line border-dotted' }
const MARGIN = 2

/** The recognised values, outlined on the page; the one of the field in hand is filled and named. */
export function PlaceMarks({ places, current, scale }: PlaceMarksProps) {
  return places.map(({ field, label, certainty, box: [x, y, width, height] }) => {
    const isCurrent = field === current
    return (
      <div
        key={field}
        aria-hidden
        data-mark={field}
        data-current={isCurrent || undefined}
        style={{ left: (x - MARGIN) * scale, top: (y - MARGIN) * scale, width: (width + 2 * MARGIN) * scale, height: (height + 2 * MARGIN) * scale }}
        className={`forced-edge pointer-events-none absolute rounded-sm ${isCurrent ? 'z-10 border-3 border-pine bg-pine/15' : `border-2 bg-read-line/10 ${LINE[certainty]}`}`}
      >
        {isCurrent && (
          <span className="absolute bottom-full left-0 mb-1 rounded-md bg-pine px-1.5 text-sm whitespace-nowrap text-white">{label}</span>
        )}
      </div>
    )
  })
}
