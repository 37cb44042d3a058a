/** What a server action gives back to its form: everything typed survives a refusal. */
export interface FormState<Result = unknown> {
  status: 'idle' | 'refused' | 'done'
  /** A sentence about the whole form: what was kept, what to try. */
  message?: string
  /** French sentences by field name; a field of a list is named `lines.0.quantity`. */
  fieldErrors?: Record<string, string[]>
  /** What was typed, by field name, to be shown again (files excepted). */
  values?: Record<string, string>
  result?: Result
  /** Changes with every answer, so that a second identical refusal is announced too. */
  stamp?: number
}

export const IDLE: FormState<never> = { status: 'idle' }

export type FormAction<Result = unknown> = (state: FormState<Result>, form: FormData) => Promise<FormState<Result>>
