'use server'

import { prepareAttachment } from '@/lib/attachments/commands/add-attachment'
import { addToLibrary as add } from '@/lib/attachments/commands/add-to-library'
import { removeFromLibrary as remove } from '@/lib/attachments/commands/remove-from-library'
import { addToLibrarySchema, removeFromLibrarySchema } from '@/lib/attachments/model/attachment-schema'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

const ofStructure = { permission: 'library.write', structureOf: ({ structureId }: { structureId: string }) => ({ structureId }) } as const

/** « Ajouter » to the library of a structure */
export const addToLibrary = defineAction({ ...ofStructure, name: 'library.add', schema: addToLibrarySchema, prepare: prepareAttachment, run: add, redirectTo: (_result, { structureId }) => `${routes.library(structureId)}?fait=ajout` })

/** « Retirer la sélection » */
export const removeFromLibrary = defineAction({ ...ofStructure, name: 'library.remove', schema: removeFromLibrarySchema, run: remove, redirectTo: (_result, { structureId }) => `${routes.library(structureId)}?fait=retrait` })
