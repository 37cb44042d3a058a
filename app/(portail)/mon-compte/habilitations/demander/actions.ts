'use server'

import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'
import { requestEntitlement as request } from '@/lib/structures/commands/request-entitlement'
import { entitlementRequestSchema } from '@/lib/structures/model/entitlement-schemas'

/** « Demander une habilitation » */
export const requestEntitlement = defineAction({
  name: 'entitlement.request',
  permission: 'entitlement.request',
  schema: entitlementRequestSchema,
  structureOf: ({ place }) => place,
  run: request,
  redirectTo: () => `${routes.requests}?fait=demande`,
})
