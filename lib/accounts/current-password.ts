import { db } from '@/lib/platform/db'
import { countTry } from '@/lib/platform/rate-limit'
import { invalid } from '@/lib/shared/errors'
import { isPassword } from './password-hash'

/**
 * The person, who has just proved again that he is himself.
 * @throws invalid at field `currentPassword`; tooMany after ten tries in an hour.
 */
export async function provenUser(userId: string, currentPassword: string) {
  await countTry('account.current-password', userId, { points: 10, seconds: 3600 })
  const user = await db().user.findUniqueOrThrow({ where: { id: userId } })
  if (!(await isPassword(currentPassword, user.passwordHash))) throw invalid('password.current', 'Ce n’est pas votre mot de passe actuel.', 'currentPassword')
  return user
}
