'use server'

import { revalidatePath } from 'next/cache'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'
import { deactivateStructure as deactivate } from '@/lib/structures/commands/deactivate-structure'
import { reactivateStructure as reactivate } from '@/lib/structures/commands/reactivate-structure'
import { deactivationSchema } from '@/lib/structures/model/lifecycle'
import { structureIdSchema } from '@/lib/structures/model/schemas'

/** The header names the structure in use: what changes it is drawn again. */
const redrawn = (address: string) => {
  revalidatePath('/', 'layout')
  return address
}

export const deactivateStructure = defineAction({
  name: 'structure.deactivate',
  permission: 'structure.govern',
  schema: deactivationSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: deactivate,
  redirectTo: (_result, { structureId }) => redrawn(`${routes.structure(structureId)}?fait=desactivation`),
})

export const reactivateStructure = defineAction({
  name: 'structure.reactivate',
  permission: 'structure.reactivate',
  schema: structureIdSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: reactivate,
  redirectTo: (_result, { structureId }) => redrawn(`${routes.structure(structureId)}?fait=reactivation`),
})
