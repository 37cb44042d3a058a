export interface Figures {
  name: string
  perSecond: number
  p50: number
  p99: number
}

export const quantile = (times: number[], share: number): number => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

export interface Task {
  name: string
  /** Once; rejects when the answer is not the one that was meant. */
  run: () => Promise<unknown>
}

/** One request at a time, of each in turns: whatever else the machine does weighs on all. Times in ms. */
export async function inTurns(tasks: Task[], rounds: number): Promise<Map<string, number[]>> {
  const times = new Map(tasks.map(({ name }) => [name, [] as number[]]))
  for (let round = -Math.ceil(rounds / 5); round < rounds; round++) {
    for (const { name, run } of tasks) {
      const time = await timed(run)
      if (round >= 0) times.get(name)?.push(time)
    }
  }
  return times
}

/** So many people at once, each the next request as soon as the last is answered, for so many requests in all. */
export async function atOnce({ name, run }: Task, people: number, requests: number): Promise<Figures> {
  const times: number[] = []
  let left = requests
  const start = performance.now()
  await Promise.all(
    Array.from({ length: people }, async () => {
      while (left-- > 0) times.push(await timed(run))
    }),
  )
  return { name, perSecond: (1000 * times.length) / (performance.now() - start), p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
}
