import { z } from 'zod'
import { solveCaptcha } from '@/lib/platform/captcha/answer'
import { newSequence } from '@/lib/platform/captcha/sequence'

export const captchaSchema = z.object({ sequence: z.string().max(2000).default(''), captcha: z.string().max(40).default('') })

/** What the form shows next: `solvedSequence` only tells the eye that the captcha is done. */
export interface CaptchaStep {
  step: 'fields'
  fields: { sequence: string; solvedSequence: string }
}

/** « Nouvelle séquence ». */
export async function renewCaptcha(now: Date): Promise<CaptchaStep> {
  return { step: 'fields', fields: { sequence: await newSequence(now), solvedSequence: '' } }
}

/** « Valider le Captcha ». @throws invalid at field `captcha`. */
export async function solvedCaptcha(input: z.output<typeof captchaSchema>, now: Date): Promise<CaptchaStep> {
  await solveCaptcha(input.sequence, input.captcha, now)
  return { step: 'fields', fields: { sequence: input.sequence, solvedSequence: input.sequence } }
}
