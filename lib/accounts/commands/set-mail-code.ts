import type { CommandContext } from '@/lib/platform/context'
import { env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { factorChangedMail } from '../emails/second-factor'

/** A code by mail at each login, or not any more; the password was given. */
export async function setMailCode({ enabled }: { enabled: boolean }, { tx, actor, now }: CommandContext): Promise<{ enabled: boolean }> {
  const { count } = await tx.user.updateMany({ where: { id: actor.userId, mailCode: !enabled }, data: { mailCode: enabled } })
  if (count > 0) await postMail(tx, factorChangedMail(actor, enabled ? 'mail-on' : 'mail-off', now, env().SUPPORT_EMAIL))
  return { enabled }
}
