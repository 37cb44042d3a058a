import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import { visibleLibrary } from './visible-library'

/** Hands out a file of a library to those who may read it. */
export const openLibraryFile = defineQuery({
  name: 'library.open-file',
  permission: 'library.read',
  run: async ({ fileId }: { fileId: string }, { db, actor }) => {
    const entry = await db.libraryEntry.findFirst({ where: { fileId, AND: visibleLibrary(actor) }, include: { file: { select: { name: true, mediaType: true, size: true, sha256: true } } } })
    if (!entry) throw notFound()
    return entry.file
  },
})
