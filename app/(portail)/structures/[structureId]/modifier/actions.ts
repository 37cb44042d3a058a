'use server'

import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'
import { updateStructure as run } from '@/lib/structures/commands/update-structure'
import { recordSchema } from '@/lib/structures/model/record'

export const updateStructure = defineAction({
  name: 'structure.update',
  permission: 'structure.manage',
  schema: recordSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run,
  redirectTo: (_result, { structureId }) => `${routes.structure(structureId)}?fait=modification`,
})
