import { hash, verify } from '@node-rs/argon2'
import { DomainError } from '@/lib/shared/errors'

// Argon2id is the library's own choice of algorithm.
const OPTIONS = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }
/** Each takes 64 MiB and a core for about 64 ms: more at once would be a way to stop the portal. */
const AT_ONCE = 2
const LONGEST_QUEUE = 40

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= LONGEST_QUEUE) throw new DomainError('tooMany', 'password.busy', 'Beaucoup de personnes se connectent en ce moment. Ce que vous avez saisi est conservé\u00a0: réessayez dans une minute.')
    // The place is handed over by the one who leaves: `running` does not change.
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** Argon2id, 64 MiB, three passes. @throws tooMany when too many people wait. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, OPTIONS))

/** A hash that no password has: checking against it costs what a real check costs. */
let nobody: Promise<string> | undefined
const nobodysHash = () => (nobody ??= hashPassword(crypto.randomUUID()))

/** Is it the password? Takes the same time when there is no hash to compare with. @throws tooMany when too many people wait. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  const known = passwordHash ?? (await nobodysHash())
  const matches = await inTurn(() => verify(known, password).catch(() => false))
  return matches && Boolean(passwordHash)
}
