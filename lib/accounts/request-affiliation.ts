import { notify } from '@/lib/messages/notify'
import { absoluteUrl } from '@/lib/platform/env'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/shared/routes'
import { askedFirst } from '@/lib/structures/managers'
import { affiliationRequestMail } from './emails/affiliation-request'
import type { Recipient } from './emails/facts'

/** Asks a structure's managers to take a person in, once: a request that waits is not repeated. */
export async function requestAffiliation(tx: Tx, user: Recipient & { id: string }, structure: { id: string; name: string }, now: Date): Promise<void> {
  const living = await tx.affiliation.findFirst({ where: { structureId: structure.id, userId: user.id, serviceId: null, status: { in: ['EN_COURS_DE_VALIDATION', 'VALIDEE'] } } })
  if (living) return
  await tx.affiliation.create({ data: { structureId: structure.id, userId: user.id, role: 'USER', status: 'EN_COURS_DE_VALIDATION', requestedAt: now } })
  const managers = await askedFirst(tx, structure.id)
  await notify(tx, now, managers.map((manager) => ({ userId: manager.id, kind: 'RATTACHEMENTS', audience: 'MANAGER', structureId: structure.id, mail: affiliationRequestMail(manager, user, structure.name, absoluteUrl(routes.approvals)) })))
}
