import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict, invalid } from '@/lib/shared/errors'
import type { workspaceSchema } from '../model/entitlement-schemas'
import { workspacesFor } from '../model/workspace-purpose'

type Input = z.output<typeof workspaceSchema>

/**
 * Opens an espace for a structure, or for one of its services; it holds at everybody's next click. Opened for the whole
 * structure, it takes the place of what was open for single services. Opening twice changes nothing.
 * @throws invalid for an espace or a service that the structure cannot have; conflict when the whole structure has it already.
 */
export async function openWorkspace({ place: { structureId, serviceId }, workspace }: Input, { tx }: CommandContext): Promise<void> {
  const { kind } = await tx.structure.findUniqueOrThrow({ where: { id: structureId }, select: { kind: true } })
  if (!workspacesFor(kind).includes(workspace)) throw invalid('workspace.not-offered', 'Cet espace n’est pas proposé à ce type de structure.')
  if (serviceId && !(await tx.service.findFirst({ where: { id: serviceId, structureId, status: 'ACTIVE' } }))) throw invalid('workspace.unknown-service', 'Choisissez un service actif de la structure.')
  if (serviceId && (await tx.workspace.count({ where: { structureId, serviceId: null, code: workspace } })) > 0) throw conflict('workspace.whole', 'Cet espace est déjà ouvert pour toute la structure, donc pour ce service aussi.')
  if (!serviceId) await tx.workspace.deleteMany({ where: { structureId, code: workspace, serviceId: { not: null } } })
  await tx.workspace.createMany({ skipDuplicates: true, data: [{ structureId, serviceId, code: workspace }] })
}

/**
 * Closes an espace. Nobody uses it from his next click on, managers included; the habilitations stay and hold again when it is reopened.
 * @throws conflict for a service that has it through the whole structure.
 */
export async function closeWorkspace({ place: { structureId, serviceId }, workspace }: Input, { tx }: CommandContext): Promise<void> {
  const { count } = await tx.workspace.deleteMany({ where: { structureId, code: workspace, ...(serviceId ? { serviceId } : {}) } })
  if (count === 0 && serviceId && (await tx.workspace.count({ where: { structureId, serviceId: null, code: workspace } })) > 0) throw conflict('workspace.whole', 'Cet espace est ouvert pour toute la structure : fermez-le pour la structure, puis ouvrez-le pour les services qui le gardent.')
}
