'use server'

import { revalidatePath } from 'next/cache'
import { removeMembers as remove } from '@/lib/members/commands/remove-members'
import { resendActivations as resend } from '@/lib/members/commands/resend-activations'
import { selectionSchema } from '@/lib/members/model/schemas'
import { resentSentence } from '@/lib/members/model/sentences'
import { chooseAction } from '@/lib/platform/choose-action'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

export const removeMembers = defineAction({
  name: 'member.remove',
  permission: 'user.manage',
  schema: selectionSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: remove,
  redirectTo: ({ removed }, { structureId }) => {
    revalidatePath('/', 'layout')
    return `${routes.users(structureId)}?fait=${removed === 1 ? 'retrait' : 'retraits'}`
  },
})

export const resendActivations = defineAction({
  name: 'member.resend-activation',
  permission: 'user.manage',
  schema: selectionSchema,
  structureOf: ({ structureId }) => ({ structureId }),
  run: resend,
  message: resentSentence,
})

/** The two mass actions of the list: its boxes belong to one form. */
export const actOnMembers = chooseAction({ retirer: removeMembers, relancer: resendActivations }, resendActivations)
