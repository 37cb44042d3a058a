'use server'

import { revalidatePath } from 'next/cache'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'
import { leaveStructure as leave } from '@/lib/structures/commands/leave-structure'
import { leaveStructures as leaveSeveral } from '@/lib/structures/commands/leave-structures'
import { withdrawRequest as withdraw } from '@/lib/structures/commands/withdraw-request'
import { affiliationIdSchema, affiliationIdsSchema } from '@/lib/structures/model/schemas'

export const withdrawRequest = defineAction({
  name: 'affiliation.withdraw',
  permission: 'account.own',
  schema: affiliationIdSchema,
  run: withdraw,
  redirectTo: () => `${routes.affiliations}?fait=retrait`,
})

export const leaveStructure = defineAction({
  name: 'affiliation.leave',
  permission: 'account.own',
  schema: affiliationIdSchema,
  run: leave,
  redirectTo: () => {
    revalidatePath('/', 'layout')
    return `${routes.affiliations}?fait=depart`
  },
})

export const leaveStructures = defineAction({
  name: 'affiliation.leave-several',
  permission: 'account.own',
  schema: affiliationIdsSchema,
  run: leaveSeveral,
  redirectTo: () => {
    revalidatePath('/', 'layout')
    return `${routes.affiliations}?fait=departs`
  },
})
