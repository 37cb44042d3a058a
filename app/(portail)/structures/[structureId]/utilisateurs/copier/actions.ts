'use server'

import { copyRights as copy } from '@/lib/members/commands/copy-rights'
import { copySchema } from '@/lib/members/model/schemas'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

export const copyRights = defineAction({
  name: 'member.copy-rights',
  permission: 'user.manage',
  schema: copySchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: copy,
  redirectTo: (_result, { structureId }) => `${routes.users(structureId)}?fait=copie`,
})
