// What the two commands say: one line for each step, with its duration.
const say = (text) => process.stdout.write(text)

/** A duration as a French reader writes it: « 0,4 s », « 2 min 05 s ». */
export function duration(ms) {
  const tenths = Math.round(ms / 100)
  if (tenths < 600) return `${(tenths / 10).toFixed(1).replace('.', ',')} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/** Prints a line. */
export const line = (text = '') => say(`${text}\n`)

/**
 * Runs one step and prints its line. What the step returns as a string is told after its name: « déjà en place ».
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = performance.now()
  say(`  ${name} … `)
  try {
    const result = await work()
    say(`${typeof result === 'string' ? `${result}, ` : ''}${duration(performance.now() - began)}\n`)
    return result
  } catch (error) {
    say('échec\n')
    throw error
  }
}

/** A refusal that a person can act upon: printed as it is, without a stack. */
export class Refusal extends Error {}

/** Ends the program on a failure, with its sentence. */
export function fail(error) {
  process.stderr.write(`\n${error instanceof Refusal ? error.message : (error?.stack ?? error)}\n`)
  process.exit(1)
}
