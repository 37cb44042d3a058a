import type { Actor } from '@/lib/access/actor'
import { reachOf, type StructurePermission } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { type ChosenKind, CHOSEN_KINDS } from '@/lib/shared/notification-kinds'
import type { NotificationKind, NotificationPace } from '@/prisma/generated/enums'

/** Kinds of which only those are told who hold a right somewhere. */
const OF_RIGHT: Partial<Record<ChosenKind, StructurePermission>> = { FACTURES_RECUES: 'received.read', FACTURES_A_VALIDER: 'validation.decide', RECAPITULATIF: 'structure.manage' }

/** The kinds that may concern a person. */
const kindsOf = (actor: Actor): ChosenKind[] => CHOSEN_KINDS.filter((kind) => {
  const permission = OF_RIGHT[kind]
  return !permission || reachOf(actor, permission).length > 0
})

/** « Paramétrer vos notifications »: what was chosen, and where the mails go. */
export const getNotifications = defineQuery({
  name: 'account.notifications',
  permission: 'account.own',
  run: async (_: null, { db, actor }) => {
    const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true, contactEmail: true, notifications: true } })
    return {
      to: user.contactEmail ?? user.email,
      kinds: kindsOf(actor),
      paces: Object.fromEntries(user.notifications.map(({ kind, pace }) => [kind, pace])) as Partial<Record<NotificationKind, NotificationPace>>,
    }
  },
})
