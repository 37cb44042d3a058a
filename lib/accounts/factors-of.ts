import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { type FactorMethod, type Factors, methodsFor } from './model/factors'

/** What this person has set up, as it is now. */
export async function factorsOf(db: Tx, userId: string): Promise<Factors> {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { mailCode: true, totp: { select: { confirmedAt: true } }, _count: { select: { passkeys: true, recoveryCodes: { where: { usedAt: null } } } } } })
  return { hasMailCode: user.mailCode, hasApplication: Boolean(user.totp?.confirmedAt), passkeys: user._count.passkeys, recoveryLeft: user._count.recoveryCodes }
}

/** What must follow the password; empty: nothing. */
export const methodsOf = async (db: Tx, userId: string): Promise<FactorMethod[]> => methodsFor(env().SECOND_FACTOR, await factorsOf(db, userId))

/** Recovery codes replace an application or a key; without either they open nothing and are thrown away. */
export async function forgetUselessCodes(tx: Tx, userId: string): Promise<void> {
  const { hasApplication, passkeys } = await factorsOf(tx, userId)
  if (!hasApplication && passkeys === 0) await tx.recoveryCode.deleteMany({ where: { userId } })
}
