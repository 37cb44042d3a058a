import { speakCaptcha } from '@/lib/accounts/queries/read-captcha'
import { defineRoute } from '@/lib/platform/route'
import { notFound } from '@/lib/shared/errors'

/** The captcha to listen to. */
export const GET = defineRoute({
  name: 'captcha.speak',
  permission: 'public',
  limit: { points: 120, seconds: 600 },
  run: async (_request, { sequence = '' }) => {
    const bytes = await speakCaptcha(sequence)
    if (!bytes) throw notFound('captcha.outdated', 'Cette séquence n’est plus valable. Demandez une nouvelle séquence.')
    return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'audio/wav', 'Cache-Control': 'no-store', 'Content-Disposition': 'inline; filename="sequence.wav"' } })
  },
})
