'use client'

import { CircleAlert } from '@/components/ui/icons'
import { useEffect, useRef } from 'react'
import type { FormState } from '@/lib/shared/form-state'
import { FieldLink } from './field-link'

/** All that was refused, in one place, each line a link to its field; takes the focus with each new refusal. */
export function ErrorSummary({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null)
  const refused = state.status === 'refused'
  useEffect(() => {
    if (refused) box.current?.focus()
  }, [refused, state.stamp])
  if (!refused) return null

  const errors = Object.entries(state.fieldErrors ?? {}).flatMap(([name, sentences]) => sentences.map((sentence) => ({ name, sentence })))
  const title = errors.length > 1 ? `${errors.length} points sont à corriger` : 'Un point est à corriger'
  return (
    <div ref={box} role="alert" tabIndex={-1} className="flex gap-3 rounded-md border border-red bg-red-wash p-4">
      <CircleAlert aria-hidden className="mt-0.5 size-5 flex-none text-red" />
      <div className="min-w-0 space-y-1">
        {(errors.length > 0 || !state.message) && <p className="font-semibold">{title}</p>}
        {state.message && <p>{state.message}</p>}
        {errors.length > 0 && (
          <ul className="list-disc space-y-1 pl-5">
            {errors.map(({ name, sentence }) => (
              <li key={`${name}-${sentence}`}>
                <FieldLink name={name} className="text-red underline underline-offset-3">
                  {sentence}
                </FieldLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
