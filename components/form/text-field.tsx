'use client'

import type { InputHTMLAttributes, ReactNode } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { useFormField } from './form-context'

export interface TextFieldProps extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'required' | 'id'> {
  /** A unit at the right of the value: « € », « % ». */
  suffix?: string
  /** A button at the right of the control: « Rechercher ». */
  button?: ReactNode
}

/** A field of one line, of any native type. */
export function TextField({ name, label, required, hint, read, suffix, button, className = '', defaultValue, ...input }: TextFieldProps) {
  const { id, errors, typed, renewal } = useFormField(name)
  const initial = input.value === undefined ? { defaultValue: typed ?? defaultValue } : {}
  return (
    <Field {...{ id, label, required, hint, read, errors }}>
      <div className="flex gap-2">
        <div className="relative min-w-0 flex-1">
          <input
            type="text"
            {...input}
            {...initial}
            key={renewal}
            id={id}
            name={name}
            required={required}
            aria-invalid={errors.length > 0 || undefined}
            aria-describedby={describedBy(id, { read, hint, errors })}
            data-read={read ? '' : undefined}
            className={`control ${suffix ? 'pr-9' : ''} ${className}`}
          />
          {suffix && (
            <span aria-hidden className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-ink-soft">
              {suffix}
            </span>
          )}
        </div>
        {button}
      </div>
    </Field>
  )
}

/** An e-mail address; `autoComplete="email"` unless said otherwise. */
export function EmailField(props: TextFieldProps) {
  return <TextField autoComplete="email" spellCheck={false} {...props} type="email" inputMode="email" />
}

/** An amount typed the French way, « 7850,00 »; the server reads it into cents. */
export function AmountField({ suffix = '€', ...props }: TextFieldProps) {
  return <TextField autoComplete="off" {...props} suffix={suffix} inputMode="decimal" className="figures text-right" />
}

/** A number made of digits that are not a quantity: SIRET, code postal. Blanks are accepted. */
export function DigitsField(props: TextFieldProps) {
  return <TextField autoComplete="off" spellCheck={false} {...props} inputMode="numeric" className="figures" />
}
