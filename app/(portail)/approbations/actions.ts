'use server'

import { defineAction } from '@/lib/platform/action'
import { acceptAffiliation as accept } from '@/lib/structures/commands/accept-affiliation'
import { refuseAffiliation as refuse } from '@/lib/structures/commands/refuse-affiliation'
import { acceptSchema, refuseSchema } from '@/lib/structures/model/schemas'
import { routes } from '@/lib/shared/routes'

export const acceptAffiliation = defineAction({
  name: 'affiliation.accept',
  permission: 'affiliation.decide',
  schema: acceptSchema,
  structureOf: ({ affiliationId }, db) => db.affiliation.findUnique({ where: { id: affiliationId }, select: { structureId: true, serviceId: true } }),
  run: accept,
  redirectTo: () => `${routes.approvals}?fait=accord`,
})

export const refuseAffiliation = defineAction({
  name: 'affiliation.refuse',
  permission: 'affiliation.decide',
  schema: refuseSchema,
  structureOf: ({ affiliationId }, db) => db.affiliation.findUnique({ where: { id: affiliationId }, select: { structureId: true, serviceId: true } }),
  run: refuse,
  redirectTo: () => `${routes.approvals}?fait=refus`,
})
