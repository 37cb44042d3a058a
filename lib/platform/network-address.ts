import { env } from './env'

/**
 * Network address of the caller. Next writes the socket's address into X-Forwarded-For when nobody else did (our server
 * removes what a visitor sent when no proxy is trusted); each trusted proxy has added one entry at the end.
 */
export function addressOf(list: Pick<Headers, 'get'>): string | null {
  const forwarded = (list.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim()).filter(Boolean)
  return forwarded.at(-Math.max(1, env().TRUSTED_PROXIES)) ?? null
}
