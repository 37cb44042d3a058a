import { randomBytes } from 'node:crypto'
import { subscribeMandate } from '@/app/(portail)/mandats/actions'
import { hashToken } from '@/lib/mandates/signature-link'
import { db } from '@/lib/platform/db'
import { parseRequestList } from '@/lib/structures/model/request-table'
import { callerOf, createUser } from '@/tests/support/people'
import { type DoorInputs, list, ofService, ofStructure, once } from './door-inputs'
import type { Place } from './world'

const lesson = async ({ structureId }: Place) => (await db().recognitionLesson.create({ data: { structureId, layout: 'x', field: 'number', place: {}, page: 1 } })).id

const mandate = once(async ({ structureId, ownerId }) => {
  const { mandateId } = await subscribeMandate.door.call(await callerOf(ownerId), { structureId, name: 'Mandat' })
  return mandateId
})
/** A link that was sent again, or used, leads nowhere: each cell has its own. */
const link = async (place: Place) => {
  const token = randomBytes(16).toString('hex')
  await db().billingMandate.update({ where: { id: await mandate(place) }, data: { tokenHash: hashToken(token) } })
  return token
}
const mandateFile = once(async (place) => {
  const file = await db().storedFile.create({ data: { structureId: place.structureId, kind: 'MANDATE', name: 'mandat.pdf', mediaType: 'application/pdf', size: 1, sha256: 'b'.repeat(64) } })
  await db().billingMandate.update({ where: { id: await mandate(place) }, data: { documentId: file.id } })
  return file.id
})

/** The doors of structures and mandates. */
export const STRUCTURE_INPUTS: DoorInputs = {
  'query structure.get': ofStructure(),
  'query structure.list-mine': list(),
  'action structure.switch': ofStructure(),
  'query recognition.list-lessons': ofStructure(),
  'action recognition.forget-lesson': ofStructure(async (place) => ({ structureId: place.structureId, lessonId: await lesson(place) })),
  'action recognition.forget-lessons': ofStructure(),
  'query mandate.list': list(),
  'query mandate.list-subscribable': list(),
  'query mandate.get': ofStructure(async (place) => ({ mandateId: await mandate(place) })),
  'action mandate.subscribe': ofStructure(({ structureId }) => ({ structureId, name: 'Mandat' })),
  'action mandate.resend-link': ofStructure(async (place) => ({ mandateId: await mandate(place) })),
  'action mandate.revoke': ofStructure(async (place) => ({ mandateId: await mandate(place), reason: 'Essai' })),
  'action mandate.sign': ofStructure(async (place) => ({ token: await link(place), agreement: 'oui' })),
  'action file.open-mandate': ofStructure(async (place) => ({ fileId: await mandateFile(place), isDownload: false })),
}

const newRequest = async ({ structureId, serviceId }: Place) => {
  const { id: userId } = await createUser()
  return { affiliation: await db().affiliation.create({ data: { structureId, serviceId, userId } }), entitlement: await db().entitlementRequest.create({ data: { structureId, serviceId, userId, workspace: 'ENGAGEMENTS', mode: 'MODIFICATION' } }) }
}
const request = once(newRequest)
const affiliationId = async (place: Place) => ({ affiliationId: (await request(place)).affiliation.id })
const requestId = async (place: Place) => ({ requestId: (await request(place)).entitlement.id })
const placeOf = ({ structureId, serviceId }: Place) => (serviceId ? `${structureId}:${serviceId}` : structureId)
const right = { workspace: 'ENGAGEMENTS', mode: 'CONSULTATION_UNIQUEMENT' }

/** The doors of « Approbations », of habilitations and of espaces. */
export const APPROVAL_INPUTS: DoorInputs = {
  'query approval.list': list({ isDecided: false, ...parseRequestList({}, 'asc') }),
  'query approval.count': list(),
  'query approval.get-affiliation': ofService(affiliationId),
  'query approval.get-entitlement': ofService(requestId),
  'action affiliation.accept': ofService(async (place) => ({ ...(await affiliationId(place)), mode: 'MODIFICATION' })),
  'action affiliation.refuse': ofService(affiliationId),
  'action entitlement.accept': ofService(requestId),
  'action entitlement.refuse': ofService(requestId),
  'action entitlement.request': ofService((place) => ({ place: placeOf(place), ...right })),
  'query entitlement.list-places': list(),
  'query workspace.list': ofService(({ structureId, serviceId }) => ({ structureId, serviceId })),
  'action workspace.open': ofService((place) => ({ place: placeOf(place), workspace: 'SUIVI_DES_FLUX' })),
  'action workspace.close': ofService((place) => ({ place: placeOf(place), workspace: 'SUIVI_DES_FLUX' })),
}
