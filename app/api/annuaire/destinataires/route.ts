import { findRecipient } from '@/lib/directory/queries/find-recipient'
import { defineRoute } from '@/lib/platform/route'

/** Recipients while one types: `?saisie=` a SIRET, a name, a town. */
export const GET = defineRoute({
  name: 'directory.find-recipient.read',
  permission: 'public',
  limit: { points: 240, seconds: 60 },
  run: async (request) => Response.json(await findRecipient({ typed: request.nextUrl.searchParams.get('saisie') ?? '' }), { headers: { 'Cache-Control': 'private, max-age=60' } }),
})
