import { decode, encode } from 'next-auth/jwt'
import { env } from '@/lib/platform/env'

/** A session ends after this long without a request (portal 2.5: 30 minutes). */
export const IDLE_SECONDS = 30 * 60

/** What somebody who has just proved who he is may open a session with. */
export interface SessionProof {
  userId: string
  sessionVersion: number
}

/** What the cookie carries: the proof, and the row of this browser's session, which can be ended from elsewhere. */
export interface SessionToken extends SessionProof {
  sessionId: string
}

/** `__Secure-` wants https, which a demonstration on localhost has not. */
export const sessionCookieName = () => (env().APP_URL.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token')

export const sessionCookieOptions = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: env().APP_URL.startsWith('https:'), maxAge: IDLE_SECONDS })

/** The cookie's value for a session that is open. It says who, never what he may do. */
export const encodeSession = ({ userId, sessionVersion, sessionId }: SessionToken): Promise<string> =>
  encode({ token: { sub: userId, sessionVersion, sessionId }, secret: env().AUTH_SECRET, maxAge: IDLE_SECONDS })

/** @returns null for a cookie that is missing, forged or expired. */
export async function decodeSession(cookie: string | undefined): Promise<SessionToken | null> {
  if (!cookie) return null
  const token = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null)
  if (!token?.sub || typeof token.sessionVersion !== 'number' || typeof token.sessionId !== 'string') return null
  return { userId: token.sub, sessionVersion: token.sessionVersion, sessionId: token.sessionId }
}
