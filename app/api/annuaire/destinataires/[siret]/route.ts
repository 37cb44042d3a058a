import { getPublicStructure } from '@/lib/directory/queries/get-public-structure'
import { defineRoute } from '@/lib/platform/route'
import { notFound } from '@/lib/shared/errors'

/** One public structure with its obligations and its active services, for the forms. */
export const GET = defineRoute({
  name: 'directory.get.read',
  permission: 'public',
  limit: { points: 240, seconds: 60 },
  run: async (_request, { siret = '' }) => {
    const structure = await getPublicStructure({ identifier: siret })
    if (!structure) throw notFound('directory.unknown', 'Aucune structure publique n’a ce SIRET.')
    // What it asks for may change at any moment: a form shows it as it is now.
    return Response.json(structure, { headers: { 'Cache-Control': 'no-store' } })
  },
})
