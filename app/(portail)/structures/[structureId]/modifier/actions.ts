'use server'

import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'
import { updateContact as run } from '@/lib/structures/commands/update-contact'
import { contactSchema } from '@/lib/structures/model/schemas'

export const updateContact = defineAction({
  name: 'structure.update-contact',
  permission: 'structure.manage',
  schema: contactSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run,
  redirectTo: (_result, { structureId }) => routes.structure(structureId),
})
