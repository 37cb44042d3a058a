import { generateAuthenticationOptions, verifyAuthenticationResponse, type AuthenticationResponseJSON, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { z } from 'zod'
import type { SessionProof } from '@/lib/access/session-token'
import type { CommandContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { forbidden, invalid } from '@/lib/shared/errors'
import { challengeOver, openChallenge, readChallenge, spendChallenge } from '../login-challenge'
import { countFailure, factorKey, forgetFailures, lockedRefusal, MAX_FAILURES } from '../login-failures'
import type { passkeyLoginSchema } from '../model/second-factor-schemas'
import { passkeySite } from '../passkey-site'

type Input = z.output<typeof passkeyLoginSchema>

interface VerifiedPasskey {
  challengeId: string
  passkeyId: string
  userId: string
  counterBefore: bigint
  counterAfter: bigint
}

const refusal = () => invalid('passkey.refused', 'Cette clé n’a pas ouvert la session. Réessayez, ou choisissez un autre moyen.')

/** What the key must sign, as second factor: only keys of this account are asked for. */
export async function beginPasskey({ secretChallenge }: { secretChallenge: string }, { tx, now }: CommandContext<null>): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = await readChallenge(tx, secretChallenge, now)
  if (!challenge?.userId) throw challengeOver()
  const passkeys = await tx.passkey.findMany({ where: { userId: challenge.userId } })
  const options = await generateAuthenticationOptions({ rpID: passkeySite().id, userVerification: 'preferred', allowCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })) })
  await tx.loginChallenge.update({ where: { id: challenge.id }, data: { passkeyChallenge: options.challenge } })
  return options
}

/** What the key must sign, alone: it names its account itself, and must know its owner (PIN, fingerprint). */
export async function beginPasskeyLogin({ secretChallenge }: { secretChallenge: string }, { tx, now }: CommandContext<null>): Promise<PublicKeyCredentialRequestOptionsJSON> {
  if (env().SECOND_FACTOR === 'off') throw forbidden('passkey.off', 'Les clés d’accès ne sont pas utilisées sur ce portail.')
  const options = await generateAuthenticationOptions({ rpID: passkeySite().id, userVerification: 'required' })
  const id = await openChallenge(tx, secretChallenge, null, now)
  await tx.loginChallenge.update({ where: { id }, data: { passkeyChallenge: options.challenge } })
  return options
}

/** Checks the signature, outside of the transaction. A wrong one counts as a wrong code. */
export async function checkPasskey({ secretChallenge, response }: Input, now: Date): Promise<VerifiedPasskey> {
  const challenge = await readChallenge(db(), secretChallenge, now)
  if (!challenge?.passkeyChallenge) throw challengeOver()
  const passkey = await db().passkey.findUnique({ where: { credentialId: response.id }, include: { user: true } })
  const userId = challenge.userId ?? passkey?.userId
  if (!passkey || !userId || passkey.userId !== userId || passkey.user.status !== 'ACTIVE' || env().SECOND_FACTOR === 'off') throw refusal()
  const failures = await countFailure(db(), factorKey(userId), now)
  if (failures.lockedUntil && failures.count > MAX_FAILURES) throw lockedRefusal(failures.lockedUntil, now, 'la double authentification')
  const { id: expectedRPID, origin: expectedOrigin } = passkeySite()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge.passkeyChallenge,
    expectedOrigin,
    expectedRPID,
    credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: Number(passkey.counter) },
    requireUserVerification: challenge.userId === null,
  }).catch(() => ({ verified: false as const, authenticationInfo: null }))
  if (!verified || !authenticationInfo) throw refusal()
  return { challengeId: challenge.id, passkeyId: passkey.id, userId, counterBefore: passkey.counter, counterAfter: BigInt(authenticationInfo.newCounter) }
}

/** Opens the session; the counter of the key only goes forward, so that a copied key shows. */
export async function passWithPasskey(_input: Input, { tx, now }: CommandContext<null>, { challengeId, passkeyId, userId, counterBefore, counterAfter }: VerifiedPasskey): Promise<SessionProof> {
  await spendChallenge(tx, challengeId, now)
  const { count } = await tx.passkey.updateMany({ where: { id: passkeyId, userId, counter: counterBefore }, data: { counter: counterAfter, lastUsedAt: now } })
  if (count === 0) throw refusal()
  await forgetFailures(tx, factorKey(userId))
  const [user] = await tx.user.updateManyAndReturn({ where: { id: userId, status: 'ACTIVE' }, data: { lastLoginAt: now }, select: { sessionVersion: true } })
  if (!user) throw refusal()
  return { userId, sessionVersion: user.sessionVersion }
}
