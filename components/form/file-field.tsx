'use client'

import type { InputHTMLAttributes } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { useFormField } from './form-context'

interface FileFieldProps extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'required' | 'id' | 'type'> {}

/** A file to choose, or to drop on the control: native, so that it works everywhere. */
export function FileField({ name, label, required, hint, ...input }: FileFieldProps) {
  const { id, errors } = useFormField(name)
  return (
    <Field {...{ id, label, required, hint, errors }}>
      <input
        {...input}
        type="file"
        id={id}
        name={name}
        required={required}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(id, { hint, errors })}
        className="control border-dashed file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-field file:bg-paper file:px-3 file:font-medium file:text-ink hover:file:bg-pine-wash"
      />
    </Field>
  )
}
