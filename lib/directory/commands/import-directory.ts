import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type BulkConnection, withBulkConnection } from '@/lib/platform/bulk'
import { hasValidKey } from '@/lib/shared/siret'
import { IMPORT_FIELDS, readImportLine } from '../model/import-columns'
import { BATCH, importBatch, STAGE } from './import-batch'
import { type ImportFile, readImportFile } from './read-import-file'

export interface ImportSummary {
  lines: number
  refused: number
  /** SIRETs whose key is wrong, imported all the same. */
  oddKeys: number
  created: number
  updated: number
  unchanged: number
  servicesCreated: number
  servicesUpdated: number
  /** Structures that a manager looks after in the portal: their obligations and services are theirs. */
  managed: number
  privates: number
  /** Public structures of the portal that the file does not name; they stay. */
  absent: number
  ignoredColumns: string[]
  encoding: string
}

type Report = (nature: 'refusée' | 'clé inhabituelle' | 'structure privée' | 'absente du fichier', line: number | '', siret: string, reason: string) => void
type Progress = (sentence: string) => void

const IMPORT_LOCK = 2_026_112_116
const EVERY = 50_000
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const COLUMNS = ['line', ...IMPORT_FIELDS.map((field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))]

/** Sends the readable lines of the file to the server; the others go to the report. */
async function stage(bulk: BulkConnection, file: ImportFile, { summary, report, progress }: { summary: ImportSummary; report: Report; progress: Progress }): Promise<void> {
  async function* rows() {
    for await (const { line, cells } of file.lines()) {
      summary.lines += 1
      if (summary.lines % EVERY === 0) progress(`${summary.lines.toLocaleString('fr-FR')} lignes lues`)
      const read = readImportLine(file.fields, cells)
      if ('refusal' in read) {
        summary.refused += 1
        report('refusée', line, cells[file.fields.indexOf('siret')] ?? '', read.refusal)
        continue
      }
      const siret = String(read.row.siret)
      if (!hasValidKey(siret)) {
        summary.oddKeys += 1
        report('clé inhabituelle', line, siret, 'La clé de ce SIRET ne se vérifie pas ; il est importé tel quel.')
      }
      yield [line, ...IMPORT_FIELDS.map((field) => read.row[field])]
    }
  }
  await bulk.query(STAGE)
  await bulk.copy('import_line', COLUMNS, rows())
  await bulk.query('CREATE INDEX ON import_line (siret)')
  await bulk.query('ANALYZE import_line')
}

async function writeAll(bulk: BulkConnection, { summary, report, progress }: { summary: ImportSummary; report: Report; progress: Progress }): Promise<void> {
  const [counted] = await bulk.query<{ count: number }>('SELECT count(DISTINCT siret)::int AS count FROM import_line')
  const total = counted?.count ?? 0
  let done = 0
  for (let after = ''; ; ) {
    const { last, privates, ...counts } = await bulk.transaction(() => importBatch(bulk, after))
    if (last === null) return
    after = last
    done = Math.min(total, done + BATCH)
    for (const [name, count] of Object.entries(counts)) summary[name as keyof typeof counts] += count
    summary.privates += privates.length
    for (const { line, siret } of privates) report('structure privée', line, siret, 'Une structure privée porte ce SIRET : elle reste telle quelle.')
    progress(`${done.toLocaleString('fr-FR')} structures sur ${total.toLocaleString('fr-FR')}`)
  }
}

async function listAbsent(bulk: BulkConnection, { summary, report }: { summary: ImportSummary; report: Report }): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await bulk.query<{ identifier: string }>(
      `SELECT identifier FROM structure WHERE kind = 'PUBLIC' AND identifier_type = 'SIRET' AND identifier > $1
         AND NOT EXISTS (SELECT 1 FROM import_line WHERE siret = identifier) ORDER BY identifier LIMIT ${BATCH}`, [after])
    for (const { identifier } of rows) report('absente du fichier', '', identifier, 'Elle reste dans l’annuaire.')
    summary.absent += rows.length
    const last = rows.at(-1)
    if (!last) return
    after = last.identifier
  }
}

/**
 * Brings the directory to what a file says (README, « Importer l’annuaire »). Batches are kept as they are done, so a run
 * that was stopped is simply run again; a second run of the same file changes nothing. Nothing is ever deleted.
 * @param reportFile CSV of the lines that were refused or deserve a look.
 * @throws Error in French for a file that cannot be read, or while another import runs.
 */
export async function importDirectory(fileName: string, reportFile: string, progress: Progress): Promise<ImportSummary> {
  const file = await readImportFile(fileName)
  const summary: ImportSummary = { lines: 0, refused: 0, oddKeys: 0, created: 0, updated: 0, unchanged: 0, servicesCreated: 0, servicesUpdated: 0, managed: 0, privates: 0, absent: 0, ignoredColumns: file.ignored, encoding: file.encoding }
  await mkdir(path.dirname(reportFile), { recursive: true })
  const out = createWriteStream(reportFile)
  out.write('\uFEFFNature;Ligne;SIRET;Motif\r\n')
  const report: Report = (nature, line, siret, reason) => out.write(`${nature};${line};${quoted(siret)};${quoted(reason)}\r\n`)
  try {
    await withBulkConnection(async (bulk) => {
      const [lock] = await bulk.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [IMPORT_LOCK])
      if (!lock?.free) throw new Error('Un autre import de l’annuaire est en cours : attendez sa fin.')
      const run = { summary, report, progress }
      await stage(bulk, file, run)
      await writeAll(bulk, run)
      await listAbsent(bulk, run)
      if (summary.created + summary.updated > BATCH) for (const table of ['structure', 'directory_word']) await bulk.query(`VACUUM (ANALYZE) ${table}`)
    })
  } finally {
    await new Promise((resolve) => out.end(resolve))
  }
  return summary
}
