import { loadActor } from '@/lib/access/load-actor'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { type Case, casesOf, type Kind } from './cases'
import type { Loaded } from './load-invoices'

const WARM_UP = 3

export interface Measure {
  name: string
  kind: Kind
  median: number
  p95: number
  keyMedian: number
  keyP95: number
}

const quantile = (times: number[], share: number) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] as number

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

async function allCases({ small, large, services, bookkeeper }: Loaded): Promise<Case[]> {
  const callerOf = async (userId: string): Promise<Caller> => ({ actor: await loadActor(db(), userId, null), address: null, now: new Date() })
  const [service, account] = await Promise.all([db().service.findFirstOrThrow({ select: { id: true } }), db().bankAccount.findFirstOrThrow({ select: { id: true } })])
  const own = { service: service.id, banque: account.id, auteur: large }
  const actors: [string, string][] = [['500', small], ['large', large], ['3 services of large', services], ['40 clients', bookkeeper]]
  const cases: Case[] = []
  for (const [label, userId] of actors) cases.push(...(await casesOf(label, await callerOf(userId), own)))
  return cases
}

/**
 * Every case and a read by primary key through the same client, in turns, round after round: whatever else the machine does weighs on all.
 * @param only a part of the names of the cases to measure.
 */
export async function measure(loaded: Loaded, rounds: number, only: string): Promise<Measure[]> {
  const cases = (await allCases(loaded)).filter(({ name }) => name.includes(only))
  const ids = await db().$queryRaw<{ id: string }[]>`SELECT id FROM invoice TABLESAMPLE SYSTEM (1) LIMIT 2000`
  let turn = 0
  const read = () => db().$queryRaw`SELECT id, number, status, submitted_at, total_with_vat FROM invoice WHERE id = ${ids[turn++ % ids.length]!.id}::uuid`
  const keys: number[] = []
  const times = cases.map((): number[] => [])
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [index, { run }] of cases.entries()) {
      const [key, time] = [await timed(read), await timed(run)]
      if (round < 0) continue
      keys.push(key)
      times[index]!.push(time)
    }
  }
  const [keyMedian, keyP95] = [quantile(keys, 0.5), quantile(keys, 0.95)]
  return cases.map(({ name, kind }, index) => ({ name, kind, median: quantile(times[index]!, 0.5), p95: quantile(times[index]!, 0.95), keyMedian, keyP95 }))
}
