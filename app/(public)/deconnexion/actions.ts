'use server'

import { z } from 'zod'
import { closeSession } from '@/lib/access/session'
import { definePublicAction } from '@/lib/platform/public-action'
import { IDLE } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'

/** Ends the session of this browser. It asks for no right: a session that is over may be closed too. */
const logOut = definePublicAction({
  name: 'account.log-out',
  schema: z.object({}),
  limit: { points: 120, seconds: 600 },
  run: async () => undefined,
  after: closeSession,
  redirectTo: () => routes.home,
})

/** « Se déconnecter » of the header. */
export async function leave(form: FormData): Promise<void> {
  await logOut(IDLE, form)
}
