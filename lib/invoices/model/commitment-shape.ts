/** An engagement that a recipient is known to use. */
export interface KnownCommitment {
  number: string
  /** It may be shown to this supplier: addressed to it or to everybody, or written on an invoice of its own. */
  isOwn: boolean
}

/** Lengths of a run of digits or letters are only held against a number once so many numbers of its shape agree. */
const ENOUGH = 3
const RUNS = /\d+|\p{Lu}+|\p{Ll}+|[^\d\p{Lu}\p{Ll}]/gu

const runsOf = (number: string): string[] => number.match(RUNS) ?? []
const kindOf = (run: string): string => (/^\d/.test(run) ? '9' : /^\p{Lu}/u.test(run) ? 'A' : /^\p{Ll}/u.test(run) ? 'a' : run)

/** The kinds of the runs of a number: « CP2026/B101/1 » is « A9/A9/9 ». Case and signs count: an engagement is copied as it is written. */
export const shapeOf = (number: string): string => runsOf(number).map(kindOf).join('')

/** A number of the same shape that tells nothing of another supplier's order: letters stay, digits become 1234… */
const inventedLike = (number: string): string => number.replace(/\d+/g, (digits) => [...digits].map((_digit, index) => (index + 1) % 10).join(''))

/**
 * Does this engagement look like those of its recipient? The shapes are learned from the ones it is known to use.
 * @returns an example of what it uses, or null when the number looks right or nothing is known of this recipient.
 */
export function unlikeCommitments(typed: string, known: readonly KnownCommitment[]): string | null {
  const numbers = [...new Map(known.map((one) => [one.number, one])).values()]
  if (numbers.length === 0 || numbers.some(({ number }) => number === typed)) return null
  const alike = numbers.filter(({ number }) => shapeOf(number) === shapeOf(typed))
  if (alike.length > 0 && (alike.length < ENOUGH || fits(typed, alike))) return null
  const shown = mostUsed(alike.length > 0 ? alike : numbers)
  return shown.isOwn ? shown.number : inventedLike(shown.number)
}

/** Is each run as long as those of the numbers of this shape? */
function fits(typed: string, alike: readonly KnownCommitment[]): boolean {
  const lengths = alike.map(({ number }) => runsOf(number).map((run) => run.length))
  return runsOf(typed).every((run, index) => {
    const known = lengths.map((runs) => runs[index] ?? 0)
    return run.length >= Math.min(...known) && run.length <= Math.max(...known)
  })
}

/** One of the shape most of them have, the supplier's own before others. */
function mostUsed(numbers: readonly KnownCommitment[]): KnownCommitment {
  const alike = (one: KnownCommitment) => numbers.filter(({ number }) => shapeOf(number) === shapeOf(one.number))
  const largest = numbers.map(alike).reduce((most, group) => (group.length > most.length ? group : most))
  return largest.find(({ isOwn }) => isOwn) ?? (largest[0] as KnownCommitment)
}
