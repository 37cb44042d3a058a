import { joinSpacedLetters } from './spaced-letters'
import type { Box, PageText, Word } from './types'

/** A word cut where a label is glued to its value, in page points. */
export interface Token {
  text: string
  page: number
  x0: number
  x1: number
  y0: number
  y1: number
  size: number
  bold: boolean
}

/** Tokens on one baseline, from left to right; `segments` are the cells that wide blanks cut in it. */
export interface Line {
  page: number
  pageWidth: number
  pageHeight: number
  y: number
  tokens: Token[]
  segments: Segment[]
}

/** Tokens `from` to `to` (excluded) of a line, their text joined by single blanks, and where each token begins in it. */
export interface Segment {
  line: Line
  from: number
  to: number
  text: string
  starts: number[]
  x0: number
  x1: number
}

const CELL_GAP = 1.15

/** Groups the words of each page into lines and cells, from top to bottom. */
export function linesOf(pages: PageText[]): Line[] {
  return pages.flatMap((page) => linesOfPage(page))
}

// An invoice page prints fewer than two thousand; a page made to exhaust us is read in part.
const MOST_WORDS = 5000

function linesOfPage(page: PageText): Line[] {
  const tokens = page.words.slice(0, MOST_WORDS).flatMap(tokensOfWord)
  tokens.sort((a, b) => a.y0 + a.y1 - (b.y0 + b.y1))
  const groups: Token[][] = []
  let anchor: Token | undefined
  for (const token of tokens) {
    const last = groups.at(-1)
    if (last !== undefined && anchor !== undefined && sameLine(anchor, token)) {
      last.push(token)
      if (token.x1 - token.x0 > anchor.x1 - anchor.x0) anchor = token
    } else {
      groups.push([token])
      anchor = token
    }
  }
  return groups.map((group) => lineOf(group, page))
}

function sameLine(a: Token, b: Token): boolean {
  const reach = Math.max(Math.min(a.size, b.size) * 0.45, Math.max(a.size, b.size) * 0.28)
  return Math.abs((a.y0 + a.y1 - b.y0 - b.y1) / 2) < reach
}

function lineOf(unsorted: Token[], page: PageText): Line {
  const group = joinSpacedLetters(unsorted.sort((a, b) => a.x0 - b.x0))
  const first = group[0] as Token
  const line: Line = { page: page.page, pageWidth: page.width, pageHeight: page.height, y: (first.y0 + first.y1) / 2, tokens: group, segments: [] }
  let from = 0
  for (let i = 1; i <= group.length; i += 1) {
    if (i < group.length && gapBefore(group, i) < CELL_GAP) continue
    line.segments.push(segmentOf(line, from, i))
    from = i
  }
  return line
}

/** Blank before a token, in em of the smaller of the two neighbours. */
export function gapBefore(tokens: Token[], index: number): number {
  const before = tokens[index - 1]
  const token = tokens[index]
  if (before === undefined || token === undefined) return Infinity
  return (token.x0 - before.x1) / Math.max(1, Math.min(before.size, token.size))
}

function segmentOf(line: Line, from: number, to: number): Segment {
  let text = ''
  const starts: number[] = []
  for (let i = from; i < to; i += 1) {
    // A blank wider than a space must not join the digits of two neighbours.
    if (i > from) text += gapBefore(line.tokens, i) < 0.68 ? ' ' : '\t'
    starts.push(text.length)
    text += (line.tokens[i] as Token).text
  }
  return { line, from, to, text, starts, x0: (line.tokens[from] as Token).x0, x1: (line.tokens[to - 1] as Token).x1 }
}

const HYPHENS = /[\u2010\u2011\u2012\u2212\u00AD]/g
const GLUED = /^(.*?[A-Za-zÀ-ÿ)°º][:=]|[Nn][°º]:?|.*?[A-Za-z]#)(?!\/\/)(.+)$/

function tokensOfWord(word: Word): Token[] {
  const [x, y, width, height] = word.box
  const text = word.text.replace(HYPHENS, '-')
  const whole: Token = {
    text,
    page: word.page,
    x0: x,
    x1: x + width,
    y0: y,
    y1: y + height,
    size: word.fontSize > 0 ? word.fontSize : height,
    bold: word.bold === true,
  }
  const cut = GLUED.exec(text)
  if (cut === null) return [whole]
  const left = cut[1] as string
  const middle = whole.x0 + (width * left.length) / text.length
  return [
    { ...whole, text: left, x1: middle },
    { ...whole, text: cut[2] as string, x0: middle },
  ]
}

/** Token under a character of a segment's text. */
export function tokenAt(segment: Segment, offset: number): number {
  let index = 0
  while (index + 1 < segment.starts.length && (segment.starts[index + 1] as number) <= offset) index += 1
  return segment.from + index
}

/** Place of tokens `from` to `to` (included) of a line. */
export function boxOf(line: Line, from: number, to: number): Box {
  let y0 = Infinity
  let y1 = 0
  for (let i = from; i <= to; i += 1) {
    const token = line.tokens[i] as Token
    y0 = Math.min(y0, token.y0)
    y1 = Math.max(y1, token.y1)
  }
  const x0 = (line.tokens[from] as Token).x0
  return [x0, y0, (line.tokens[to] as Token).x1 - x0, y1 - y0]
}

/** Printed text of tokens `from` to `to` (included). */
export function textOf(line: Line, from: number, to: number): string {
  let text = ''
  for (let i = from; i <= to; i += 1) text += (i > from ? ' ' : '') + (line.tokens[i] as Token).text
  return text
}
