'use client'

import { createContext, useContext, useMemo, useRef, useState, type FocusEvent, type ReactNode, type SyntheticEvent } from 'react'
import type { ValueKind } from '@/lib/invoices/model/printed-value'
import type { Place } from '@/lib/invoices/model/places'
import type { Certainty } from '@/lib/recognition/types'

interface PlacesValue {
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
}

const MARKS: Record<Certainty, string> = { read: 'lu sur la facture', toCheck: 'lu sur la facture, à vérifier', computed: 'calculé' }
const NOTHING: PlacesValue = { isForm: false, places: [], markOf: () => undefined, field: null, fill: () => '', focusField: () => {} }
const PlacesContext = createContext(NOTHING)
export const usePlaces = () => useContext(PlacesContext)

const controlOf = (wrapper: HTMLElement | null) => wrapper?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input:not([type=hidden]):not([type=date]), textarea')

/** Writes as a person would, so that every kind of field hears of it. */
function type(control: HTMLInputElement | HTMLTextAreaElement, text: string) {
  const prototype = control instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text)
  control.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Ties the fields of a form to their places on the PDF beside it. */
export function PlacesProvider({ places, children }: { places: Place[]; children: ReactNode }) {
  const [field, setField] = useState<PlacesValue['field']>(null)
  const wrapper = useRef<HTMLElement | null>(null)

  const [touched, setTouched] = useState<readonly string[]>([])

  const touch = (event: SyntheticEvent<HTMLElement>) => {
    const name = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined
    if (name && !touched.includes(name)) setTouched([...touched, name])
  }
  const hold = (event: FocusEvent) => {
    const found = event.target.closest<HTMLElement>('[data-place]')
    if (!found) return
    wrapper.current = found
    setField({ name: found.dataset.place ?? '', label: found.dataset.label ?? '' })
  }
  const value = useMemo(() => {
    const fill: PlacesValue['fill'] = (read) => {
      const control = controlOf(wrapper.current)
      if (!control || !field) return 'Choisissez d’abord un champ du formulaire, puis un mot de la page.'
      const text = read((wrapper.current?.dataset.kind ?? 'text') as ValueKind)
      type(control, text)
      return `${field.label} : « ${text} »`
    }
    const left = places.filter((place) => !touched.includes(place.field))
    const markOf = (name: string) => {
      const found = left.find((place) => place.field === name)
      return found && MARKS[found.certainty]
    }
    return { isForm: true, places: left, markOf, field, fill, focusField: () => controlOf(wrapper.current)?.focus() }
  }, [places, touched, field])

  return (
    <PlacesContext value={value}>
      <div onFocus={hold} onInput={touch} className="contents">
        {children}
      </div>
    </PlacesContext>
  )
}

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
