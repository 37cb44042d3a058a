import { decode, encode } from 'next-auth/jwt'
import { env } from '@/lib/platform/env'

/** A session ends after this long without a request (portal 2.5: 30 minutes). */
export const IDLE_SECONDS = 30 * 60

export interface SessionToken {
  userId: string
  sessionVersion: number
}

/** `__Secure-` wants https, which a demonstration on localhost has not. */
export const sessionCookieName = () => (env().APP_URL.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token')

export const sessionCookieOptions = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: env().APP_URL.startsWith('https:'), maxAge: IDLE_SECONDS })

/** The cookie's value for a person who has just proved who he is. It says who, never what he may do. */
export const encodeSession = (token: SessionToken): Promise<string> =>
  encode({ token: { sub: token.userId, sessionVersion: token.sessionVersion }, secret: env().AUTH_SECRET, maxAge: IDLE_SECONDS })

/** @returns null for a cookie that is missing, forged or expired. */
export async function decodeSession(cookie: string | undefined): Promise<SessionToken | null> {
  if (!cookie) return null
  const token = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null)
  return token?.sub && typeof token.sessionVersion === 'number' ? { userId: token.sub, sessionVersion: token.sessionVersion } : null
}
