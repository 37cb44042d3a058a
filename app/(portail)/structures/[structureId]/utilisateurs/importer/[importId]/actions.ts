'use server'

import { abandonImport as abandon, confirmImport as confirm } from '@/lib/members/commands/confirm-import'
import { importIdSchema } from '@/lib/members/model/schemas'
import { chooseAction } from '@/lib/platform/choose-action'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

export const confirmImport = defineAction({
  name: 'member.confirm-import',
  permission: 'user.manage',
  schema: importIdSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: confirm,
  redirectTo: (_result, { structureId, importId }) => routes.userImport(structureId, importId),
})

export const abandonImport = defineAction({
  name: 'member.abandon-import',
  permission: 'user.manage',
  schema: importIdSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: abandon,
  redirectTo: (_result, { structureId }) => routes.importUsers(structureId),
})

/** The two answers to a dry run. */
export const answerImport = chooseAction({ confirmer: confirmImport, abandonner: abandonImport }, confirmImport)
