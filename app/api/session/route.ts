import { defineRoute } from '@/lib/platform/route'

/** Asked for by « Rester connecté »: the proxy renews the cookie of a session that is still open; 401 when it is over. */
export const GET = defineRoute({
  name: 'account.keep-session',
  permission: 'account.own',
  limit: { points: 60, seconds: 600 },
  run: async () => Response.json({ open: true }, { headers: { 'Cache-Control': 'no-store' } }),
})
