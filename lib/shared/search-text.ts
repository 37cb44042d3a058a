/** Text as the directory searches it: lower case, without accents, ligatures and punctuation, single blanks. */
export const searchTextOf = (...parts: (string | null | undefined)[]): string =>
  parts
    .filter(Boolean)
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * `Structure.searchText`: name and label, then the town after a bar, so that each criterion of the directory
 * looks at its own half while one trigram index serves both.
 */
export const structureTextOf = (structure: { name: string; label?: string | null; city?: string | null }): string =>
  `${searchTextOf(structure.name, structure.label)} | ${searchTextOf(structure.city)}`
