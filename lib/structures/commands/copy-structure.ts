import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import type { CommandContext } from '@/lib/platform/context'
import { structureTextOf } from '@/lib/shared/search-text'
import type { Structure } from '@/prisma/generated/client'
import type { RegisterValues } from '../model/register-comparison'

/** Columns that belong to one row and to no copy of it. */
const ownRow = <Row extends { structureId: string }>({ structureId: _structureId, ...row }: Row & { id?: string; officialId?: bigint }) => {
  const { id: _id, officialId: _officialId, ...rest } = row
  return rest
}

/**
 * The new structure of a change of SIRET: the old record under the new number, active, without PACAGE and connections.
 * @returns null when another structure bears that SIRET.
 */
export async function copyRecord(old: Structure, siret: string, fromRegister: Partial<RegisterValues>, { tx, actor, now }: CommandContext): Promise<{ id: string } | null> {
  const { id: originId, officialId: _officialId, createdAt: _createdAt, updatedAt: _updatedAt, ...columns } = old
  const row = {
    ...columns, ...fromRegister,
    country: 'FR', identifierType: 'SIRET' as const, identifier: siret, originId,
    status: 'ACTIVE' as const, statusAt: null, statusById: null, statusReason: null, version: 1, changedAt: now, changedById: actor.userId,
    pacageNumber: null, sendsEdi: false, receivesEdiLifecycle: false,
  }
  const [created] = await tx.structure.createManyAndReturn({ data: [{ ...row, searchText: structureTextOf(row) }], skipDuplicates: true, select: { id: true } })
  return created ?? null
}

/** Services, espaces, bank details, library, users with their roles and rights, and lessons: all that goes on under the new SIRET. */
export async function copyContents(tx: Tx, from: string, to: string): Promise<void> {
  const services = await copyServices(tx, from, to)
  const inService = <Row extends { serviceId: string | null }>(row: Row) => ({ ...row, serviceId: row.serviceId && (services.get(row.serviceId) ?? null) })
  const where = { structureId: from }
  const workspaces = await tx.workspace.findMany({ where })
  const accounts = await tx.bankAccount.findMany({ where })
  const entries = await tx.libraryEntry.findMany({ where })
  const files = await copyFiles(tx, to, [...accounts.flatMap(({ documentId }) => documentId ?? []), ...entries.map(({ fileId }) => fileId)])
  const affiliations = await tx.affiliation.findMany({ where: { ...where, status: 'VALIDEE' } })
  const entitlements = await tx.entitlement.findMany({ where })
  const lessons = await tx.recognitionLesson.findMany({ where })
  await tx.workspace.createMany({ data: workspaces.map((row) => ({ ...inService(ownRow(row)), structureId: to })) })
  await tx.bankAccount.createMany({ data: accounts.map((row) => ({ ...ownRow(row), documentId: row.documentId && (files.get(row.documentId) ?? null), structureId: to })) })
  await tx.libraryEntry.createMany({ data: entries.flatMap(({ structureId: _from, id: _id, ...row }) => { const fileId = files.get(row.fileId); return fileId ? [{ ...row, fileId, structureId: to }] : [] }) })
  await tx.affiliation.createMany({ data: affiliations.map((row) => ({ ...inService(ownRow(row)), structureId: to })) })
  await tx.entitlement.createMany({ data: entitlements.map((row) => ({ ...inService(ownRow(row)), structureId: to })) })
  await tx.recognitionLesson.createMany({ data: lessons.map(({ place, ...row }) => ({ ...ownRow(row), place: place ?? {}, structureId: to })) })
  await moveRequests(tx, from, to, services)
}

/**
 * Rows of its own for the new structure, over the same bytes: a file belongs to one thing only.
 * @returns the new id of each file.
 */
async function copyFiles(tx: Tx, to: string, ids: readonly string[]): Promise<Map<string, string>> {
  const old = await tx.storedFile.findMany({ where: { id: { in: [...ids] } } })
  const copies = old.map(({ id, officialId: _officialId, ...row }) => ({ from: id, row: { ...row, id: randomUUID(), structureId: to } }))
  await tx.storedFile.createMany({ data: copies.map(({ row }) => row) })
  return new Map(copies.map(({ from, row }) => [from, row.id]))
}

/** @returns the new id of each service. */
async function copyServices(tx: Tx, from: string, to: string): Promise<Map<string, string>> {
  const old = await tx.service.findMany({ where: { structureId: from } })
  const copies = await tx.service.createManyAndReturn({ data: old.map((row) => ({ ...ownRow(row), structureId: to })), select: { id: true, code: true } })
  const byCode = new Map(copies.map(({ id, code }) => [code, id]))
  return new Map(old.flatMap(({ id, code }) => { const copy = byCode.get(code); return copy ? [[id, copy] as const] : [] }))
}

/** Requests that nobody has answered follow, so that they can be: an inactive structure decides nothing. */
async function moveRequests(tx: Tx, from: string, to: string, services: Map<string, string>): Promise<void> {
  const waiting = { structureId: from, status: 'EN_COURS_DE_VALIDATION' as const }
  for (const serviceId of [null, ...services.keys()]) {
    const data = { structureId: to, serviceId: serviceId && (services.get(serviceId) ?? null) }
    await tx.affiliation.updateMany({ where: { ...waiting, serviceId }, data })
    await tx.entitlementRequest.updateMany({ where: { ...waiting, serviceId }, data })
  }
}
