import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { structureTextOf } from '@/lib/shared/search-text'
import type { contactSchema } from '../model/schemas'

/** Changes what managers may change on a structure's record: contact and address. */
export async function updateContact({ structureId, ...contact }: z.output<typeof contactSchema>, { tx }: CommandContext): Promise<void> {
  const { name } = await tx.structure.findUniqueOrThrow({ where: { id: structureId }, select: { name: true } })
  await tx.structure.update({ where: { id: structureId }, data: { ...contact, searchText: structureTextOf({ name, label: contact.label, city: contact.city }) } })
}
