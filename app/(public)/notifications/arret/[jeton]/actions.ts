'use server'

import { stopMails as stop } from '@/lib/messages/commands/stop-mails'
import { stopSchema } from '@/lib/messages/model/message-schemas'
import { definePublicAction } from '@/lib/platform/public-action'
import { routes } from '@/lib/shared/routes'

/** « Ne plus recevoir ces courriels », confirmed: a scanner of mails opens links, and presses no button. */
export const stopMails = definePublicAction({
  name: 'message.stop-mails',
  schema: stopSchema,
  limit: { points: 20, seconds: 600 },
  run: stop,
  redirectTo: (_result, { token }) => routes.stopMails(token),
})
