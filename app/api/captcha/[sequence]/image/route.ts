import { drawSequence } from '@/lib/platform/captcha/picture'
import { openSequence } from '@/lib/platform/captcha/sequence'
import { defineRoute } from '@/lib/platform/route'
import { notFound } from '@/lib/shared/errors'

/** The captcha to look at. */
export const GET = defineRoute({
  name: 'captcha.draw',
  permission: 'public',
  limit: { points: 120, seconds: 600 },
  run: async (_request, { sequence = '' }) => {
    const opened = await openSequence(sequence)
    if (!opened) throw notFound('captcha.outdated', 'Cette séquence n’est plus valable. Demandez une nouvelle séquence.')
    return new Response(new Uint8Array(await drawSequence(opened)), { headers: { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' } })
  },
})
