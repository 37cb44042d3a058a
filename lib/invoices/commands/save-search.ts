import type { CommandContext } from '@/lib/platform/context'
import { invalid } from '@/lib/shared/errors'
import type { SavedSearchInput } from '../model/saved-search'

const MOST = 50

/** Keeps a search under a name of the person's own; the same name again replaces it. */
export async function saveSearch({ name, query }: SavedSearchInput, { tx, actor }: CommandContext): Promise<{ name: string; query: string }> {
  const known = await tx.savedSearch.findUnique({ where: { userId_name: { userId: actor.userId, name } }, select: { id: true } })
  if (!known && (await tx.savedSearch.count({ where: { userId: actor.userId } })) >= MOST) throw invalid('search.too-many', `Vous avez déjà ${MOST} recherches enregistrées. Supprimez-en une d’abord.`, 'name')
  await tx.savedSearch.upsert({ where: { userId_name: { userId: actor.userId, name } }, create: { userId: actor.userId, name, query }, update: { query } })
  return { name, query }
}
