'use client'

import type { ChangeEventHandler, ReactNode } from 'react'
import { Asterisk, describedBy, FieldNotes } from './field'
import { useFormField } from './form-context'

interface CheckboxFieldProps {
  name: string
  label: ReactNode
  /** Submitted when ticked. */
  value?: string
  required?: boolean
  hint?: ReactNode
  defaultChecked?: boolean
  onChange?: ChangeEventHandler<HTMLInputElement>
}

/** One box to tick; its label stands at its right and is part of the target. */
export function CheckboxField({ name, label, value = 'oui', required, hint, defaultChecked, onChange }: CheckboxFieldProps) {
  const { id, errors, typed, answered, renewal } = useFormField(name)
  return (
    <div>
      <label htmlFor={id} className="flex min-h-8 items-start gap-3 py-1">
        <input
          key={renewal}
          type="checkbox"
          id={id}
          name={name}
          value={value}
          required={required}
          defaultChecked={answered ? (typed?.split(',').includes(value) ?? false) : defaultChecked}
          onChange={onChange}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={describedBy(id, { hint, errors })}
          className="mt-0.5 size-5 flex-none accent-pine"
        />
        <span>
          {label}
          {required && <Asterisk />}
        </span>
      </label>
      <div className="pl-8">
        <FieldNotes id={id} hint={hint} errors={errors} />
      </div>
    </div>
  )
}
