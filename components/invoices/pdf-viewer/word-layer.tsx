'use client'

import { useId, useState, type KeyboardEvent } from 'react'
import type { PageWord } from '@/lib/invoices/model/page-words'
import { printedValue } from '@/lib/invoices/model/printed-value'
import { usePlaces } from './placed'

interface WordLayerProps {
  words: PageWord[]
  pageNumber: number
  scale: number
  /** Id of the sentence that says which field is in hand. */
  describedBy: string
  onFill: (sentence: string) => void
}

/** The nearest word on the line above (-1) or below (1). */
function beside(words: PageWord[], from: number, direction: 1 | -1): number {
  const [x, y, , height] = words[from]?.box ?? [0, 0, 0, 0]
  let best = from
  let least = Infinity
  words.forEach(({ box }, index) => {
    const down = (box[1] - y) * direction
    const cost = down * 4 + Math.abs(box[0] - x)
    if (down > height * 0.5 && cost < least) [best, least] = [index, cost]
  })
  return best
}

/**
 * The words of the page as one list box laid over it: a click fills the field in hand; by keyboard the arrows move
 * from word to word and Enter fills. One stop of the tab key, whatever the number of words.
 */
export function WordLayer({ words, pageNumber, scale, describedBy, onFill }: WordLayerProps) {
  const id = useId()
  const { fill, field } = usePlaces()
  const [active, setActive] = useState(-1)
  if (words.length === 0) return null
  const take = (chosen: number) => fill((kind) => printedValue(kind, words, chosen))

  const move = (to: number) => {
    const next = Math.max(0, Math.min(words.length - 1, to))
    setActive(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, () => void> = {
      ArrowRight: () => move(active + 1),
      ArrowLeft: () => move(active - 1),
      ArrowDown: () => move(active < 0 ? 0 : beside(words, active, 1)),
      ArrowUp: () => move(beside(words, active, -1)),
      Home: () => move(0),
      End: () => move(words.length - 1),
      Enter: () => active >= 0 && onFill(take(active)),
      ' ': () => active >= 0 && onFill(take(active)),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }
  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={`Mots de la page ${pageNumber}`}
      aria-describedby={describedBy}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => active < 0 && setActive(0)}
      className="group/words absolute inset-0"
    >
      {words.map(({ text, box: [x, y, width, height] }, index) => (
        <span
          key={index}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          title={field ? `Reprendre dans « ${field.label} »` : undefined}
          // The press must not take the focus from the field in hand.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setActive(index)
            onFill(take(index))
          }}
          style={{ left: (x - 1) * scale, top: (y - 1) * scale, width: (width + 2) * scale, height: (height + 2) * scale }}
          className="absolute cursor-copy overflow-hidden rounded-sm text-transparent select-none hover:bg-pine/20 hover:outline-1 hover:outline-pine group-focus/words:aria-selected:outline-3 group-focus/words:aria-selected:outline-pine"
        >
          {text}
        </span>
      ))}
    </div>
  )
}
