import type { RequestKind } from './request-state'

/** What became of one of several requests answered together. */
export interface AnswerOutcome {
  kind: RequestKind
  id: string
  /** Whose request it was; null where the reader may not know. */
  personName: string | null
  isDone: boolean
  /** Why not: « Cette demande a déjà été acceptée par … » */
  reason: string | null
}

export interface AnswerReport {
  verdict: 'ACCEPT' | 'REFUSE'
  outcomes: AnswerOutcome[]
}

const plural = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`

/** « 3 demandes acceptées, 1 demande laissée telle quelle. » */
export function reportSentence({ verdict, outcomes }: AnswerReport): string {
  const done = outcomes.filter(({ isDone }) => isDone).length
  const left = outcomes.length - done
  const verb = verdict === 'ACCEPT' ? 'acceptée' : 'refusée'
  const parts = [...(done > 0 ? [plural(done, `demande ${verb}`, `demandes ${verb}s`)] : []), ...(left > 0 ? [plural(left, 'demande laissée telle quelle', 'demandes laissées telles quelles')] : [])]
  return `${parts.join(', ')}.`
}
