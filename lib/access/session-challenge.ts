import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env'

const SECONDS = 15 * 60
const isHttps = () => env().APP_URL.startsWith('https:')
/** Not the session: it only says that this browser gave a password, and opens the page of the second factor. */
const name = () => (isHttps() ? '__Secure-cantate.connexion' : 'cantate.connexion')

export async function setChallenge(secret: string): Promise<void> {
  ;(await cookies()).set(name(), secret, { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(), maxAge: SECONDS })
}

export const readChallengeCookie = async (): Promise<string | null> => (await cookies()).get(name())?.value ?? null

export async function clearChallenge(): Promise<void> {
  ;(await cookies()).delete({ name: name(), path: '/' })
}

type DoorAction<State, Door> = ((state: unknown, form: FormData) => Promise<State>) & { door: Door }

/** The action with the secret of this browser's cookie put in, whatever the form said; `door` stays callable by tests. */
export function withChallenge<State, Door>(action: DoorAction<State, Door>): DoorAction<State, Door> {
  const bound = async (state: unknown, form: FormData) => {
    form.set('secretChallenge', (await readChallengeCookie()) ?? '')
    return action(state, form)
  }
  return Object.assign(bound, { door: action.door })
}

/** The same with a new secret, for a login that begins with this action. */
export function withNewChallenge<State, Door>(action: DoorAction<State, Door>): DoorAction<State, Door> {
  const bound = async (state: unknown, form: FormData) => {
    const secret = randomBytes(32).toString('base64url')
    await setChallenge(secret)
    form.set('secretChallenge', secret)
    return action(state, form)
  }
  return Object.assign(bound, { door: action.door })
}
