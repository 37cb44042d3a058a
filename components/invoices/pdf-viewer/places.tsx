'use client'

import { useCallback, useMemo, useRef, useState, type FocusEvent, type ReactNode, type SyntheticEvent } from 'react'
import type { ValueKind } from '@/lib/invoices/model/printed-value'
import type { Place } from '@/lib/invoices/model/places'
import { controlOf, fillForm, type } from './fill-form'
import { markOfPlace } from './mark-of-place'
import { PlacesContext, type PlacesValue } from './placed'

/** Ties the fields of a form to their places on the PDF beside it. */
export function PlacesProvider({ places, children }: { places: Place[]; children: ReactNode }) {
  const [field, setField] = useState<PlacesValue['field']>(null)
  const wrapper = useRef<HTMLElement | null>(null)

  const root = useRef<HTMLDivElement>(null)
  const isFilling = useRef(false)
  // What is read later must know what was typed meanwhile.
  const touchedNow = useRef(new Set<string>())
  const [touched, setTouched] = useState<readonly string[]>([])
  const [filled, setFilled] = useState<readonly Place[]>([])

  const touch = (event: SyntheticEvent<HTMLElement>) => {
    if (isFilling.current) return
    const name = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined
    if (!name || touchedNow.current.has(name)) return
    touchedNow.current.add(name)
    setTouched([...touchedNow.current])
  }
  const hold = (event: FocusEvent) => {
    const found = event.target.closest<HTMLElement>('[data-place]')
    if (!found) return
    wrapper.current = found
    setField({ name: found.dataset.place ?? '', label: found.dataset.label ?? '' })
  }
  const fillAll = useCallback<PlacesValue['fillAll']>(
    (values, found, isOrdered = false) => {
      isFilling.current = true
      const written = root.current ? fillForm(root.current, values, isOrdered ? null : [...touchedNow.current]) : []
      isFilling.current = false
      const now = found.filter((place) => written.includes(place.field))
      setFilled((before) => [...before.filter((place) => !written.includes(place.field)), ...now])
      if (isOrdered) {
        written.forEach((name) => touchedNow.current.delete(name))
        setTouched([...touchedNow.current])
      }
      return now
    },
    [],
  )
  const value = useMemo(() => {
    const fill: PlacesValue['fill'] = (read) => {
      const control = controlOf(wrapper.current)
      if (!control || !field) return 'Choisissez d’abord un champ du formulaire, puis un mot de la page.'
      const text = read((wrapper.current?.dataset.kind ?? 'text') as ValueKind)
      type(control, text)
      return `${field.label} : « ${text} »`
    }
    const replaced = places.filter((place) => !filled.some(({ field: name }) => name === place.field))
    const left = [...replaced, ...filled].filter((place) => !touched.includes(place.field))
    const markOf = (name: string) => {
      const found = left.find((place) => place.field === name)
      return found && markOfPlace(found)
    }
    return { isForm: true, places: left.filter(({ isUnprinted }) => !isUnprinted), markOf, field, fill, fillAll, focusField: () => controlOf(wrapper.current)?.focus() }
  }, [places, filled, touched, field, fillAll])

  return (
    <PlacesContext value={value}>
      <div ref={root} onFocus={hold} onInput={touch} className="contents">
        {children}
      </div>
    </PlacesContext>
  )
}
