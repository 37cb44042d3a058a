import { randomBytes } from 'node:crypto'
import type { CommandContext } from '@/lib/platform/context'
import { env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { conflict } from '@/lib/shared/errors'
import { hashCode } from '../derived-keys'
import { factorChangedMail } from '../emails/second-factor'
import { factorsOf } from '../factors-of'
import { plainRecoveryCode, RECOVERY_CODES, RECOVERY_SIGNS, recoveryCode } from '../model/recovery-code'

/** Ten new codes, shown this once; those before end. The password was given. */
export async function renewRecoveryCodes({ tx, actor, now }: CommandContext): Promise<{ codes: string[] }> {
  const { hasApplication, passkeys } = await factorsOf(tx, actor.userId)
  if (!hasApplication && passkeys === 0) throw conflict('codes.useless', 'Reliez d’abord une application ou une clé d’accès\u00a0: les codes de secours les remplacent quand vous ne les avez pas.')
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(randomBytes(RECOVERY_SIGNS)))
  // The row of the person is taken first: of two renewals at once, the later one's codes are those that stand.
  await tx.$queryRaw`SELECT id FROM user_account WHERE id = ${actor.userId}::uuid FOR UPDATE`
  await tx.recoveryCode.deleteMany({ where: { userId: actor.userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId: actor.userId, codeHash: hashCode(actor.userId, plainRecoveryCode(code)), createdAt: now })) })
  await postMail(tx, factorChangedMail(actor, 'codes-new', now, env().SUPPORT_EMAIL))
  return { codes }
}
