'use client'

import { useState, type TextareaHTMLAttributes } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { useFormField } from './form-context'

interface TextAreaProps extends FieldProps, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'required' | 'id' | 'value'> {
  /** In characters; a counter shows what is left. */
  maxLength?: number
  defaultValue?: string
}

/** A field of several lines, with what is left to write. */
export function TextArea({ name, label, required, hint, read, maxLength, defaultValue, rows = 4, ...area }: TextAreaProps) {
  const { id, errors, typed, renewal } = useFormField(name)
  const initial = typed ?? defaultValue ?? ''
  const [length, setLength] = useState(initial.length)
  const left = (maxLength ?? 0) - length
  return (
    <Field {...{ id, label, required, hint, read, errors }}>
      <textarea
        {...area}
        key={renewal}
        id={id}
        name={name}
        rows={rows}
        required={required}
        maxLength={maxLength}
        defaultValue={initial}
        onInput={(event) => setLength(event.currentTarget.value.length)}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(id, { read, hint, errors })}
        data-read={read ? '' : undefined}
        className="control"
      />
      {maxLength !== undefined && (
        <p className="figures text-right text-sm text-ink-soft">
          {length} / {maxLength} caractères
          {left <= 20 && <span role="status" className="sr-only">{`Il reste ${left} caractères`}</span>}
        </p>
      )}
    </Field>
  )
}
