import type { CommandContext } from '@/lib/platform/context'

/** Forgets a saved search of the person's own; one that is gone already is no error. */
export async function deleteSearch({ searchId }: { searchId: string }, { tx, actor }: CommandContext): Promise<void> {
  await tx.savedSearch.deleteMany({ where: { id: searchId, userId: actor.userId } })
}
