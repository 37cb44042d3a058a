import { CircleAlert, ScanText } from '@/components/ui/icons'
import type { ReactNode } from 'react'

export interface FieldProps {
  name: string
  label: string
  required?: boolean
  /** Shape or purpose of what is expected; stays in view while typing. */
  hint?: ReactNode
  /** « lu sur la facture », « à vérifier », « calculé »: the value was filled in for the user, who checks it. */
  read?: string
}

/** aria-describedby of a control, in reading order: mark, hint, error. */
export const describedBy = (id: string, parts: { read?: unknown; hint?: unknown; errors: string[] }) =>
  [parts.read && `${id}-lu`, parts.hint && `${id}-aide`, parts.errors.length > 0 && `${id}-erreur`].filter(Boolean).join(' ') || undefined

/** The asterisk stands after the label, everywhere; the control itself says that it is required. */
export function Asterisk() {
  return (
    <span aria-hidden className="text-red">
      {'\u00a0*'}
    </span>
  )
}

/** Hint, mark and errors of a control, with the ids that `describedBy` names. */
export function FieldNotes({ id, hint, errors }: { id: string; hint?: ReactNode; errors: string[] }) {
  return (
    <>
      {hint && (
        <div id={`${id}-aide`} className="mt-1 text-sm text-ink-soft">
          {hint}
        </div>
      )}
      {errors.length > 0 && (
        <div id={`${id}-erreur`} className="mt-1 flex gap-1.5 text-sm font-medium text-red">
          <CircleAlert aria-hidden className="mt-0.5 size-4 flex-none" />
          <span>{errors.join(' ')}</span>
        </div>
      )}
    </>
  )
}

/** Wires one control: label above, mark beside it, hint and error under it. */
export function Field({ id, label, required, hint, read, errors, children }: Omit<FieldProps, 'name'> & { id: string; errors: string[]; children: ReactNode }) {
  return (
    <div>
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3">
        <label htmlFor={id} className="font-medium">
          {label}
          {required && <Asterisk />}
        </label>
        {read && (
          <span id={`${id}-lu`} className="inline-flex items-center gap-1 text-sm text-read-line">
            <ScanText aria-hidden className="size-4" />
            {read}
          </span>
        )}
      </div>
      {children}
      <FieldNotes id={id} hint={hint} errors={errors} />
    </div>
  )
}
