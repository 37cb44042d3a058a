import type { z } from 'zod'
import type { SessionProof } from '@/lib/access/session-token'
import type { CommandContext } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { invalid } from '@/lib/shared/errors'
import { hashCode, openSecret } from '../derived-keys'
import { factorChangedMail } from '../emails/second-factor'
import { methodsOf } from '../factors-of'
import { challengeOver, readChallenge, spendChallenge } from '../login-challenge'
import { countFailure, factorKey, forgetFailures, lockedRefusal, MAX_FAILURES, triesLeft } from '../login-failures'
import { MAIL_CODE_MINUTES } from '../model/factors'
import { plainRecoveryCode } from '../model/recovery-code'
import type { secondFactorSchema } from '../model/second-factor-schemas'
import { totpStep } from '../model/totp'
import { sameText } from '../same-text'

type Input = z.output<typeof secondFactorSchema>
type Challenge = NonNullable<Awaited<ReturnType<typeof readChallenge>>>

/** What a right code uses up, in the transaction that opens the session. */
type Proof = { challengeId: string; userId: string } & ({ method: 'mail'; codeHash: string } | { method: 'application'; step: number } | { method: 'recovery'; codeHash: string })

const SENTENCE = {
  mail: 'Ce code n’est pas le bon, ou il a plus de dix minutes. Seul le dernier code reçu est valable.',
  application: 'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant, et vérifiez l’heure de votre téléphone.',
  recovery: 'Ce code de secours n’existe pas, ou il a déjà servi.',
}

/**
 * Checks a code. The try is counted for the account before it is checked: five wrong ones, over any number of logins and browsers,
 * close it for an hour. Only a method that the person has is looked at.
 */
export async function checkSecondFactor(input: Input, now: Date): Promise<Proof> {
  const challenge = await readChallenge(db(), input.secretChallenge, now)
  if (!challenge?.userId) throw challengeOver()
  const failures = await countFailure(db(), factorKey(challenge.userId), now)
  if (failures.lockedUntil && failures.count > MAX_FAILURES) throw lockedRefusal(failures.lockedUntil, now, 'la double authentification')
  const isOffered = (await methodsOf(db(), challenge.userId)).includes(input.method)
  const proof = isOffered ? await proofOf(challenge, challenge.userId, input, now) : null
  if (proof) return proof
  throw failures.lockedUntil ? lockedRefusal(failures.lockedUntil, now, 'la double authentification') : invalid('code.wrong', SENTENCE[input.method] + triesLeft(MAX_FAILURES - failures.count), 'secretCode')
}

async function proofOf(challenge: Challenge, userId: string, { method, secretCode }: Input, now: Date): Promise<Proof | null> {
  const known = { challengeId: challenge.id, userId }
  const digits = secretCode.replace(/\s/g, '')
  if (method === 'mail') {
    const codeHash = hashCode(challenge.id, digits)
    const isFresh = challenge.mailCodeSentAt !== null && challenge.mailCodeSentAt.getTime() + MAIL_CODE_MINUTES * 60_000 > now.getTime()
    return isFresh && challenge.mailCodeHash !== null && sameText(codeHash, challenge.mailCodeHash) ? { ...known, method, codeHash } : null
  }
  if (method === 'recovery') {
    const codeHash = hashCode(userId, plainRecoveryCode(secretCode))
    return (await db().recoveryCode.count({ where: { userId, codeHash, usedAt: null } })) > 0 ? { ...known, method, codeHash } : null
  }
  const device = await db().totpDevice.findFirst({ where: { userId, confirmedAt: { not: null } } })
  const key = device && openSecret(device.sealedSecret, userId)
  const step = key ? totpStep(key, digits, now) : null
  return step !== null && step > (device?.lastStep ?? -1) ? { ...known, method, step } : null
}

/** Uses the code up, by compare-and-set: a replay, or the second of two at once, finds nothing to use. */
async function spendCode(tx: Tx, proof: Proof, now: Date): Promise<boolean> {
  const { userId } = proof
  if (proof.method === 'mail') return (await tx.loginChallenge.updateMany({ where: { id: proof.challengeId, mailCodeHash: proof.codeHash }, data: { mailCodeHash: null } })).count === 1
  if (proof.method === 'recovery') return (await tx.recoveryCode.updateMany({ where: { userId, codeHash: proof.codeHash, usedAt: null }, data: { usedAt: now } })).count === 1
  return (await tx.totpDevice.updateMany({ where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: proof.step } }] }, data: { lastStep: proof.step } })).count === 1
}

/** Opens the session of who gave his password and now a right code. A recovery code is told by mail. */
export async function passSecondFactor(_input: Input, { tx, now }: CommandContext<null>, proof: Proof): Promise<SessionProof> {
  await spendChallenge(tx, proof.challengeId, now)
  if (!(await spendCode(tx, proof, now))) throw invalid('code.wrong', SENTENCE[proof.method], 'secretCode')
  await forgetFailures(tx, factorKey(proof.userId))
  const user = await tx.user.update({ where: { id: proof.userId }, data: { lastLoginAt: now } })
  if (proof.method === 'recovery') await postMail(tx, factorChangedMail(user, 'codes-used', now, env().SUPPORT_EMAIL))
  return { userId: user.id, sessionVersion: user.sessionVersion }
}
