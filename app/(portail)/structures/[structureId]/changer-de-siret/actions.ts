'use server'

import { revalidatePath } from 'next/cache'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'
import { askForChange, changeIdentifier as run } from '@/lib/structures/commands/change-identifier'
import { identifierChangeSchema } from '@/lib/structures/model/lifecycle'

export const changeIdentifier = defineAction({
  name: 'structure.change-identifier',
  permission: 'structure.govern',
  schema: identifierChangeSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  prepare: askForChange,
  run,
  redirectTo: ({ structureId }) => {
    revalidatePath('/', 'layout')
    return `${routes.structure(structureId)}?fait=siret`
  },
})
