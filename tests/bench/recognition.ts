import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readPdfText } from '@/lib/recognition/read-pdf'
import { recogniseWords } from '@/lib/recognition/recognise-words'
import { developmentCases, sampleCases, type Case } from './corpus'
import { familyMean, judge, newTally, percentile, share, sum, type Tally } from './measures'
import { memoryOver } from './memory'
import { timePdfium, timePdftotext } from './other-readers'

/** Bench of recognition by text alone: what is right, wrong and empty, how sure it said to be, and how long it took. */

const print = (text = '') => process.stdout.write(`${text}\n`)

const RULE_RUNS = 5
const MANY_FILES = 2000

interface Timing {
  text: number[]
  rules: number[]
}

async function measure(cases: Case[], timing: Timing): Promise<Tally> {
  const tally = newTally()
  for (const one of cases) {
    const bytes = new Uint8Array(readFileSync(one.path))
    const start = performance.now()
    const { pages, pageCount } = await readPdfText(bytes)
    const read = performance.now()
    const { fields } = recogniseWords(pages, pageCount, 'text', {})
    timing.text.push(read - start)
    timing.rules.push(quickest(() => recogniseWords(pages, pageCount, 'text', {})))
    judge(tally, one, fields)
  }
  return tally
}

/** The best of a few runs: what the rules cost, not what else the machine was doing. */
function quickest(run: () => unknown): number {
  return Math.min(...Array.from({ length: RULE_RUNS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  }))
}

function report(title: string, tally: Tally): void {
  print(`\n${title}`)
  print(`${'field'.padEnd(24)}${'n'.padStart(5)}${'right'.padStart(7)}${'wrong'.padStart(7)}${'empty'.padStart(7)}${'acc'.padStart(8)}`)
  for (const [name, counts] of [...tally.fields].sort((a, b) => sum(b[1]) - sum(a[1]))) {
    print(`${name.padEnd(24)}${String(sum(counts)).padStart(5)}${String(counts.right).padStart(7)}${String(counts.wrong).padStart(7)}${String(counts.empty).padStart(7)}${`${share(counts.right, sum(counts))} %`.padStart(8)}`)
  }
  for (const [lang, counts] of tally.languages) print(`language ${lang}: ${share(counts.right, sum(counts))} % right, ${share(counts.wrong, sum(counts))} % wrong of ${sum(counts)}`)
  print(`plain mean ${share(tally.all.right, sum(tally.all))} %, wrong ${share(tally.all.wrong, sum(tally.all))} %, mean over ${tally.families.size} layout families ${familyMean(tally)} %`)
  print(`Chorus fields ${share(tally.chorus.right, sum(tally.chorus))} % right of ${sum(tally.chorus)}; fields whose truth is empty that were filled: ${tally.absent.filled} of ${tally.absent.of}`)
  print(`calibration: ${tally.calibration.filter((row) => row.said > 0).map((row) => `≥ ${row.from}: ${row.right}/${row.said}`).join(' · ')}`)
  for (const fault of tally.faults) print(`  ${fault}`)
}

function summary(tally: Tally): object {
  return { right: tally.all.right, wrong: tally.all.wrong, empty: tally.all.empty, familyMean: familyMean(tally), fields: Object.fromEntries(tally.fields), languages: Object.fromEntries(tally.languages), chorus: tally.chorus, absent: tally.absent, calibration: tally.calibration, faults: tally.faults }
}

async function main(): Promise<void> {
  const timing: Timing = { text: [], rules: [] }
  const dev = developmentCases()
  const samples = sampleCases()
  if (dev.length === 0) print('The shared corpus of invoices is not installed beside the project: only our own samples are measured.')
  const timed = dev.length > 0 ? dev : samples
  await measure(timed, { text: [], rules: [] })
  const sets = {
    dev: await measure(dev, dev.length > 0 ? timing : { text: [], rules: [] }),
    samples: await measure(samples.filter((one) => one.set === 'samples'), dev.length > 0 ? { text: [], rules: [] } : timing),
    heldOut: await measure(samples.filter((one) => one.set === 'samples held out'), { text: [], rules: [] }),
  }
  report(`${dev.length} real invoices of the development corpus`, sets.dev)
  report('Our own samples', sets.samples)
  report('Our own samples, layouts held out', sets.heldOut)
  const files = timed.map((one) => one.path)
  const pdftotext = timePdftotext(files)
  const pdfium = await timePdfium(files).catch(() => [])
  const times = { textP50: percentile(timing.text, 50), textP95: percentile(timing.text, 95), rulesP50: percentile(timing.rules, 50), rulesP95: percentile(timing.rules, 95), pdftotextP50: percentile(pdftotext, 50), pdftotextP95: percentile(pdftotext, 95), pdfiumP50: percentile(pdfium, 50), pdfiumP95: percentile(pdfium, 95) }
  print(`\nms a file: text p50 ${times.textP50} p95 ${times.textP95}; rules p50 ${times.rulesP50} p95 ${times.rulesP95}; pdftotext process p50 ${times.pdftotextP50} p95 ${times.pdftotextP95}; pdfium p50 ${times.pdfiumP50} p95 ${times.pdfiumP95}`)
  const memory = await memoryOver(files, MANY_FILES)
  // The children are replaced every two hundred files: what stays is seen in the highest of each half.
  const [early, late] = [memory.slice(0, memory.length / 2), memory.slice(memory.length / 2)].map((half) => Math.max(...half)) as [number, number]
  print(`MB resident, all processes, over ${MANY_FILES} files: ${memory.join(' ')}`)
  const french = sets.dev.languages.get('fr') ?? sets.samples.all
  const goal = (name: string, value: number, limit: number, atLeast: boolean) => ({ name, value, goal: `${atLeast ? '≥' : '≤'} ${limit}`, met: atLeast ? value >= limit : value <= limit })
  const goals = [
    goal('French right %', share(french.right, sum(french)), 96, true),
    goal('French wrong %', share(french.wrong, sum(french)), 1, false),
    goal('all languages right %', share(sets.dev.all.right, sum(sets.dev.all)), 90, true),
    goal('all languages wrong %', share(sets.dev.all.wrong, sum(sets.dev.all)), 2, false),
    goal('Chorus fields right % (samples)', share(sets.samples.chorus.right + sets.heldOut.chorus.right, sum(sets.samples.chorus) + sum(sets.heldOut.chorus)), 97, true),
    goal('held-out layouts right %', share(sets.heldOut.all.right, sum(sets.heldOut.all)), 96, true),
    goal('rules p50 ms', times.rulesP50, 1, false),
    goal(`memory of the second thousand of ${MANY_FILES} files / of the first`, Math.round((100 * late) / early) / 100, 1.1, false),
    ...(pdftotext.length > 0 ? [goal('text and rules p50 ms, below a pdftotext process', Math.round(100 * (times.textP50 + times.rulesP50)) / 100, times.pdftotextP50, false)] : []),
  ]
  const out = path.join(import.meta.dirname, 'out')
  mkdirSync(out, { recursive: true })
  writeFileSync(path.join(out, 'recognition.json'), JSON.stringify({ dev: summary(sets.dev), samples: summary(sets.samples), heldOut: summary(sets.heldOut), times, memory, goals }, null, 1))
  print(JSON.stringify({ goals }))
}

await main()
