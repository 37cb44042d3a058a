import { parseLibraryTable } from '@/lib/attachments/model/library-table'
import { db } from '@/lib/platform/db'
import { fileOf, plainPdf } from '@/tests/support/invoices'
import { type DoorInputs, ofPart, ofStructure, once } from './door-inputs'

const newEntry = async ({ structureId }: { structureId: string }) => {
  const file = await db().storedFile.create({ data: { structureId, kind: 'LIBRARY', name: 'rib.pdf', mediaType: 'application/pdf', size: 1, sha256: 'e'.repeat(64) } })
  return db().libraryEntry.create({ data: { structureId, fileId: file.id, typeCode: 'AUTRE', description: 'Pièce' } })
}
/** A file of the structure's library, to be reused. */
export const libraryEntry = once(newEntry)

/** The doors of a structure's library. Who works for one service reads it too. */
export const LIBRARY_INPUTS: DoorInputs = {
  'query library.list': ofPart(({ structureId }) => ({ structureId, table: parseLibraryTable({}) })),
  'query library.open-file': ofPart(async (place) => ({ fileId: (await libraryEntry(place)).fileId })),
  'query library.reusable': { reach: 'list', input: ({ structureId }) => ({ structureId }) },
  'action library.add': ofStructure(async ({ structureId }) => ({ structureId, file: fileOf(await plainPdf(), 'piece.pdf'), description: 'Pièce', typeCode: 'AUTRE' })),
  'action library.remove': ofStructure(async (place) => ({ structureId: place.structureId, entryIds: [(await newEntry(place)).id] })),
}
