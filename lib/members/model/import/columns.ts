import { searchTextOf } from '@/lib/shared/search-text'

/** Columns of the file (portal 4.4), in the order of the model file. */
export const IMPORT_COLUMNS = ['e-mail', 'nom', 'prénom', 'téléphone', 'service', 'espaces', 'mode'] as const
export type ImportColumn = (typeof IMPORT_COLUMNS)[number]

const REQUIRED: readonly ImportColumn[] = ['e-mail', 'nom', 'prénom']

/** What people write above a column, without accents, capitals and signs. */
const NAMES: Record<ImportColumn, readonly string[]> = {
  'e-mail': ['e mail', 'email', 'mail', 'courriel', 'adresse electronique', 'adresse e mail', 'adresse email', 'adresse mail'],
  nom: ['nom', 'nom de famille', 'nom d usage'],
  prénom: ['prenom', 'prenoms'],
  téléphone: ['telephone', 'tel', 'n de telephone', 'numero de telephone'],
  service: ['service', 'services', 'code service', 'codes services', 'code du service'],
  espaces: ['espace', 'espaces'],
  mode: ['mode', 'mode d acces', 'habilitation'],
}

export const SEPARATORS = [';', ',', '\t'] as const
export type Separator = (typeof SEPARATORS)[number]

export interface ImportHeader {
  separator: Separator
  /** For each cell of a line the column it belongs to; null for what is not read. */
  columns: (ImportColumn | null)[]
  ignored: string[]
}

const columnOf = (cell: string): ImportColumn | null => IMPORT_COLUMNS.find((column) => NAMES[column].includes(searchTextOf(cell))) ?? null

/** Cells of a header line; quotes are allowed, a line break in a header is not. */
const cellsOf = (line: string, separator: Separator): string[] => line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim())

/**
 * Reads the first line: which sign separates, which column is which, accents or not, in any order.
 * @returns the header, or the French sentence that says what is missing.
 */
export function readHeader(firstLine: string): ImportHeader | { problem: string } {
  const [separator] = [...SEPARATORS].sort((a, b) => known(firstLine, b) - known(firstLine, a)) as [Separator]
  const cells = cellsOf(firstLine, separator)
  const columns = cells.map(columnOf)
  const missing = REQUIRED.filter((column) => !columns.includes(column))
  if (missing.length > 0) return { problem: `La première ligne doit nommer les colonnes : il manque ${missing.map((column) => `« ${column} »`).join(', ')}. Partez du fichier modèle, ou ajoutez cette ligne en tête.` }
  const twice = columns.find((column, index) => column !== null && columns.indexOf(column) !== index)
  if (twice) return { problem: `La colonne « ${twice} » figure deux fois dans la première ligne : gardez-en une seule.` }
  return { separator, columns, ignored: cells.filter((cell, index) => columns[index] === null && cell !== '') }
}

const known = (line: string, separator: Separator) => cellsOf(line, separator).filter((cell) => columnOf(cell) !== null).length
