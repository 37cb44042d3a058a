import { parseHistoryFilter, parseHistoryTable } from '@/lib/history/model/filter'
import { db } from '@/lib/platform/db'
import type { StructureKind, StructureStatus } from '@/prisma/generated/enums'
import { inventSiret } from '@/tests/support/people'
import { type DoorInputs, ofPart, ofStructure } from './door-inputs'

/** The structure as the door wants to find it; the table undoes this before the next door. */
const as = (state: { kind?: StructureKind; status?: StructureStatus }, more: object = {}) =>
  ofStructure(async ({ structureId }) => {
    await db().structure.update({ where: { id: structureId }, data: state })
    return { structureId, ...more }
  })
const address = { addressLine1: '1 rue du Four', postalCode: '31000', city: 'Toulouse' }
/** A form that was filled in on a record of which it knows nothing: refused after the right, and nothing is changed. */
const version = '999'

/** The doors of a structure's record, life, obligations and history. */
export const LIFECYCLE_INPUTS: DoorInputs = {
  'query structure.get-heading': ofPart(),
  'query structure.get-record': ofStructure(),
  'query structure.get-status-effects': ofStructure(),
  'query structure.compare-with-register': ofStructure(),
  'query structure.check-new-siret': ofStructure(({ structureId }) => ({ structureId, typed: '1' })),
  'action structure.update': ofStructure(({ structureId }) => ({ structureId, version, ...address })),
  'action structure.refresh-from-register': ofStructure(({ structureId }) => ({ structureId, version, fields: ['name'] })),
  'action structure.change-identifier': ofStructure(({ structureId }) => ({ structureId, version, siret: inventSiret(), confirmed: 'oui' })),
  'action structure.deactivate': as({ status: 'INACTIVE' }, { confirmed: 'oui' }),
  'action structure.reactivate': as({ status: 'ACTIVE' }),
  'query directory.get-obligations': as({ kind: 'PUBLIC' }),
  'action directory.change-obligations': as({ kind: 'PUBLIC' }, { rule: 'aucune', paymentReported: 'oui', version: '2020-01-01T00:00:00.000Z' }),
  'query history.list': ofStructure(({ structureId }) => ({ structureId, filter: parseHistoryFilter({}), table: parseHistoryTable({}) })),
  'action history.export': ofStructure(({ structureId }) => ({ structureId, format: 'csv' })),
}
