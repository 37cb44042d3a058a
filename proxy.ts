import { NextResponse, type NextRequest } from 'next/server'
import { PATH_HEADER } from '@/lib/access/path-header'
import { decodeSession, encodeSession, sessionCookieName, sessionCookieOptions } from '@/lib/access/session-token'

/** Gives each page its nonce and its security policy, and keeps a living session alive (30 minutes without a request end it). */
export async function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const isDevelopment = process.env.NODE_ENV === 'development'
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${isDevelopment ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `media-src 'self' blob:`,
    `worker-src 'self' blob:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  const token = await decodeSession(request.cookies.get(sessionCookieName())?.value)
  // Only reads prolong it: the answer to a logout must not bring the cookie back.
  if (token && request.method === 'GET') response.cookies.set(sessionCookieName(), await encodeSession(token), sessionCookieOptions())
  return response
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon|icon|api/depots|api/fichiers|api/sante|api/demonstration).*)'] }
