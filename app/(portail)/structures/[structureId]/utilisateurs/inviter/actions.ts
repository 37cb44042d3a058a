'use server'

import { inviteMember as invite } from '@/lib/members/commands/invite-member'
import { inviteSchema } from '@/lib/members/model/schemas'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

export const inviteMember = defineAction({
  name: 'member.invite',
  permission: 'user.manage',
  schema: inviteSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: invite,
  redirectTo: (_result, { structureId }) => `${routes.users(structureId)}?fait=invitation`,
})
