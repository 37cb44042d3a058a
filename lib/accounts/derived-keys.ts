import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env'

/** A key for one use only, from AUTH_SECRET. Another AUTH_SECRET makes sealed secrets and codes unreadable: they are set up anew. */
export const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, 'cantate', use, 32))

/** Hash of a short code. It is keyed, so that a copy of the database does not give the codes away, and bound to its owner. */
export const hashCode = (owner: string, code: string): string => createHmac('sha256', keyFor('codes')).update(`${owner}:${code}`).digest('base64url')

/** Encrypts a secret for its owner: AES-256-GCM, so that it cannot be given to another row. */
export function sealSecret(secret: string, owner: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('totp'), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** @returns null when it was sealed for another owner, or with another AUTH_SECRET. */
export function openSecret(sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor('totp'), bytes.subarray(0, 12)).setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
