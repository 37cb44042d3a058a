/** The answer to the secret question as it is hashed: without case, accents, punctuation and outer blanks. */
export const plainAnswer = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
