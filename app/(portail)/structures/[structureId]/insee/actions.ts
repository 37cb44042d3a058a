'use server'

import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'
import { askForRefresh, refreshFromRegister as run } from '@/lib/structures/commands/refresh-from-register'
import { refreshSchema } from '@/lib/structures/model/register-comparison'

export const refreshFromRegister = defineAction({
  name: 'structure.refresh-from-register',
  permission: 'structure.manage',
  schema: refreshSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  prepare: askForRefresh,
  run,
  redirectTo: (_result, { structureId }) => `${routes.structure(structureId)}?fait=insee`,
})
