'use server'

import { lookUpCompany } from '@/lib/company-register/look-up-company'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'
import { createStructure as run } from '@/lib/structures/commands/create-structure'
import { creationSchema } from '@/lib/structures/model/schemas'

/** A new structure leads to its mandate; one that exists already, to the request that joins it, which is explained there. */
export const createStructure = defineAction({
  name: 'structure.create',
  permission: 'structure.create',
  schema: creationSchema,
  prepare: async ({ structure }, { now }) => {
    if (structure.identifierType !== 'SIRET') return null
    const answer = await lookUpCompany(structure.identifier, now)
    if (answer.status !== 'found') return null
    const { legalCategory, companySize, vatNumber, isUndisclosed } = answer.record
    return { legalCategory, companySize, vatNumber, isUndisclosed }
  },
  run: ({ structure }, context, facts) => run(structure, context, facts),
  redirectTo: (creation, { structure }) =>
    creation.kind === 'created'
      ? `${routes.subscribeMandate}?structure=${creation.structureId}&nouvelle=oui`
      : `${routes.requestAffiliation}?${new URLSearchParams({ type: structure.identifierType, identifiant: structure.identifier, existe: 'oui' })}`,
})
