import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { notFound } from '@/lib/shared/errors'
import type { removeFromLibrarySchema, removeFromOwnLibrarySchema } from '../model/attachment-schema'

async function remove(entryIds: string[], owner: { structureId: string } | { userId: string }, { tx }: CommandContext): Promise<{ removed: number }> {
  const entries = await tx.libraryEntry.findMany({ where: { ...owner, id: { in: entryIds } }, select: { id: true, fileId: true } })
  if (entries.length !== new Set(entryIds).size) throw notFound('library.gone', 'Une de ces pièces n’est plus dans la bibliothèque. Rechargez la page.')
  await tx.libraryEntry.deleteMany({ where: { id: { in: entries.map(({ id }) => id) } } })
  await tx.storedFile.deleteMany({ where: { id: { in: entries.map(({ fileId }) => fileId) } } })
  return { removed: entries.length }
}

/** « Retirer de la bibliothèque » of a structure. Copies that were attached to invoices stay there. @throws not found for one that is not in it. */
export const removeFromLibrary = ({ structureId, entryIds }: z.output<typeof removeFromLibrarySchema>, context: CommandContext) => remove(entryIds, { structureId }, context)

/** The same for one's own. */
export const removeFromOwnLibrary = ({ entryIds }: z.output<typeof removeFromOwnLibrarySchema>, context: CommandContext) => remove(entryIds, { userId: context.actor.userId }, context)
