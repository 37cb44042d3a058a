'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { Place } from '@/lib/invoices/model/places'
import type { ValueKind } from '@/lib/invoices/model/printed-value'

export interface PlacesValue {
  /** Is there a form beside the page? */
  isForm: boolean
  places: Place[]
  /** The words beside a field whose value was filled in, until somebody changes it. */
  markOf: (field: string) => string | undefined
  /** The field in hand: the last one that had the focus. */
  field: { name: string; label: string } | null
  /** Puts what `read` finds for its kind into the field in hand. @returns a sentence that says what happened. */
  fill: (read: (kind: ValueKind) => string) => string
  /** Gives the focus back to the field in hand. */
  focusField: () => void
  /**
   * Puts values into the form: into fields that nobody has touched and that are empty or hold a choice made for them;
   * or, on the user's own word, over what they hold. @returns the places of the values that went in
   */
  fillAll: (values: Record<string, string>, places: readonly Place[], isOrdered?: boolean) => Place[]
}

const NOTHING: PlacesValue = { isForm: false, places: [], markOf: () => undefined, field: null, fill: () => '', focusField: () => {}, fillAll: () => [] }
/** Given by PlacesProvider, where a PDF stands beside the form. */
export const PlacesContext = createContext(NOTHING)
export const usePlaces = () => useContext(PlacesContext)

interface PlacedProps {
  /** Name of the form field. */
  field: string
  label: string
  kind?: ValueKind
  /** Draws the field with the mark that it carries. */
  children: (read: string | undefined) => ReactNode
}

/** A field whose value may stand on the PDF: taking it in hand shows its place, and a word of the page can fill it. */
export function Placed({ field, label, kind = 'text', children }: PlacedProps) {
  const { markOf } = usePlaces()
  return (
    <div data-place={field} data-label={label} data-kind={kind}>
      {children(markOf(field))}
    </div>
  )
}
