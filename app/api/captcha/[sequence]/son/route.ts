import { openSequence } from '@/lib/platform/captcha/sequence'
import { speakSequence } from '@/lib/platform/captcha/sound'
import { defineRoute } from '@/lib/platform/route'
import { notFound } from '@/lib/shared/errors'

/** The captcha to listen to. */
export const GET = defineRoute({
  name: 'captcha.speak',
  permission: 'public',
  limit: { points: 120, seconds: 600 },
  run: async (_request, { sequence = '' }) => {
    const opened = await openSequence(sequence)
    if (!opened) throw notFound('captcha.outdated', 'Cette séquence n’est plus valable. Demandez une nouvelle séquence.')
    return new Response(new Uint8Array(await speakSequence(opened)), { headers: { 'Content-Type': 'audio/wav', 'Cache-Control': 'no-store', 'Content-Disposition': 'inline; filename="sequence.wav"' } })
  },
})
