import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { passkeySite } from '@/lib/accounts/passkey-site'
import { db } from '@/lib/platform/db'

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()

/** A passkey in software, already registered for this person: it signs what it is asked, from whatever site it is told. */
export async function softPasskey(userId: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const cose = Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), Buffer.from(x, 'base64url'), Buffer.from('225820', 'hex'), Buffer.from(y, 'base64url')])
  const credentialId = randomBytes(32).toString('base64url')
  const passkey = await db().passkey.create({ data: { userId, name: 'Clé d’essai', credentialId, publicKey: new Uint8Array(cose), transports: [] } })
  const answer = (challenge: string, { counter = 1, origin = passkeySite().origin, knowsOwner = true } = {}) => {
    const data = Buffer.concat([sha256(passkeySite().id), Buffer.from([knowsOwner ? 0x05 : 0x01]), Buffer.from([0, 0, 0, counter])])
    const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }))
    const response = { authenticatorData: data.toString('base64url'), clientDataJSON: client.toString('base64url'), signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url') }
    return JSON.stringify({ id: credentialId, rawId: credentialId, type: 'public-key', clientExtensionResults: {}, response })
  }
  return { passkey, answer }
}
