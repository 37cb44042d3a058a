'use client'

import { useEffect, useRef, useState } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { useFormField } from './form-context'
import { SuggestionList, type Suggestion } from './suggestion-list'
import { useHydrated } from './hydrated'

interface ComboBoxFieldProps extends FieldProps {
  /** Answers what was typed; a server function, or a fetch of a GET door. */
  search: (query: string) => Promise<Suggestion[]>
  defaultValue?: string
  /** What the field shows for `defaultValue`. */
  defaultText?: string
  /** Characters before a search starts; with 0, a click or the down arrow lists everything. */
  minLength?: number
  placeholder?: string
  maxLength?: number
  /** Said when nothing is found. */
  none?: string
  onChoose?: (suggestion: Suggestion | null) => void
}

const PAUSE_MS = 200

/**
 * A field that searches while one types (WAI-ARIA combobox). It submits the value of the chosen
 * suggestion, or what was typed: a known SIRET can be typed whole, before JavaScript loads too.
 */
export function ComboBoxField({ name, label, required, hint, read, search, defaultValue, defaultText, minLength = 2, placeholder, maxLength, none, onChoose }: ComboBoxFieldProps) {
  const { id, errors, typed } = useFormField(name)
  const hydrated = useHydrated()
  const [text, setText] = useState(defaultText ?? typed ?? defaultValue ?? '')
  const [value, setValue] = useState(typed ?? defaultValue ?? '')
  const [suggestions, setSuggestions] = useState<Suggestion[] | null>(null)
  const [active, setActive] = useState(-1)
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const close = () => {
    clearTimeout(timer.current)
    turn.current += 1
    setSuggestions(null)
    setActive(-1)
  }
  const type = (next: string) => {
    close()
    setText(next)
    setValue(next.trim())
    onChoose?.(null)
    if (next.trim().length < minLength) return
    timer.current = setTimeout(ask, PAUSE_MS, next.trim())
  }
  const ask = (query: string) => {
    const mine = turn.current
    // An answer that comes after a newer question is dropped; a failed search leaves the field usable.
    search(query).then(
      (found) => mine === turn.current && setSuggestions(found),
      () => mine === turn.current && setSuggestions(null),
    )
  }
  const list = () => minLength === 0 && suggestions === null && ask('')
  const choose = (suggestion: Suggestion) => {
    close()
    setText(suggestion.label)
    setValue(suggestion.value)
    onChoose?.(suggestion)
  }
  const count = suggestions?.length ?? 0
  const move = (step: number) => count > 0 && setActive((active + step + count + (active < 0 && step < 0 ? 1 : 0)) % count)
  const keys: Record<string, () => unknown> = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Escape: close }

  return (
    <Field {...{ id, label, required, hint, read, errors }}>
      <div className="relative">
        <input
          type="text"
          id={id}
          name={hydrated ? undefined : name}
          value={text}
          placeholder={placeholder}
          maxLength={maxLength}
          required={required}
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={count > 0}
          aria-controls={`${id}-liste`}
          aria-activedescendant={active >= 0 ? `${id}-liste-${active}` : undefined}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={describedBy(id, { read, hint, errors })}
          data-read={read ? '' : undefined}
          onChange={(event) => type(event.target.value)}
          onBlur={close}
          onClick={list}
          onKeyDown={(event) => {
            const chosen = suggestions?.[active]
            if (event.key === 'Enter' && chosen) choose(chosen)
            else if (suggestions && event.key in keys) keys[event.key]?.()
            else if (event.key === 'ArrowDown' && minLength === 0) list()
            else return
            event.preventDefault()
          }}
          className="control"
        />
        {hydrated && <input type="hidden" name={name} value={value} />}
        <SuggestionList id={`${id}-liste`} label={label} suggestions={suggestions} active={active} none={none} onChoose={choose} />
      </div>
    </Field>
  )
}
