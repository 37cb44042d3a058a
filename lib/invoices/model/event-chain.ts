import { createHash } from 'node:crypto'

/**
 * The chain of an invoice's events (decision 0074), which anybody can compute again with any tool:
 * - the text of an event is JSON in UTF-8, kept and hashed to the letter, never written anew;
 * - its print is the SHA-256 of that text, in 64 lower-case hexadecimal digits;
 * - its link is the SHA-256 of the 128 digits « link before » + « print »; before the first stand 64 zeros;
 * - the head is the last link.
 * Each text carries 122 random bits (`sel`), so that a print alone does not let its text be guessed: who may not read an event
 * is given its print, and the chain still closes.
 */
export interface ChainLink {
  /** From 1, without a gap. */
  position: number
  /** Null: its print only is shown. */
  text: string | null
  print: string
  link: string
}

export interface ChainBreak {
  position: number
  /** What does not hold there: its place, its text under its print, or its link to the one before. */
  problem: 'place' | 'text' | 'link'
}

export const GENESIS = '0'.repeat(64)

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

export const printOf = (text: string): string => sha256(text)

export const linkOf = (before: string, print: string): string => sha256(before + print)

/** The first place where the chain does not hold; null when it does, to its head. */
export function findBreak(links: readonly ChainLink[]): ChainBreak | null {
  let before = GENESIS
  for (const [index, { position, text, print, link }] of links.entries()) {
    if (position !== index + 1) return { position: index + 1, problem: 'place' }
    if (text !== null && printOf(text) !== print) return { position, problem: 'text' }
    if (linkOf(before, print) !== link) return { position, problem: 'link' }
    before = link
  }
  return null
}

/** The last link; that of an empty chain is its beginning. */
export const headOf = (links: readonly Pick<ChainLink, 'link'>[]): string => links.at(-1)?.link ?? GENESIS
