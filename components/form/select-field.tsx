'use client'

import type { SelectHTMLAttributes } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { useFormField } from './form-context'

export interface Choice {
  value: string
  label: string
  disabled?: boolean
}

interface SelectFieldProps extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'required' | 'id'> {
  choices: readonly Choice[]
  /** First, empty choice: « Choisir… »; absent when a choice is always made. */
  placeholder?: string
}

/** One choice of a list, native. */
export function SelectField({ name, label, required, hint, read, choices, placeholder, defaultValue, ...select }: SelectFieldProps) {
  const { id, errors, typed, renewal } = useFormField(name)
  const initial = select.value === undefined ? { defaultValue: typed ?? defaultValue ?? '' } : {}
  return (
    <Field {...{ id, label, required, hint, read, errors }}>
      <select
        key={renewal}
        {...select}
        {...initial}
        id={id}
        name={name}
        required={required}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(id, { read, hint, errors })}
        data-read={read ? '' : undefined}
        className="control"
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
