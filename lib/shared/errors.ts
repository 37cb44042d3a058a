/**
 * The one kind of refusal that travels from a rule to the screen.
 * kind: how the door answers (HTTP status of routes, form state of actions).
 */
export type ErrorKind = 'invalid' | 'forbidden' | 'notFound' | 'conflict' | 'tooMany' | 'unavailable'

export class DomainError extends Error {
  readonly kind: ErrorKind
  /** Stable, for tests and the machine API: `invoice.duplicate-number`. */
  readonly code: string
  /** Name of the form field the sentence belongs to. */
  readonly field?: string

  constructor(kind: ErrorKind, code: string, sentence: string, field?: string) {
    super(sentence)
    this.name = 'DomainError'
    this.kind = kind
    this.code = code
    this.field = field
  }
}

/** Several refusals at once, as the send-time controls give them: all are shown, none hides another. */
export class DomainErrors extends DomainError {
  readonly errors: DomainError[]

  constructor(errors: [DomainError, ...DomainError[]]) {
    super(errors[0].kind, errors[0].code, errors.length === 1 ? errors[0].message : `${errors.length} points sont à corriger avant l’envoi.`)
    this.name = 'DomainErrors'
    this.errors = errors
  }
}

export const invalid = (code: string, sentence: string, field?: string) => new DomainError('invalid', code, sentence, field)
export const conflict = (code: string, sentence: string, field?: string) => new DomainError('conflict', code, sentence, field)
export const notFound = (code = 'not-found', sentence = 'Cette page n’existe pas, ou vous n’y avez pas accès.') => new DomainError('notFound', code, sentence)
export const forbidden = (code = 'forbidden', sentence = 'Vous n’avez pas le droit de faire cela. Demandez-le au gestionnaire de votre structure.') =>
  new DomainError('forbidden', code, sentence)

export const HTTP_STATUS: Record<ErrorKind, number> = { invalid: 422, forbidden: 403, notFound: 404, conflict: 409, tooMany: 429, unavailable: 503 }
