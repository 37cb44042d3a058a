import { createHash, randomBytes } from 'node:crypto'

/** A signature link lives seven days (portal 13.3). */
const LINK_DAYS = 7

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A new link: 256 random bits for the mail, their hash and end for the row. */
export function newSignatureLink(now: Date) {
  const token = randomBytes(32).toString('base64url')
  return { token, columns: { tokenHash: hashToken(token), linkExpiresAt: new Date(now.getTime() + LINK_DAYS * 86_400_000) } }
}
