import { DomainError } from '@/lib/shared/errors'
import { env } from './env'

/**
 * Refuses a POST that another site made a browser send: server actions check this by themselves, route handlers do not.
 * @throws forbidden
 */
export function requireSameOrigin(headers: Pick<Headers, 'get'>): void {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const own = [new URL(env().APP_URL).host, headers.get('host')]
  const isOwn = origin !== null && URL.canParse(origin) && own.includes(new URL(origin).host)
  if (site === 'same-origin' || (site === null && isOwn)) return
  throw new DomainError('forbidden', 'request.foreign-origin', 'Cette demande ne vient pas du portail. Ouvrez la page « Déposer facture » et recommencez.')
}
