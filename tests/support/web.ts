import { NextRequest } from 'next/server'
import { vi } from 'vitest'
import { startSession } from '@/lib/access/session-row'
import { encodeSession, sessionCookieName } from '@/lib/access/session-token'
import { db } from '@/lib/platform/db'

// What Next would take from the request; the session token, the rights and the database behind it are real.
const request = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, string>() }))
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: (name: string) => (request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined) }),
}))
vi.mock('react', async (original) => ({ ...(await original<object>()), cache: <T>(run: T) => run }))

type Handler = (request: NextRequest, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** Calls a route handler as this person (null: a visitor). */
export async function visit(handler: Handler, userId: string | null, path: string, params: Record<string, string> = {}, init: { method?: string; headers?: Record<string, string>; body?: BodyInit } = {}): Promise<Response> {
  request.cookies.clear()
  if (userId) request.cookies.set(sessionCookieName(), await encodeSession(await startSession(db(), { userId, sessionVersion: 1 }, { userAgent: null, address: null }, new Date())))
  request.headers = new Headers(init.headers)
  return handler(new NextRequest(new URL(path, 'http://localhost:3000'), { ...init, ...(init.body ? { duplex: 'half' } : {}) } as ConstructorParameters<typeof NextRequest>[1]), { params: Promise.resolve(params) })
}
