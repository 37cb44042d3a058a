'use server'

import { changeObligations as run } from '@/lib/directory/commands/change-obligations'
import { obligationsSchema } from '@/lib/directory/model/obligations-schema'
import { scopeOfPublicStructure } from '@/lib/directory/queries/get-obligations'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

export const changeObligations = defineAction({
  name: 'directory.change-obligations',
  permission: 'directory.manage',
  schema: obligationsSchema,
  structureOf: scopeOfPublicStructure,
  run,
  redirectTo: (_result, { structureId }) => `${routes.obligations(structureId)}?fait=obligations`,
})
