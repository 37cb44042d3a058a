'use server'

import { revalidatePath } from 'next/cache'
import { changePlace as place } from '@/lib/members/commands/change-place'
import { changeRights as rights } from '@/lib/members/commands/change-rights'
import { transferMainManager as transfer } from '@/lib/members/commands/transfer-main-role'
import { placeSchema, rightsSchema, transferSchema } from '@/lib/members/model/schemas'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

export const changePlace = defineAction({
  name: 'member.change-place',
  permission: 'user.manage',
  schema: placeSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: place,
  redirectTo: (_result, { structureId, userId }) => `${routes.user(structureId, userId)}?fait=place`,
})

export const changeRights = defineAction({
  name: 'member.change-rights',
  permission: 'user.manage',
  schema: rightsSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: rights,
  redirectTo: (_result, { structureId, userId }) => `${routes.user(structureId, userId)}?fait=droits`,
})

export const transferMainManager = defineAction({
  name: 'member.transfer-main-manager',
  permission: 'structure.govern',
  schema: transferSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: transfer,
  redirectTo: (_result, { structureId, userId }) => {
    revalidatePath('/', 'layout')
    return `${routes.user(structureId, userId)}?fait=transfert`
  },
})
