import { z } from 'zod'
import { DomainError, DomainErrors } from '@/lib/shared/errors'
import type { FormState } from '@/lib/shared/form-state'
import { logFailure } from './log'

/** A zod refusal as our own: one sentence for each field. */
export function fromZod(error: z.ZodError): DomainError {
  const [first, ...rest] = error.issues.map((issue) => new DomainError('invalid', 'form.invalid', issue.message, issue.path.join('.')))
  return new DomainErrors([first ?? new DomainError('invalid', 'form.invalid', 'Le formulaire est incomplet.'), ...rest])
}

/** The code of a refusal for the journal. */
export const reasonOf = (error: unknown): string => (error instanceof DomainError ? error.code : 'unexpected')

/** What the form is told: a sentence at each field, or about the whole; a reference when we are at fault, never a stack. */
export function refusalState(error: unknown, values: Record<string, string>, door: string): FormState<never> {
  const stamp = Date.now()
  if (!(error instanceof DomainError)) {
    const reference = logFailure('action.failed', error, { door })
    return { status: 'refused', stamp, values, message: `Ce que vous avez saisi est conservé, mais l’opération n’a pas abouti. Réessayez dans un instant ; si cela continue, écrivez-nous en donnant la référence ${reference}.` }
  }
  const errors = error instanceof DomainErrors ? error.errors : [error]
  const fieldErrors: Record<string, string[]> = {}
  const general: string[] = []
  for (const one of errors) {
    if (one.field) (fieldErrors[one.field] ??= []).push(one.message)
    else general.push(one.message)
  }
  return { status: 'refused', stamp, values, fieldErrors, message: general.length > 0 ? general.join(' ') : undefined }
}
