import type { PageText } from './types'

const LINE_JOIN = ' '

/** Every run of 14 digits of the pages, blanks and dots aside, that the directory may be asked about; at most 200. */
export function siretCandidates(pages: PageText[]): string[] {
  const found = new Set<string>()
  for (const { words } of pages) {
    const text = words.map((word) => word.text).join(LINE_JOIN)
    // Every start of a group of digits is tried, since a number may stand just before the SIRET.
    for (const { index } of text.matchAll(/(?<!\d)\d/g)) {
      const siret = /^(?:\d[\s.\u00A0\u202F-]{0,2}){14}(?!\d)/.exec(text.slice(index, index + 60))?.[0]
      if (siret && found.size < 200) found.add(siret.replace(/\D/g, ''))
    }
  }
  return [...found]
}
