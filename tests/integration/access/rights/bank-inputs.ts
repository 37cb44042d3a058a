import { parseAccountTable } from '@/lib/bank-accounts/model/account-table'
import { db } from '@/lib/platform/db'
import { type DoorInputs, list, ofStructure, once } from './door-inputs'

const account = once(async ({ structureId, ownerId }) => {
  const file = await db().storedFile.create({ data: { structureId, kind: 'BANK_DETAILS', name: 'rib.pdf', mediaType: 'application/pdf', size: 1, sha256: 'd'.repeat(64), createdById: ownerId } })
  return db().bankAccount.create({ data: { structureId, documentId: file.id, name: 'Principal', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', validFrom: new Date('2020-01-01') } })
})
const ofAccount = (more: object = {}) => ofStructure(async (place) => ({ bankAccountId: (await account(place)).id, ...more }))
const typed = { name: 'Autre', type: 'IBAN', iban: 'FR1420041010050500013M02606', bic: 'PSSTFRPP', validFrom: '01/01/2026' }

/** The doors of bank details: they are the structure's, and no service's. */
export const BANK_INPUTS: DoorInputs = {
  'query bank-account.list': list({ structureId: null, table: parseAccountTable({}) }),
  'query bank-account.get': ofAccount(),
  'action bank-account.create': ofStructure(({ structureId }) => ({ structureId, ...typed })),
  'action bank-account.update': ofAccount({ ...typed, version: '2020-01-01T00:00:00.000Z' }),
  'action bank-account.close': ofAccount(),
  'action bank-account.reopen': ofAccount(),
  'action file.open-bank-details': ofStructure(async (place) => ({ fileId: (await account(place)).documentId, isDownload: false })),
}
