import { generateRegistrationOptions, verifyRegistrationResponse, type PublicKeyCredentialCreationOptionsJSON, type RegistrationResponseJSON } from '@simplewebauthn/server'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import type { CommandContext } from '@/lib/platform/context'
import { db, isUniqueViolation } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { conflict, invalid } from '@/lib/shared/errors'
import { factorChangedMail } from '../emails/second-factor'
import type { addPasskeySchema } from '../model/second-factor-schemas'
import { passkeySite } from '../passkey-site'

/** Between the password and the gesture on the key. */
const MINUTES = 10
const MOST_PASSKEYS = 10
/** EdDSA, ES256, RS256: what every browser and key of today knows. */
const ALGORITHMS = [-8, -7, -257]

const over = () => conflict('passkey.over', 'L’enregistrement a trop attendu, ou a recommencé ailleurs. Saisissez de nouveau votre mot de passe.')

/** What a new key must sign, for who has given his password again; it is kept with this browser's session. */
export async function beginNewPasskey({ tx, actor, now }: CommandContext): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await tx.passkey.findMany({ where: { userId: actor.userId } })
  if (known.length >= MOST_PASSKEYS) throw conflict('passkey.too-many', `Un compte a ${MOST_PASSKEYS} clés d’accès au plus. Retirez-en une.`)
  const options = await generateRegistrationOptions({
    rpName: 'Cantate',
    rpID: passkeySite().id,
    userName: actor.email,
    userDisplayName: `${actor.firstName} ${actor.lastName}`,
    userID: new TextEncoder().encode(actor.userId),
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
  const { count } = await tx.accountSession.updateMany({ where: { id: actor.sessionId ?? actor.userId, userId: actor.userId, endedAt: null }, data: { passkeyChallenge: options.challenge, passkeyExpiresAt: new Date(now.getTime() + MINUTES * 60_000) } })
  if (count === 0) throw over()
  return options
}

interface VerifiedKey {
  challenge: string
  credential: { id: string; publicKey: Uint8Array<ArrayBuffer>; counter: number; transports: string[] }
}

/** Checks what the key signed, for this session only. */
export async function checkNewPasskey({ response }: z.output<typeof addPasskeySchema>, actor: Actor, now: Date): Promise<VerifiedKey> {
  const session = await db().accountSession.findFirst({ where: { id: actor.sessionId ?? actor.userId, userId: actor.userId, endedAt: null, passkeyExpiresAt: { gt: now } } })
  if (!session?.passkeyChallenge) throw over()
  const { id: expectedRPID, origin: expectedOrigin } = passkeySite()
  const { registrationInfo } = await verifyRegistrationResponse({ response: response as unknown as RegistrationResponseJSON, expectedChallenge: session.passkeyChallenge, expectedOrigin, expectedRPID, supportedAlgorithmIDs: ALGORITHMS, requireUserVerification: false }).catch(() => ({ registrationInfo: undefined }))
  if (!registrationInfo) throw invalid('passkey.refused', 'Cette clé n’a pas pu être enregistrée. Réessayez, ou prenez-en une autre.')
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  return { challenge: session.passkeyChallenge, credential: { id, publicKey: new Uint8Array(publicKey), counter, transports } }
}

/** Keeps the key under its name; what it signed serves once. @throws conflict for a key that an account has already. */
export async function addPasskey({ name }: z.output<typeof addPasskeySchema>, { tx, actor, now }: CommandContext, { challenge, credential }: VerifiedKey): Promise<void> {
  const { count } = await tx.accountSession.updateMany({ where: { id: actor.sessionId ?? actor.userId, passkeyChallenge: challenge }, data: { passkeyChallenge: null, passkeyExpiresAt: null } })
  if (count === 0) throw over()
  try {
    await tx.passkey.create({ data: { userId: actor.userId, name, credentialId: credential.id, publicKey: credential.publicKey, counter: credential.counter, transports: credential.transports, createdAt: now } })
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict('passkey.known', 'Cette clé est déjà enregistrée.')
    throw error
  }
  await postMail(tx, factorChangedMail(actor, 'passkey-on', now, env().SUPPORT_EMAIL))
}
