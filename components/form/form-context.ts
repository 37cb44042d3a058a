'use client'

import { createContext, useContext } from 'react'

interface FormContextValue {
  formId: string
  errors: Record<string, string[]>
  /** What was typed before a refusal, or what the server filled in. */
  values: Record<string, string>
  /** Of the answer that brought the values: fields show them again only when others come. */
  valuesStamp?: number
  stamp: number
  pending: boolean
  /** What the action gave back when it succeeded and the page stayed. */
  result?: unknown
}

/** Outside of a Form (a GET form of filters), fields work alone, without errors. */
export const FormContext = createContext<FormContextValue>({ formId: 'champ', errors: {}, values: {}, stamp: 0, pending: false })

/** The id of a field's control, which the error summary links to. */
export const controlId = (formId: string, name: string) => `${formId}-${name}`

/** What the form knows about one field: its errors, what was typed, whether an answer is awaited. */
export function useFormField(name: string) {
  const { formId, errors, values, stamp, valuesStamp = stamp } = useContext(FormContext)
  const typed = values[name]
  // `answered`: values came back; a box without a value was left unticked.
  // A new key shows what the server gave back; fields it says nothing of (files, passwords) keep what they hold.
  return { id: controlId(formId, name), errors: errors[name] ?? [], typed, answered: Object.keys(values).length > 0, renewal: typed === undefined ? 'kept' : `${valuesStamp}` }
}

/** What the form's action gave back, for forms that go on after it. The caller names the type of its own action. */
export function useFormResult<Result>(): { result: Result | undefined; stamp: number } {
  const { result, stamp } = useContext(FormContext)
  return { result: result as Result | undefined, stamp }
}

/** True from the click until the answer. */
export const useFormPending = () => useContext(FormContext).pending

/** What was typed before the last answer, and what the answer filled in. */
export const useFormValues = () => useContext(FormContext).values
