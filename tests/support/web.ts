import { NextRequest } from 'next/server'
import { startSession } from '@/lib/access/session-row'
import { encodeSession, sessionCookieName } from '@/lib/access/session-token'
import { db } from '@/lib/platform/db'
import { request } from './next-request'

type Handler = (request: NextRequest, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** Calls a route handler as this person (null: a visitor). */
export async function visit(handler: Handler, userId: string | null, path: string, params: Record<string, string> = {}, init: { method?: string; headers?: Record<string, string>; body?: BodyInit } = {}): Promise<Response> {
  request.cookies.clear()
  if (userId) request.cookies.set(sessionCookieName(), await encodeSession(await startSession(db(), { userId, sessionVersion: 1 }, { userAgent: null, address: null }, new Date())))
  request.headers = new Headers(init.headers)
  return handler(new NextRequest(new URL(path, 'http://localhost:3000'), { ...init, ...(init.body ? { duplex: 'half' } : {}) } as ConstructorParameters<typeof NextRequest>[1]), { params: Promise.resolve(params) })
}
