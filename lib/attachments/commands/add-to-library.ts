import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { mediaTypeOf } from '../model/attachment-rules'
import type { addToLibrarySchema, addToOwnLibrarySchema } from '../model/attachment-schema'
import type { PreparedAttachment } from './add-attachment'

type Words = Omit<z.output<typeof addToOwnLibrarySchema>, 'file'>

async function add({ description, typeCode }: Words, owner: { structureId: string } | { userId: string }, { tx, actor, now }: CommandContext, { name, size, sha256 }: PreparedAttachment): Promise<{ entryId: string }> {
  const structureId = 'structureId' in owner ? owner.structureId : null
  const file = await tx.storedFile.create({ data: { structureId, kind: 'LIBRARY', name, mediaType: mediaTypeOf(name), size, sha256, createdById: actor.userId, createdAt: now }, select: { id: true } })
  const { id } = await tx.libraryEntry.create({ data: { ...owner, fileId: file.id, typeCode, description, createdAt: now }, select: { id: true } })
  return { entryId: id }
}

/** « Ajouter » to the library of a structure; `prepareAttachment` has checked and stored the file. */
export const addToLibrary = ({ structureId, ...words }: z.output<typeof addToLibrarySchema>, context: CommandContext, file: PreparedAttachment) => add(words, { structureId }, context, file)

/** « Ajouter » to one's own. */
export const addToOwnLibrary = (words: z.output<typeof addToOwnLibrarySchema>, context: CommandContext, file: PreparedAttachment) => add(words, { userId: context.actor.userId }, context, file)
