'use server'

import { z } from 'zod'
import { lookUpCompany } from '@/app/(public)/inscription/actions'
import { lookUpCompany as askRegister } from '@/lib/company-register/look-up-company'
import { defineAction } from '@/lib/platform/action'
import { chooseAction } from '@/lib/platform/choose-action'
import { definePublicAction } from '@/lib/platform/public-action'
import { routes } from '@/lib/shared/routes'
import { createStructure as run } from '@/lib/structures/commands/create-structure'
import { creationSchema } from '@/lib/structures/model/schemas'

/** Shows the fields of another type of identifier where JavaScript does not; what was typed stays. */
const modify = definePublicAction({ name: 'structure.modify-fields', schema: z.object({}), limit: { points: 60, seconds: 600 }, run: async () => null })

/** A new structure leads to its mandate; one that exists already, to the request that joins it, which is explained there. */
const create = defineAction({
  name: 'structure.create',
  permission: 'structure.create',
  schema: creationSchema,
  prepare: async ({ structure }, { now }) => {
    if (structure.identifierType !== 'SIRET') return null
    const answer = await askRegister(structure.identifier, now)
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

export const createStructure = chooseAction({ rechercher: lookUpCompany, modifier: modify }, create)
