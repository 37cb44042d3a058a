import type { CommandContext } from '@/lib/platform/context'
import { conflict } from '@/lib/shared/errors'
import { linkRefusal } from '../link-refusal'
import { cancelLoginChanges, livingChange, readLoginChange } from '../login-change'

/** Gives up one's own change of login address. @throws conflict when none waits (any more). */
export async function cancelLoginChange({ tx, actor, now }: CommandContext): Promise<void> {
  if ((await cancelLoginChanges(tx, actor.userId, now)) === 0) throw conflict('login-change.none', 'Aucun changement n’attend plus de confirmation. Actualisez la page.')
}

/** The same from the mail, by whoever holds one of the two links. */
export async function cancelLoginChangeByLink({ token }: { token: string }, { tx, now }: CommandContext<null>): Promise<void> {
  const found = await readLoginChange(tx, token)
  if (!found) throw linkRefusal('unknown')
  const { count } = await tx.loginChange.updateMany({ where: { id: found.change.id, ...livingChange(now) }, data: { cancelledAt: now } })
  if (count === 0) throw linkRefusal('used')
}
