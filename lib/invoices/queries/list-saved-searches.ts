import { defineQuery } from '@/lib/platform/query'

export interface SavedSearchRow {
  id: string
  name: string
  query: string
}

/** The person's own saved searches, by name. */
export const listSavedSearches = defineQuery({
  name: 'invoice.list-searches',
  permission: 'account.own',
  run: (_input: Record<string, never>, { db, actor }): Promise<SavedSearchRow[]> => db.savedSearch.findMany({ where: { userId: actor.userId }, orderBy: { name: 'asc' }, select: { id: true, name: true, query: true } }),
})
