import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { fieldsOfHeader, type ImportField, isSiretList } from '../model/import-columns'

/** UTF-8 where every byte is; else Windows-1252, as older spreadsheet programs write. Reads the file once, keeping nothing. */
async function encodingOf(file: string): Promise<'utf-8' | 'windows-1252'> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(file)) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

async function* textOf(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Buffer, { stream: true })
  yield decoder.decode()
}

async function firstLine(file: string, encoding: string): Promise<string> {
  let text = ''
  for await (const chunk of textOf(file, encoding)) {
    text += chunk
    if (text.includes('\n') || text.length > 10_000) break
  }
  return (text.split(/\r?\n/)[0] ?? '').replace(/^\uFEFF/, '')
}

const DELIMITERS = [';', ',', '\t', '|']
const delimiterOf = (header: string) => DELIMITERS.reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best))

export interface ImportFile {
  fields: (ImportField | undefined)[]
  /** Headers that name nothing of ours. */
  ignored: string[]
  encoding: string
  /** Cells of each line that is not empty, with its number in the file. */
  lines: () => AsyncGenerator<{ line: number; cells: string[] }>
}

/**
 * A directory file, in our columns or a bare list of SIRETs; its encoding and delimiter are found, its memory is flat.
 * @throws Error in French when no column holds a SIRET.
 */
export async function readImportFile(file: string): Promise<ImportFile> {
  const encoding = await encodingOf(file)
  const header = await firstLine(file, encoding)
  const delimiter = delimiterOf(header)
  const isList = isSiretList(header)
  const headers = isList ? ['SIRET'] : header.split(delimiter).map((one) => one.replace(/^"|"$/g, '').trim())
  const fields = fieldsOfHeader(headers)
  if (!fields.includes('siret')) throw new Error(`Aucune colonne « SIRET » dans la première ligne : « ${header.slice(0, 200)} ».`)
  async function* lines() {
    const parser = parse({ delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true, from: isList ? 1 : 2 })
    const feed = (async () => {
      for await (const text of textOf(file, encoding)) if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve))
      parser.end()
    })()
    feed.catch((error: Error) => parser.destroy(error))
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) yield { line: info.lines, cells: record }
    await feed
  }
  return { fields, ignored: headers.filter((_one, index) => fields[index] === undefined), encoding, lines }
}
