import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { streamBytes } from '@/lib/platform/storage'
import type { ImportHeader } from './model/import/columns'
import { readHeader } from './model/import/columns'
import { IMPORT_MAX_LINES } from './model/import/limits'
import { readLine, type ImportLine, type LineProblem } from './model/import/line'

export interface ReadLine {
  line: ImportLine
  problem: LineProblem | null
}

/** A file that cannot be read as a whole, in a French sentence. */
export class UnreadableImport extends Error {}

/** Longest line, in bytes: a quote that is never closed would else swallow the file. */
const RECORD_MAX = 20_000

async function* decoded(sha256: string, encoding: string) {
  const decoder = new TextDecoder(encoding)
  for await (const piece of streamBytes(sha256)) yield decoder.decode(piece as Uint8Array, { stream: true })
  yield decoder.decode()
}

/**
 * Reads a stored CSV as it streams and hands over its lines by groups.
 * @returns the header.
 * @throws UnreadableImport for a quote that never closes, too many lines, or no line at all.
 */
export async function readImportFile(sha256: string, encoding: string, groupSize: number, take: (group: ReadLine[]) => Promise<void>): Promise<ImportHeader> {
  let header: ImportHeader | null = null
  let group: ReadLine[] = []
  let count = 0
  let number = 1
  const separator = await separatorOf(sha256, encoding)
  const parser = parse({ delimiter: separator, relax_column_count: true, skip_empty_lines: true, trim: true, max_record_size: RECORD_MAX, info: true, relax_quotes: true })
  await pipeline(decoded(sha256, encoding), parser, async (records: AsyncIterable<{ record: string[]; info: { lines: number } }>) => {
    for await (const { record, info } of records) {
      if (!header) {
        header = headerOf(record.join(separator))
        continue
      }
      if (record.every((cell) => cell === '')) continue
      if (++count > IMPORT_MAX_LINES) throw new UnreadableImport(`Le fichier a plus de ${IMPORT_MAX_LINES.toLocaleString('fr-FR')} lignes : partagez-le en plusieurs.`)
      // As a text editor counts; a file that only knows carriage returns is counted by its records.
      number = Math.max(number + 1, info.lines)
      group.push(readLine(record, header, number))
      if (group.length < groupSize) continue
      await take(group)
      group = []
    }
  }).catch((error: unknown) => {
    if (error instanceof CsvError) throw new UnreadableImport(sentenceOf(error))
    throw error
  })
  if (group.length > 0) await take(group)
  if (!header || count === 0) throw new UnreadableImport('Le fichier ne contient aucune personne : ajoutez une ligne par personne sous la première ligne.')
  return header
}

function headerOf(line: string): ImportHeader {
  const header = readHeader(line)
  if ('problem' in header) throw new UnreadableImport(header.problem)
  return header
}

async function separatorOf(sha256: string, encoding: string): Promise<string> {
  let text = ''
  for await (const piece of decoded(sha256, encoding)) {
    text = (text + piece).replace(/^\s*[\r\n]+/, '')
    if (/[\r\n]/.test(text)) break
  }
  return headerOf(text.split(/\r\n|\r|\n/)[0] ?? '').separator
}

function sentenceOf(error: CsvError): string {
  const line = typeof error.lines === 'number' ? ` vers la ligne ${error.lines}` : ''
  return /QUOTE|RECORD_SIZE|MAX_RECORD/.test(error.code) ? `Un guillemet ne se ferme pas${line} : chaque « " » ouvert doit être fermé dans la même case.` : `Le fichier n’a pas pu être lu${line}. Partez du fichier modèle, ou enregistrez-le au format « CSV UTF-8 ».`
}
