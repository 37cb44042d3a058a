import { env } from '@/lib/platform/env'
import { defineQuery } from '@/lib/platform/query'
import { openSecret } from '../derived-keys'
import { factorsOf } from '../factors-of'
import { methodsFor } from '../model/factors'
import { totpAddress } from '../model/totp'

/** A secret that nobody has confirmed is shown no longer than this. */
const PENDING_MS = 30 * 60_000

/** « Double authentification »: what is set up, and the secret that waits for its first code. */
export const getSecondFactor = defineQuery({
  name: 'account.second-factor',
  permission: 'account.own',
  run: async (_: null, { db, actor, now }) => {
    const policy = env().SECOND_FACTOR
    const factors = await factorsOf(db, actor.userId)
    const device = await db.totpDevice.findUnique({ where: { userId: actor.userId } })
    const isPending = device && !device.confirmedAt && device.createdAt.getTime() + PENDING_MS > now.getTime()
    const key = isPending ? openSecret(device.sealedSecret, actor.userId) : null
    return {
      policy,
      email: actor.email,
      ...factors,
      isAsked: methodsFor(policy, factors).length > 0,
      linkedAt: device?.confirmedAt ?? null,
      pending: key ? { key, address: totpAddress(key, actor.email) } : null,
      keys: await db.passkey.findMany({ where: { userId: actor.userId }, select: { id: true, name: true, createdAt: true, lastUsedAt: true }, orderBy: { createdAt: 'asc' } }),
    }
  },
})

export type SecondFactor = Awaited<ReturnType<typeof getSecondFactor>>
