import { drawSequence } from '@/lib/platform/captcha/picture'
import { openSequence } from '@/lib/platform/captcha/sequence'
import { speakSequence } from '@/lib/platform/captcha/sound'
import { definePublicQuery } from '@/lib/platform/query'

/** The captcha as a PNG; null for a seal that is forged or too old. */
export const drawCaptcha = definePublicQuery({
  name: 'captcha.picture',
  run: async (sealed: string) => {
    const sequence = await openSequence(sealed)
    return sequence && drawSequence(sequence)
  },
})

/** The captcha as a WAV; null for a seal that is forged or too old. */
export const speakCaptcha = definePublicQuery({
  name: 'captcha.sound',
  run: async (sealed: string) => {
    const sequence = await openSequence(sealed)
    return sequence && speakSequence(sequence)
  },
})
