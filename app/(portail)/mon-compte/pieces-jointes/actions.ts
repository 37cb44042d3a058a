'use server'

import { prepareAttachment } from '@/lib/attachments/commands/add-attachment'
import { addToOwnLibrary as add } from '@/lib/attachments/commands/add-to-library'
import { removeFromOwnLibrary as remove } from '@/lib/attachments/commands/remove-from-library'
import { addToOwnLibrarySchema, removeFromOwnLibrarySchema } from '@/lib/attachments/model/attachment-schema'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

/** « Ajouter » to one's own library */
export const addToOwnLibrary = defineAction({ permission: 'account.own', name: 'account-library.add', schema: addToOwnLibrarySchema, prepare: prepareAttachment, run: add, redirectTo: () => `${routes.accountLibrary}?fait=ajout` })

/** « Retirer la sélection » */
export const removeFromOwnLibrary = defineAction({ permission: 'account.own', name: 'account-library.remove', schema: removeFromOwnLibrarySchema, run: remove, redirectTo: () => `${routes.accountLibrary}?fait=retrait` })
