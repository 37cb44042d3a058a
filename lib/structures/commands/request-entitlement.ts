import type { z } from 'zod'
import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { conflict, invalid } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { entitlementRequestMail } from '../emails/entitlement-mails'
import { askedFirst } from '../managers'
import type { entitlementRequestSchema } from '../model/entitlement-schemas'
import { modeIncludes } from '../model/entitlement-modes'
import { workspacesFor } from '../model/workspace-purpose'

const isManager = (role: string) => role !== 'USER'

/**
 * Asks the managers for an espace in Consultation or Modification, in a structure of the person's or one of its services (portal 4.3).
 * @throws invalid for a service or an espace that the structure cannot have; conflict when the right is held, or asked for, already.
 */
export async function requestEntitlement({ place: { structureId, serviceId }, workspace, mode, message }: z.output<typeof entitlementRequestSchema>, { tx, actor, now }: CommandContext): Promise<{ requestId: string }> {
  const structure = await tx.structure.findUniqueOrThrow({ where: { id: structureId } })
  const service = serviceId ? await tx.service.findFirst({ where: { id: serviceId, structureId, status: 'ACTIVE' } }) : null
  if (serviceId && !service) throw invalid('entitlement.unknown-service', 'Choisissez un service actif de la structure.', 'place')
  if (structure.status !== 'ACTIVE') throw invalid('entitlement.inactive-structure', 'Cette structure est inactive : ses droits ne changent plus.', 'place')
  if (!workspacesFor(structure.kind).includes(workspace)) throw invalid('entitlement.not-offered', 'Cet espace n’est pas proposé à ce type de structure.', 'workspace')
  const isHere = (one: { structureId: string; serviceId: string | null }) => one.structureId === structureId && (one.serviceId === null || one.serviceId === serviceId)
  if (actor.memberships.some((one) => isHere(one) && isManager(one.role))) throw conflict('entitlement.manager', 'Vous gérez cette structure : ouvrez vous-même l’espace dans « Espaces », vous y aurez tous les droits.', 'place')
  const isOpen = actor.workspaces.some((one) => isHere(one) && one.code === workspace)
  if (isOpen && actor.rights.some((right) => isHere(right) && right.workspace === workspace && modeIncludes(right.mode, mode))) throw conflict('entitlement.already', 'Vous avez déjà ce droit : voyez « Mes habilitations ».', 'workspace')
  const [created] = await tx.entitlementRequest.createManyAndReturn({ data: [{ structureId, serviceId, userId: actor.userId, workspace, mode, message, requestedAt: now }], skipDuplicates: true, select: { id: true } })
  if (!created) throw conflict('entitlement.waiting', 'Vous avez déjà demandé cet espace, et la réponse n’est pas arrivée : voyez « Historique de mes demandes ».', 'workspace')
  const wanted = { workspace, mode, structureName: structure.name, serviceName: service?.name ?? null }
  const managers = await askedFirst(tx, structureId)
  await notify(tx, now, managers.map((manager) => ({ userId: manager.id, kind: 'HABILITATIONS', audience: 'MANAGER', structureId, mail: entitlementRequestMail(manager, actor, wanted, message, absoluteUrl(routes.approvals)) })))
  return { requestId: created.id }
}
