'use server'

import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'
import { withdrawEntitlement as withdraw } from '@/lib/structures/commands/withdraw-entitlement'
import { entitlementRequestIdSchema } from '@/lib/structures/model/entitlement-schemas'

/** « Retirer la demande » of a right */
export const withdrawEntitlement = defineAction({
  name: 'entitlement.withdraw',
  permission: 'account.own',
  schema: entitlementRequestIdSchema,
  run: withdraw,
  redirectTo: () => `${routes.requests}?fait=retrait`,
})
