import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import type { accountSchema } from '../model/person'

/** « Informations générales » of « Mon compte »; the login address is not changed here. */
export async function updateProfile(input: z.output<typeof accountSchema>, { tx, actor }: CommandContext): Promise<void> {
  await tx.user.update({ where: { id: actor.userId }, data: input })
}
