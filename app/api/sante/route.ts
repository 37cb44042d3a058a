import { reachDatabase } from '@/lib/platform/health'
import { defineRoute } from '@/lib/platform/route'

/** Is the portal up, and its database within reach? For the start command and for monitors. */
export const GET = defineRoute({
  name: 'health.read',
  permission: 'public',
  run: async () => {
    await reachDatabase()
    return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
  },
})
