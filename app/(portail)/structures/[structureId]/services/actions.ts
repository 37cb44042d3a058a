'use server'

import { defineAction } from '@/lib/platform/action'
import type { Tx } from '@/lib/platform/db'
import { deactivateService as deactivate, deactivateServices as deactivateAll, reactivateService as reactivate } from '@/lib/services/commands/change-activity'
import { createService as create } from '@/lib/services/commands/create-service'
import { deleteService as remove } from '@/lib/services/commands/delete-service'
import { updateService as update } from '@/lib/services/commands/update-service'
import { createSchema, serviceIdSchema, severalSchema, updateSchema } from '@/lib/services/model/schemas'
import { scopeOfService } from '@/lib/services/queries/scope-of-service'
import { routes } from '@/lib/shared/routes'

const ofStructure = { permission: 'service.manage', structureOf: ({ structureId }: { structureId: string }) => ({ structureId }) } as const
const ofService = { permission: 'service.manage', structureOf: ({ serviceId }: { serviceId: string }, db: Tx) => scopeOfService(serviceId, db) } as const

/** « Créer un service » */
export const createService = defineAction({ ...ofStructure, name: 'service.create', schema: createSchema, run: create, redirectTo: ({ structureId }) => `${routes.services(structureId)}?fait=creation` })

/** « Modifier » */
export const updateService = defineAction({ ...ofService, name: 'service.update', schema: updateSchema, run: update, redirectTo: ({ structureId, serviceId }) => `${routes.service(structureId, serviceId)}?fait=modification` })

/** « Désactiver » */
export const deactivateService = defineAction({ ...ofService, name: 'service.deactivate', schema: serviceIdSchema, run: deactivate, redirectTo: ({ structureId, serviceId }) => `${routes.service(structureId, serviceId)}?fait=desactivation` })

/** « Réactiver » */
export const reactivateService = defineAction({ ...ofService, name: 'service.reactivate', schema: serviceIdSchema, run: reactivate, redirectTo: ({ structureId, serviceId }) => `${routes.service(structureId, serviceId)}?fait=reactivation` })

/** « Désactiver la sélection » */
export const deactivateServices = defineAction({ ...ofStructure, name: 'service.deactivate-several', schema: severalSchema, run: deactivateAll, redirectTo: ({ structureId }) => `${routes.services(structureId)}?fait=desactivations` })

/** « Supprimer » */
export const deleteService = defineAction({ ...ofService, name: 'service.delete', schema: serviceIdSchema, run: remove, redirectTo: ({ structureId }) => `${routes.services(structureId)}?fait=suppression` })
