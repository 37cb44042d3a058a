'use client'

import { CalendarDays } from '@/components/ui/icons'
import { useRef, useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { isCivilDate, parseFrenchDate, shortDate } from '@/lib/shared/civil-dates'
import { useFormField } from './form-context'
import { useHydrated } from './hydrated'
import { describedBy, Field, type FieldProps } from './field'

/** jj/mm/aaaa for a date; what is no date stays as it was typed. */
const shown = (value: string) => (isCivilDate(value) ? shortDate(value) : value)

interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD, as all civil dates of the house. */
  defaultValue?: string
  min?: string
  max?: string
  autoComplete?: string
  onValueChange?: (value: string) => void
}

/**
 * A civil date, typed « jj/mm/aaaa » or chosen in the browser's calendar; submits YYYY-MM-DD when what was
 * typed is a date, and the text as it stands otherwise (before JavaScript loads too): schemas read both.
 */
export function DateField({ name, label, required, hint, read, defaultValue = '', min, max, autoComplete = 'off', onValueChange }: DateFieldProps) {
  const { id, errors, typed, renewal } = useFormField(name)
  const given = shown(typed ?? defaultValue)
  const [state, setState] = useState({ text: given, renewal })
  const hydrated = useHydrated()
  const picker = useRef<HTMLInputElement>(null)
  // The server's answer replaces what was typed only when it brings a value for this field.
  const text = state.renewal === renewal ? state.text : given
  const value = parseFrenchDate(text) ?? text
  const change = (next: string) => {
    setState({ text: next, renewal })
    onValueChange?.(parseFrenchDate(next) ?? next)
  }
  return (
    <Field {...{ id, label, required, hint, read, errors }}>
      <div className="flex gap-2">
        <input
          id={id}
          name={hydrated ? undefined : name}
          type="text"
          inputMode="numeric"
          placeholder="jj/mm/aaaa"
          value={text}
          required={required}
          autoComplete={autoComplete}
          onChange={(event) => change(event.target.value)}
          onBlur={() => change(shown(value))}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={describedBy(id, { read, hint, errors })}
          data-read={read ? '' : undefined}
          className="control figures max-w-40"
        />
        {hydrated && <input type="hidden" name={name} value={value} />}
        <span className="relative">
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden
            value={parseFrenchDate(text) ?? ''}
            min={min}
            max={max}
            onChange={(event) => change(shown(event.target.value))}
            className="pointer-events-none absolute inset-0 -z-10 opacity-0"
          />
          <button type="button" onClick={() => picker.current?.showPicker()} className={buttonStyle('secondary')}>
            <CalendarDays aria-hidden />
            Calendrier
            <span className="sr-only"> : {label}</span>
          </button>
        </span>
      </div>
    </Field>
  )
}
