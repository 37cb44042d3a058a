import type { CommandContext } from '@/lib/platform/context'
import { newStructure, type RegisterFacts } from '../model/new-structure'
import type { StructureDraft } from '../model/structure-draft'

export type Creation =
  | { kind: 'created'; structureId: string }
  /** The identifier is taken: the way in is a demande de rattachement. */
  | { kind: 'exists' }

/**
 * Creates a private structure with its default espaces; its creator is its main manager and goes on working in it.
 * Of two who create the same one at once, one creates and the other is told that it exists.
 */
export async function createStructure(draft: StructureDraft, context: CommandContext, facts: RegisterFacts | null = null): Promise<Creation> {
  const { tx, actor, now } = context
  const { workspaces, affiliations, ...row } = newStructure(draft, actor.userId, now, facts)
  const [created] = await tx.structure.createManyAndReturn({ data: [row], skipDuplicates: true, select: { id: true } })
  if (!created) return { kind: 'exists' }
  await tx.structure.update({ where: { id: created.id }, data: { workspaces, affiliations } })
  await tx.user.update({ where: { id: actor.userId }, data: { currentStructureId: created.id } })
  return { kind: 'created', structureId: created.id }
}
