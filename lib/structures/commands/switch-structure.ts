import type { CommandContext } from '@/lib/platform/context'

/** Goes on working in another of the person's structures, now and at the next visit. */
export async function switchStructure({ structureId }: { structureId: string }, { tx, actor }: CommandContext): Promise<void> {
  await tx.user.update({ where: { id: actor.userId }, data: { currentStructureId: structureId } })
}
