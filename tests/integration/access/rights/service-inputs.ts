import { parseServiceTable } from '@/lib/services/model/service-table'
import { addService } from '@/tests/support/invoices'
import { type DoorInputs, list, ofService, ofStructure, once } from './door-inputs'
import type { Place } from './world'

let counter = 0
/** A service of the structure that nobody of the table works for. */
const newService = async ({ structureId }: Place) => (await addService(structureId, `AUTRE-${++counter}`)).id
const spare = once(newService)
/** The service of the place; for the whole structure, one of its others. */
const serviceOf = async (place: Place) => ({ serviceId: place.serviceId ?? (await spare(place)) })
const typed = () => ({ code: `NEUF-${++counter}`, name: 'Nouveau', activeFrom: '01/01/2026' })

/** The doors of services. */
export const SERVICE_INPUTS: DoorInputs = {
  'query service.list': list({ structureId: null, table: parseServiceTable({}) }),
  'query service.get': ofService(serviceOf),
  'query structure.list-managed': list(),
  'action service.create': ofStructure(({ structureId }) => ({ structureId, ...typed() })),
  // The version is one that has passed: what comes after the right is not the table's business, and the service stays.
  'action service.update': ofService(async (place) => ({ ...(await serviceOf(place)), ...typed(), version: '2020-01-01T00:00:00.000Z' })),
  'action service.deactivate': ofService(serviceOf),
  'action service.deactivate-several': ofStructure(async (place) => ({ structureId: place.structureId, serviceIds: [await newService(place)] })),
  'action service.reactivate': ofService(serviceOf),
  'action service.delete': ofService(async (place) => ({ serviceId: place.serviceId ?? (await newService(place)) })),
}
