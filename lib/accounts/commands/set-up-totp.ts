import type { CommandContext } from '@/lib/platform/context'
import { env } from '@/lib/platform/env'
import { postMail } from '@/lib/platform/outbox'
import { countTry } from '@/lib/platform/rate-limit'
import { conflict, invalid } from '@/lib/shared/errors'
import { openSecret, sealSecret } from '../derived-keys'
import { factorChangedMail } from '../emails/second-factor'
import { newTotpKey, totpStep } from '../model/totp'
import { forgetUselessCodes } from '../factors-of'

const already = () => conflict('totp.already', 'Une application est déjà reliée à votre compte. Retirez-la avant d’en relier une autre.')

/** A new secret for an application; it counts for nothing until a code has proved that the application has it. */
export async function startTotp({ tx, actor, now }: CommandContext): Promise<void> {
  await tx.totpDevice.deleteMany({ where: { userId: actor.userId, confirmedAt: null } })
  const { count } = await tx.totpDevice.createMany({ data: [{ userId: actor.userId, sealedSecret: sealSecret(newTotpKey(), actor.userId), createdAt: now }], skipDuplicates: true })
  if (count === 0) throw already()
}

/** Guessing is stopped at ten tries in an hour. */
export const countTotpTry = (userId: string): Promise<void> => countTry('account.totp-confirm', userId, { points: 10, seconds: 3600 })

/** Links the application whose code is right; that code serves only here. */
export async function confirmTotp({ secretCode }: { secretCode: string }, { tx, actor, now }: CommandContext): Promise<void> {
  const device = await tx.totpDevice.findUnique({ where: { userId: actor.userId } })
  if (!device || device.confirmedAt) throw device ? already() : conflict('totp.none', 'Aucune application n’attend de code. Recommencez.')
  const key = openSecret(device.sealedSecret, actor.userId)
  const step = key ? totpStep(key, secretCode.replace(/\s/g, ''), now) : null
  if (step === null) throw invalid('code.wrong', 'Ce code n’est pas le bon. Saisissez celui que l’application affiche maintenant, et vérifiez l’heure de votre téléphone.', 'secretCode')
  const { count } = await tx.totpDevice.updateMany({ where: { userId: actor.userId, confirmedAt: null, sealedSecret: device.sealedSecret }, data: { confirmedAt: now, lastStep: step } })
  if (count === 0) throw already()
  await postMail(tx, factorChangedMail(actor, 'application-on', now, env().SUPPORT_EMAIL))
}

/** Gives up a secret that was not confirmed. */
export async function cancelTotp({ tx, actor }: CommandContext): Promise<void> {
  await tx.totpDevice.deleteMany({ where: { userId: actor.userId, confirmedAt: null } })
}

/** Takes the application off the account; the password was given. */
export async function removeTotp({ tx, actor, now }: CommandContext): Promise<void> {
  const { count } = await tx.totpDevice.deleteMany({ where: { userId: actor.userId, confirmedAt: { not: null } } })
  if (count === 0) throw conflict('totp.none', 'Aucune application n’est reliée à votre compte.')
  await forgetUselessCodes(tx, actor.userId)
  await postMail(tx, factorChangedMail(actor, 'application-off', now, env().SUPPORT_EMAIL))
}
