'use server'

import { openSession } from '@/lib/access/session'
import { changePassword as changePasswordCommand, preparePasswordChange } from '@/lib/accounts/commands/change-password'
import { prepareSecretQuestion, setSecretQuestion as setSecretQuestionCommand } from '@/lib/accounts/commands/set-secret-question'
import { updateProfile as updateProfileCommand } from '@/lib/accounts/commands/update-profile'
import { passwordChangeSchema, secretQuestionSchema } from '@/lib/accounts/model/account-changes'
import { accountSchema } from '@/lib/accounts/model/person'
import { defineAction } from '@/lib/platform/action'

export const updateProfile = defineAction({
  name: 'account.update-profile',
  permission: 'account.own',
  schema: accountSchema,
  run: updateProfileCommand,
  message: () => 'Vos informations sont enregistrées.',
})

export const changePassword = defineAction({
  name: 'account.change-password',
  permission: 'account.own',
  schema: passwordChangeSchema,
  prepare: (input, { actor }) => preparePasswordChange(input, actor.userId),
  run: (_input, context, prepared) => changePasswordCommand(context, prepared),
  after: openSession,
  message: () => 'Votre mot de passe est changé. Vos autres sessions sont fermées.',
})

export const setSecretQuestion = defineAction({
  name: 'account.set-secret-question',
  permission: 'account.own',
  schema: secretQuestionSchema,
  prepare: (input, { actor }) => prepareSecretQuestion(input, actor.userId),
  run: (_input, context, columns) => setSecretQuestionCommand(context, columns),
  message: ({ isRemoved }) => (isRemoved ? 'La question secrète est supprimée.' : 'La question secrète est enregistrée.'),
})
