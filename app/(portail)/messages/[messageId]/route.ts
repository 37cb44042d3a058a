import { defineRoute } from '@/lib/platform/route'
import { DomainError } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { openMessage } from '../actions'

const to = (address: string) => new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })

/** The link of a message, in the list and in the daily summary: marks it as read and goes on to its object. */
export const GET = defineRoute({
  name: 'message.open-link',
  permission: 'account.own',
  isLink: true,
  run: async (_request, { messageId }, caller) => {
    try {
      return to((await openMessage.door.call(caller, { messageId })).href)
    } catch (error) {
      if (error instanceof DomainError) return to(`${routes.messages}?fait=retire`)
      throw error
    }
  },
})
