import type { FieldName, Recognition } from '@/lib/recognition/types'
import type { Case } from './corpus'
import { outcomeOf, type Outcome } from './scoring'

export type Counts = Record<Outcome, number>

export interface Tally {
  fields: Map<FieldName, Counts>
  all: Counts
  families: Map<string, Counts>
  languages: Map<string, Counts>
  chorus: Counts
  absent: { filled: number; of: number }
  /** By tenth of confidence: how many values were said to be that sure, and how many were right. */
  calibration: { from: number; said: number; right: number }[]
  faults: string[]
}

const CHORUS: FieldName[] = ['buyerSiret', 'buyerReference', 'purchaseOrderReference', 'contractReference']
const BANDS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
const none = (): Counts => ({ right: 0, wrong: 0, empty: 0 })

export function newTally(): Tally {
  return { fields: new Map(), all: none(), families: new Map(), languages: new Map(), chorus: none(), absent: { filled: 0, of: 0 }, calibration: BANDS.map((from) => ({ from, said: 0, right: 0 })), faults: [] }
}

function countIn<K>(map: Map<K, Counts>, key: K, outcome: Outcome): void {
  const counts = map.get(key) ?? none()
  counts[outcome] += 1
  map.set(key, counts)
}

/** Adds one document to a tally. */
export function judge(tally: Tally, one: Case, fields: Recognition['fields']): void {
  for (const [name, truth] of Object.entries(one.expected) as [FieldName, string][]) {
    const got = fields[name]
    const outcome = outcomeOf(name, got?.value, truth)
    tally.all[outcome] += 1
    countIn(tally.fields, name, outcome)
    countIn(tally.families, one.family, outcome)
    countIn(tally.languages, one.lang, outcome)
    if (CHORUS.includes(name)) tally.chorus[outcome] += 1
    if (got !== undefined) {
      const band = tally.calibration.filter((row) => got.confidence >= row.from).at(-1)
      if (band !== undefined) {
        band.said += 1
        if (outcome === 'right') band.right += 1
      }
    }
    if (outcome !== 'right') tally.faults.push(`${one.id} ${name}: ${outcome}, « ${truth} » expected${got === undefined ? '' : `, « ${got.value} » read (${got.rule}, ${got.confidence})`}`)
  }
  for (const name of one.absent) {
    tally.absent.of += 1
    if (fields[name] !== undefined) tally.absent.filled += 1
  }
}

export const sum = (counts: Counts) => counts.right + counts.wrong + counts.empty
export const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10)

/** Mean over layout families of their share of right values, in percent. */
export function familyMean(tally: Tally): number {
  const shares = [...tally.families.values()].map((counts) => counts.right / sum(counts))
  return Math.round((1000 * shares.reduce((total, one) => total + one, 0)) / Math.max(1, shares.length)) / 10
}

export function percentile(values: number[], rank: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(100 * (sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * rank) / 100))] ?? 0)) / 100
}
