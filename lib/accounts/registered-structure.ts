import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import { DomainError } from '@/lib/shared/errors'
import { newStructure, type RegisterFacts } from '@/lib/structures/model/new-structure'
import { storedDraftSchema } from '@/lib/structures/model/structure-draft'
import type { Recipient } from './emails/facts'
import { requestAffiliation } from './request-affiliation'
import { existingStructure } from './structure-target'

/** What became of the structure typed at the registration. */
export type StructureOutcome = 'created' | 'requested' | 'refused' | 'none'

/**
 * Makes the registered structure, with the person as its main manager; when somebody else was first, asks him instead.
 * The row is inserted or found in one statement: of two who activate at once, one creates.
 */
export async function settleRegisteredStructure(tx: Tx, user: Recipient & { id: string }, now: Date, facts: RegisterFacts | null): Promise<StructureOutcome> {
  const registration = await tx.registration.findUnique({ where: { userId: user.id } })
  if (!registration) return 'none'
  await tx.registration.delete({ where: { id: registration.id } })
  const draft = storedDraftSchema.parse(registration.structure)
  const { workspaces, affiliations, ...row } = newStructure(draft, user.id, now, facts)
  const id = randomUUID()
  const { count } = await tx.structure.createMany({ data: [{ id, ...row }], skipDuplicates: true })
  if (count === 0) return askInstead(tx, user, draft, now)
  const { user: _creator, ...affiliation } = affiliations.create
  await tx.workspace.createMany({ data: workspaces.create.map(({ code }) => ({ structureId: id, code })) })
  await tx.affiliation.create({ data: { structureId: id, userId: user.id, ...affiliation } })
  await tx.user.update({ where: { id: user.id }, data: { currentStructureId: id } })
  return 'created'
}

async function askInstead(tx: Tx, user: Recipient & { id: string }, draft: Parameters<typeof existingStructure>[1], now: Date): Promise<StructureOutcome> {
  try {
    const structure = await existingStructure(tx, draft)
    if (!structure) return 'none'
    await requestAffiliation(tx, user, structure, now)
    return 'requested'
  } catch (error) {
    if (error instanceof DomainError) return 'refused'
    throw error
  }
}
