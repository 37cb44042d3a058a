'use client'

import { useContext, type ReactNode } from 'react'
import { controlId, FormContext } from './form-context'

/** Brings the focus to a control, out of the block that may hide it. @returns false when it is not in the page */
export function focusControl(id: string): boolean {
  const control = document.getElementById(id)
  if (!control) return false
  control.closest('details')?.setAttribute('open', '')
  control.focus()
  control.scrollIntoView({ block: 'center' })
  return true
}

/** A link to a field of the same form: before JavaScript loads it scrolls there, after it the field has the focus. */
export function FieldLink({ name, className, children }: { name: string; className: string; children: ReactNode }) {
  const { formId } = useContext(FormContext)
  const id = controlId(formId, name)
  return (
    <a href={`#${id}`} className={className} onClick={(event) => focusControl(id) && event.preventDefault()}>
      {children}
    </a>
  )
}
