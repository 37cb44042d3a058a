import type { PageText, Word } from '@/lib/recognition/types'

const CHARACTER = 5
const LINE = 12
const SIZE = 8.2

/**
 * A page from text in columns, as `pdftotext -layout` would print it: each character is 5 points wide, each line 12 high.
 * Two blanks or more make a cell, as in the eye of a reader. Pages are separated by a form feed.
 */
export function pagesFromText(text: string): PageText[] {
  return text.split('\f').map((source, index) => pageFrom(source, index + 1))
}

function pageFrom(source: string, page: number): PageText {
  const words: Word[] = []
  source.split('\n').forEach((line, row) => {
    for (const match of line.matchAll(/\S+/g)) {
      words.push({ text: match[0], page, box: [40 + match.index * CHARACTER, 30 + row * LINE, match[0].length * CHARACTER, SIZE], fontSize: SIZE })
    }
  })
  return { page, width: 595, height: 842, words }
}
