import type { z } from 'zod'
import { sendRefusal } from '@/lib/accounts/jobs/send-refusal'
import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { enqueue } from '@/lib/platform/queue'
import { routes } from '@/lib/shared/routes'
import { refusedMail } from '../emails/affiliation-mails'
import { contactOf } from '../managers'
import type { refuseSchema } from '../model/schemas'
import { settleRequest } from './settle-request'

/**
 * Refuses somebody, with the manager's words; the person is told by mail (M2 before the account is open, M8 after).
 * @throws conflict when another manager has answered already.
 */
export async function refuseAffiliation({ affiliationId, comment }: z.output<typeof refuseSchema>, context: CommandContext): Promise<{ personName: string }> {
  const { tx, now } = context
  const { userId, structureId, user, structure } = await settleRequest(affiliationId, { status: 'REFUSEE', comment }, context)
  if (user.status === 'PENDING_APPROVAL') await enqueue(tx, sendRefusal, { affiliationId })
  else await notify(tx, now, [{ userId, kind: 'RATTACHEMENTS', audience: 'SELF', structureId, mail: refusedMail(contactOf(user), structure.name, comment, absoluteUrl(routes.affiliations)) }])
  return { personName: `${user.firstName} ${user.lastName}` }
}
