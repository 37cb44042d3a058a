'use server'

import { revalidatePath } from 'next/cache'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'
import { closeWorkspace as close, openWorkspace as open } from '@/lib/structures/commands/switch-workspace'
import { workspaceSchema } from '@/lib/structures/model/entitlement-schemas'
import { WORKSPACE_PURPOSE } from '@/lib/structures/model/workspace-purpose'
import type { WorkspaceCode } from '@/prisma/generated/enums'

interface Input {
  place: { structureId: string; serviceId: string | null }
  workspace: WorkspaceCode
  origin: 'ESPACES' | 'APPLICATION'
}

const ofPlace = { permission: 'workspace.manage', schema: workspaceSchema, structureOf: ({ place }: Pick<Input, 'place'>) => place } as const

/** Back to the espaces as they were seen, or on to the application that was closed. */
function nextPage(done: 'ouvert' | 'ferme', { place, workspace, origin }: Input): string {
  revalidatePath('/', 'layout')
  if (origin === 'APPLICATION') return WORKSPACE_PURPOSE[workspace].href ?? routes.workspaces(place.structureId)
  return `${routes.workspaces(place.structureId)}?fait=${done}${place.serviceId ? `&service=${place.serviceId}` : ''}`
}

/** « Ouvrir » an espace */
export const openWorkspace = defineAction({ ...ofPlace, name: 'workspace.open', run: open, redirectTo: (_result, input) => nextPage('ouvert', input) })

/** « Fermer » an espace */
export const closeWorkspace = defineAction({ ...ofPlace, name: 'workspace.close', run: close, redirectTo: (_result, input) => nextPage('ferme', input) })
