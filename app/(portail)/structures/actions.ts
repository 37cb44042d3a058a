'use server'

import { defineAction } from '@/lib/platform/action'
import { IDLE } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import { switchStructure as run } from '@/lib/structures/commands/switch-structure'
import { structureIdSchema } from '@/lib/structures/model/schemas'

const switchStructure = defineAction({
  name: 'structure.switch',
  permission: 'structure.read',
  schema: structureIdSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run,
  redirectTo: () => routes.connectedHome,
})

/** The structure switcher of the header posts here. A structure that is no longer the person's changes nothing. */
export async function chooseStructure(form: FormData): Promise<void> {
  await switchStructure(IDLE, form)
}
