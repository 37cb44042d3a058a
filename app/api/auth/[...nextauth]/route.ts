import NextAuth, { type NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { logIn } from '@/app/(public)/connexion/actions'
import { beginSession, endSessionOf } from '@/lib/access/session'
import { IDLE_SECONDS } from '@/lib/access/session-token'
import { env } from '@/lib/platform/env'
import { defineRoute } from '@/lib/platform/route'
import { DomainError } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'

/** The same door, with the same limits, lock and journal, as the login page. Who has a second factor must use the page. */
async function authorize(caller: Parameters<typeof logIn.door.call>[0], credentials: Record<'email' | 'password', string> | undefined) {
  try {
    const { userId, sessionVersion, challenge } = await logIn.door.call(caller, credentials)
    if (challenge) return null
    const { sessionId } = await beginSession({ userId, sessionVersion })
    return { id: userId, sessionVersion, sessionId }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

const optionsFor = (caller: Parameters<typeof logIn.door.call>[0]): NextAuthOptions => ({
  secret: env().AUTH_SECRET,
  session: { strategy: 'jwt', maxAge: IDLE_SECONDS },
  useSecureCookies: env().APP_URL.startsWith('https:'),
  pages: { signIn: routes.login, error: routes.login },
  providers: [Credentials({ credentials: { email: {}, password: {} }, authorize: (credentials) => authorize(caller, credentials) })],
  callbacks: {
    jwt: ({ token, user }) => (user && 'sessionId' in user && 'sessionVersion' in user ? { sub: user.id, sessionVersion: user.sessionVersion, sessionId: user.sessionId } : { sub: token.sub, sessionVersion: token.sessionVersion, sessionId: token.sessionId }),
    // The token says who, never what he may do: nothing of the account is shown here.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: { signOut: ({ token }) => endSessionOf(token) },
})

const handle = defineRoute<{ nextauth: string[] }>({
  name: 'account.auth',
  permission: 'public',
  limit: { points: 300, seconds: 600 },
  run: (request, params, caller) => NextAuth(request as never, { params: Promise.resolve(params) } as never, optionsFor(caller)) as Promise<Response>,
})

export { handle as GET, handle as POST }
