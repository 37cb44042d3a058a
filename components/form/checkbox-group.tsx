'use client'

import type { ReactNode } from 'react'
import { Asterisk, describedBy, FieldNotes, type FieldProps } from './field'
import { useFormField } from './form-context'

interface CheckboxGroupProps extends FieldProps {
  choices: readonly { value: string; label: ReactNode }[]
  defaultValues?: readonly string[]
  /** In columns, for many short choices. */
  columns?: boolean
}

/** Several boxes of one name, named by their legend; those ticked are all submitted. */
export function CheckboxGroup({ name, label, required, hint, choices, defaultValues = [], columns = false }: CheckboxGroupProps) {
  const { id, errors, typed, answered, renewal } = useFormField(name)
  const initial = answered ? (typed?.split(',') ?? []) : defaultValues
  return (
    <fieldset aria-describedby={describedBy(id, { hint, errors })}>
      <legend className="mb-1 font-medium">
        {label}
        {required && <Asterisk />}
      </legend>
      <div className={columns ? 'grid gap-x-6 sm:grid-cols-2' : ''}>
        {choices.map((choice, index) => {
          // The first box carries the field's id: the error summary leads to it.
          const choiceId = index === 0 ? id : `${id}-${index}`
          return (
            <label key={choice.value} htmlFor={choiceId} className="flex min-h-8 items-start gap-3 py-1">
              <input key={renewal} type="checkbox" id={choiceId} name={name} value={choice.value} defaultChecked={initial.includes(choice.value)} className="mt-0.5 size-5 flex-none accent-pine" />
              <span className="min-w-0 break-words">{choice.label}</span>
            </label>
          )
        })}
      </div>
      <FieldNotes id={id} hint={hint} errors={errors} />
    </fieldset>
  )
}
