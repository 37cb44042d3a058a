import { solveCaptcha } from '@/lib/platform/captcha/answer'
import { db } from '@/lib/platform/db'
import { recapOf, type RecapStep } from '../model/recap'
import type { RegistrationInput } from '../model/registration'
import { existingStructure } from '../structure-target'

/** What will be confirmed. @throws when the structure cannot be joined, or the captcha is not solved. */
export async function reviewRegistration(input: RegistrationInput, now: Date): Promise<RecapStep> {
  const structure = await existingStructure(db(), input.structure)
  await solveCaptcha(input.sequence, input.captcha, now)
  return recapOf(input, structure?.name ?? null)
}
