/** Every damaged or hostile PDF of the corpus through the same door as a deposit: answered, within its limits, nothing left behind. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { closeRecognition, recogniseInSandbox, recognitionPids, type SandboxedRecognition } from '../../lib/deposits/recognise-in-sandbox'
import { residentMemory } from '../../lib/platform/sandbox/resident-memory'
import { sharedCorpora } from '../support/shared-corpora'

const MEGABYTE = 2 ** 20
const SAMPLE_MS = 10
/** Text then OCR, and a second for a child to start. */
const WALL_LIMIT_MS = 10_000 + 60_000 + 1_000
/** The larger of the two limits, and what a file may take between two looks of the watch. */
const MEMORY_LIMIT = 1024 * MEGABYTE + 200 * MEGABYTE

interface Row {
  file: string
  answer: string
  ms: number
  peak: number
}

const seen = new Set<number>()
let peak = 0
const sampler = setInterval(() => {
  for (const pid of recognitionPids()) {
    seen.add(pid)
    peak = Math.max(peak, residentMemory(pid))
  }
}, SAMPLE_MS)

async function readOne(folder: string, name: string): Promise<Row> {
  const raw = readFileSync(path.join(folder, name))
  const bytes = new Uint8Array(name.endsWith('.gz') ? gunzipSync(raw) : raw)
  peak = 0
  const start = performance.now()
  const answer = await recogniseInSandbox(bytes, {})
  return { file: name, answer: summary(answer), ms: performance.now() - start, peak }
}

function summary(answer: SandboxedRecognition): string {
  if ('failure' in answer) return answer.failure
  const { source, fields, pageCount } = answer.recognition
  return `${source} ${Object.keys(fields).length} champs, ${pageCount} p.`
}

async function main(): Promise<void> {
  const corpora = sharedCorpora()
  const folder = corpora && path.join(corpora, 'bad-pdf')
  if (!folder || !existsSync(folder)) return void process.stdout.write('bench:bad-pdf: corpus not there, nothing measured\n')
  const names = readdirSync(folder).filter((name) => /\.pdf(\.gz)?$/.test(name))
  const before = process.memoryUsage.rss()
  const rows: Row[] = []
  for (const name of names) {
    const row = await readOne(folder, name)
    rows.push(row)
    process.stdout.write(`${row.answer.padEnd(26)} ${row.ms.toFixed(0).padStart(6)} ms ${megabytes(row.peak).padStart(5)} Mo  ${row.file}\n`)
  }
  await closeRecognition()
  clearInterval(sampler)
  globalThis.gc?.()
  const left = [...seen].filter((pid) => existsSync(`/proc/${pid}`) && residentMemory(pid) > 0).length
  report(rows, names.length, left, process.memoryUsage.rss() - before)
}

function report(rows: Row[], expected: number, left: number, growth: number): void {
  const byAnswer = new Map<string, number>()
  for (const { answer } of rows) {
    const kind = answer.split(' ')[0] ?? answer
    byAnswer.set(kind, (byAnswer.get(kind) ?? 0) + 1)
  }
  const slowest = Math.max(...rows.map(({ ms }) => ms))
  const heaviest = Math.max(...rows.map((row) => row.peak))
  const goals = {
    answered: rows.length === expected,
    withinTime: slowest <= WALL_LIMIT_MS,
    withinMemory: heaviest <= MEMORY_LIMIT,
    noChildLeft: left === 0,
    memoryGivenBack: growth < 100 * MEGABYTE,
  }
  const figures = { files: expected, answers: Object.fromEntries(byAnswer), slowestMs: Math.round(slowest), heaviestMb: Number(megabytes(heaviest)) }
  process.stdout.write(`${JSON.stringify({ ...figures, childrenLeft: left, parentGrowthMb: Number(megabytes(growth)), goals })}\n`)
  if (Object.values(goals).includes(false)) process.exitCode = 1
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(0)
}

await main()
