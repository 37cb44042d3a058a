import { randomUUID } from 'node:crypto'
import { parseImportTable } from '@/lib/members/model/import/import-table'
import { parseMemberTable } from '@/lib/members/model/member-table'
import { db } from '@/lib/platform/db'
import { affiliate, createUser } from '@/tests/support/people'
import { type DoorInputs, list, ofStructure, once } from './door-inputs'
import type { Place } from './world'

/** A simple user of the structure who is nobody of the table. */
const newMember = async ({ structureId }: Place) => {
  const { id } = await createUser()
  await affiliate(id, structureId, 'USER')
  return id
}
const member = once(newMember)
const source = once(newMember)
const newImport = async ({ structureId, ownerId }: Place) =>
  (await db().memberImport.create({ data: { structureId, status: 'ANALYSE', fileName: 'utilisateurs.csv', sha256: 'f'.repeat(64), encoding: 'utf-8', createdById: ownerId } })).id
const memberImport = once(newImport)

const ofMember = (more: object = {}) => ofStructure(async (place) => ({ structureId: place.structureId, userId: await member(place), ...more }))
const ofImport = (more: object = {}) => ofStructure(async (place) => ({ structureId: place.structureId, importId: await memberImport(place), ...more }))
const copy = ofStructure(async (place) => ({ structureId: place.structureId, fromId: await source(place), userIds: [await member(place)] }))

/** The role cannot go to an account that waits for its activation: the table's main manager keeps it. */
const heir = once(async (place) => {
  const id = await newMember(place)
  await db().user.update({ where: { id }, data: { status: 'PENDING_ACTIVATION' } })
  return id
})

/** The doors of the users of a structure. */
export const MEMBER_INPUTS: DoorInputs = {
  'query member.list': ofStructure(({ structureId }) => ({ structureId, table: parseMemberTable({}) })),
  'query member.export': ofStructure(({ structureId }) => ({ structureId, table: parseMemberTable({}) })),
  'query member.list-structures': list(),
  'query member.list-places': ofStructure(),
  'query member.list-imports': ofStructure(),
  'query member.get': ofMember(),
  'query member.preview-copy': copy,
  'query member.get-import': ofImport({ table: parseImportTable({}) }),
  'query member.export-import': ofImport(),
  'action member.invite': ofStructure(({ structureId }) => ({ structureId, email: `${randomUUID()}@exemple.fr`, firstName: 'Zoé', lastName: 'Garnier', role: 'USER' })),
  'action member.change-place': ofMember({ role: 'USER', perimeter: 'STRUCTURE' }),
  'action member.change-rights': ofMember({ rights: {} }),
  'action member.copy-rights': copy,
  'action member.remove': ofStructure(async (place) => ({ structureId: place.structureId, userIds: [await newMember(place)] })),
  'action member.resend-activation': ofStructure(async (place) => ({ structureId: place.structureId, userIds: [await member(place)] })),
  'action member.transfer-main-manager': ofStructure(async (place) => ({ structureId: place.structureId, userId: await heir(place), understood: 'oui' })),
  'action member.import': ofStructure(({ structureId }) => ({ structureId, file: new File(['Nom;Prénom;Adresse électronique\n'], 'utilisateurs.csv', { type: 'text/csv' }) })),
  'action member.confirm-import': ofStructure(async (place) => ({ structureId: place.structureId, importId: await newImport(place) })),
  'action member.abandon-import': ofStructure(async (place) => ({ structureId: place.structureId, importId: await newImport(place) })),
}
