'use server'

import { setNotifications as setNotificationsCommand } from '@/lib/accounts/commands/set-notifications'
import { notificationSchema } from '@/lib/accounts/model/account-schemas'
import { defineAction } from '@/lib/platform/action'

export const setNotifications = defineAction({
  name: 'account.set-notifications',
  permission: 'account.own',
  schema: notificationSchema,
  run: setNotificationsCommand,
  message: () => 'Vos préférences sont enregistrées. Elles valent dès le prochain courriel.',
})
