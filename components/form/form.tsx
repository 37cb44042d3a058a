'use client'

import { startTransition, useActionState, useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { IDLE, type FormAction } from '@/lib/shared/form-state'
import { Alert } from '@/components/ui/alert'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { useUnsavedWarning } from './unsaved-warning'

interface FormProps<Result> {
  /** A server action made by the one door. */
  action: FormAction<Result>
  children: ReactNode
  /** « Les champs suivis d’un * sont obligatoires. » above the fields. */
  note?: boolean
  /** Ask before leaving with something typed and not sent. */
  warnUnsaved?: boolean
  className?: string
  /** For controls that stand elsewhere and name it in their `form`: the boxes of a table. */
  id?: string
  'aria-label'?: string
}

/**
 * A form around a server action. Works before JavaScript loads; once it has, nothing typed is ever
 * cleared by a refusal, files included, and a second click while an answer is awaited does nothing.
 */
export function Form<Result>({ action, children, note = true, warnUnsaved = false, className = 'space-y-6', ...rest }: FormProps<Result>) {
  const [state, submit, pending] = useActionState(action, IDLE)
  const formId = useId()
  const dirty = useRef(false)
  useUnsavedWarning(dirty, warnUnsaved)
  // An answer without values (a question back) leaves the fields as they are now, not as they were at first.
  const [told, setTold] = useState<{ values: Record<string, string>; stamp: number }>({ values: {}, stamp: 0 })
  if (state.values && (state.stamp ?? 0) !== told.stamp) setTold({ values: state.values, stamp: state.stamp ?? 0 })
  // Only an answer that says so has kept what was typed: a refusal, or a question back, has not.
  useEffect(() => {
    if (state.status === 'done' && state.message) dirty.current = false
  }, [state])

  const send = (event: SubmitEvent<HTMLFormElement>) => {
    // React's own handling empties the form after each answer: we send it ourselves to keep what was typed.
    event.preventDefault()
    if (pending) return
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter)
    startTransition(() => submit(form))
  }

  const value = { formId, errors: state.fieldErrors ?? {}, values: state.values ?? told.values, valuesStamp: state.values ? (state.stamp ?? 0) : told.stamp, stamp: state.stamp ?? 0, pending, result: state.status === 'done' ? state.result : undefined }
  return (
    <form
      {...rest}
      action={submit}
      onSubmit={send}
      onInput={() => {
        dirty.current = true
      }}
      noValidate
      className={className}
      aria-busy={pending}
    >
      <FormContext value={value}>
        <ErrorSummary state={state} />
        {state.status === 'done' && state.message && (
          <Alert tone="success" live>
            {state.message}
          </Alert>
        )}
        {note && <p className="text-sm text-ink-soft">Les champs suivis d’un * sont obligatoires.</p>}
        {children}
      </FormContext>
    </form>
  )
}
