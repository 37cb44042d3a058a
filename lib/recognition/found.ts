import type { Candidate } from './candidates/candidate'
import type { Certainty, RecognisedField } from './types'

/** Below the first a field stays empty; from the second it is filled without a word of caution. */
export const FILL_FROM = 0.5
export const TRUST_FROM = 0.8

/** A field from its place on the page; null where it is too doubtful to be filled. */
export function fieldFrom(
  candidate: Pick<Candidate, 'value' | 'printed' | 'line' | 'box'>,
  confidence: number,
  rule: string,
  label?: string,
  computed?: string,
): RecognisedField | null {
  if (confidence < FILL_FROM) return null
  const certainty: Certainty = computed !== undefined ? 'computed' : confidence >= TRUST_FROM ? 'read' : 'toCheck'
  return {
    value: computed ?? candidate.value,
    printed: candidate.printed,
    confidence: Math.round(Math.min(0.99, confidence) * 100) / 100,
    certainty,
    page: candidate.line.page,
    box: candidate.box,
    ...(label === undefined ? {} : { label }),
    rule,
  }
}
