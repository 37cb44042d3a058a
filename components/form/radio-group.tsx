'use client'

import type { ReactNode } from 'react'
import { Asterisk, describedBy, FieldNotes, type FieldProps } from './field'
import { useFormField } from './form-context'

interface RadioChoice {
  value: string
  label: ReactNode
  /** One plain sentence that helps to choose. */
  hint?: ReactNode
}

interface RadioGroupProps extends FieldProps {
  choices: readonly RadioChoice[]
  defaultValue?: string
  /** Side by side, for short choices such as Oui / Non. */
  inline?: boolean
  onValueChange?: (value: string) => void
}

/** One choice of a few, all in sight, named by their legend. */
export function RadioGroup({ name, label, required, hint, choices, defaultValue, inline, onValueChange }: RadioGroupProps) {
  const { id, errors, typed, renewal } = useFormField(name)
  const initial = typed ?? defaultValue
  return (
    <fieldset aria-describedby={describedBy(id, { hint, errors })}>
      <legend className="mb-1 font-medium">
        {label}
        {required && <Asterisk />}
      </legend>
      <div className={inline ? 'flex flex-wrap gap-x-6' : 'space-y-1'}>
        {choices.map((choice, index) => {
          // The first button carries the field's id: the error summary leads to it.
          const choiceId = index === 0 ? id : `${id}-${index}`
          return (
            <label key={choice.value} htmlFor={choiceId} className="flex min-h-8 items-start gap-3 py-1">
              <input
                key={renewal}
                type="radio"
                id={choiceId}
                name={name}
                value={choice.value}
                required={required}
                defaultChecked={initial === choice.value}
                onChange={() => onValueChange?.(choice.value)}
                aria-describedby={choice.hint ? `${choiceId}-choix` : undefined}
                className="mt-0.5 size-5 flex-none accent-pine"
              />
              <span>
                {choice.label}
                {choice.hint && (
                  <span id={`${choiceId}-choix`} className="block text-sm text-ink-soft">
                    {choice.hint}
                  </span>
                )}
              </span>
            </label>
          )
        })}
      </div>
      <FieldNotes id={id} hint={hint} errors={errors} />
    </fieldset>
  )
}
