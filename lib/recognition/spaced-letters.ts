import type { Token } from './page-lines'

const LETTER = /^\p{Lu}[:.]?$/u
const FEWEST = 3

/** Widest blank between two letters of one spaced word, in em, and how much wider than the others it may be. */
const WIDEST = 0.9
const UNEVEN = 1.7

/**
 * « F A C T U R E »: capitals set apart for looks are one word. Letters that follow one another at an even step are joined;
 * the wider blank between two such words keeps them apart. Three letters at least, so that « N A » or a lone initial stays.
 */
export function joinSpacedLetters(tokens: Token[]): Token[] {
  if (tokens.length < FEWEST || !tokens.some((token, i) => isLetter(token) && isLetter(tokens[i + 1]) && isLetter(tokens[i + 2]))) return tokens
  const joined: Token[] = []
  let start = 0
  while (start < tokens.length) {
    const end = endOfWord(tokens, start)
    joined.push(end - start < FEWEST ? (tokens[start] as Token) : oneWord(tokens.slice(start, end)))
    start = end - start < FEWEST ? start + 1 : end
  }
  return joined
}

function isLetter(token: Token | undefined): boolean {
  return token !== undefined && token.text.length <= 2 && LETTER.test(token.text)
}

/** First token after the letters that stand at an even step from `start`. */
function endOfWord(tokens: Token[], start: number): number {
  let end = start
  let step = Infinity
  while (isLetter(tokens[end])) {
    const next = tokens[end + 1]
    const here = tokens[end] as Token
    end += 1
    if (next === undefined || here.text.length > 1) break
    const gap = Math.max(0, next.x0 - here.x1) / Math.max(1, here.size)
    if (gap > WIDEST || gap > step * UNEVEN + 0.05) break
    step = Math.min(step, gap)
  }
  return end
}

function oneWord(letters: Token[]): Token {
  const first = letters[0] as Token
  const last = letters.at(-1) as Token
  return { ...first, text: letters.map((one) => one.text).join(''), x1: last.x1, y0: Math.min(...letters.map((one) => one.y0)), y1: Math.max(...letters.map((one) => one.y1)) }
}
