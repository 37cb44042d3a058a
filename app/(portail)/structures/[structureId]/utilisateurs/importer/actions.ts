'use server'

import { prepareImport, startImport as start } from '@/lib/members/commands/start-import'
import { startImportSchema } from '@/lib/members/model/schemas'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

export const startImport = defineAction({
  name: 'member.import',
  permission: 'user.manage',
  schema: startImportSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  prepare: prepareImport,
  run: start,
  redirectTo: ({ importId }, { structureId }) => routes.userImport(structureId, importId),
})
