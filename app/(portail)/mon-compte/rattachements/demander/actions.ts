'use server'

import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'
import { requestAffiliation as run } from '@/lib/structures/commands/request-affiliation'
import { affiliationRequestSchema } from '@/lib/structures/model/schemas'

export const requestAffiliation = defineAction({
  name: 'affiliation.request',
  permission: 'affiliation.request',
  schema: affiliationRequestSchema,
  run,
  redirectTo: () => `${routes.affiliations}?fait=demande`,
})
