import { z } from 'zod'
import { searchQueryOf } from './search-criteria'

/** Only the criteria of an address are kept: whatever else it holds is dropped. */
const cleaned = (query: string) => searchQueryOf(Object.fromEntries([...new Set(new URLSearchParams(query).keys())].map((key) => [key, new URLSearchParams(query).getAll(key)])))

export const savedSearchSchema = z.object({
  name: z.string().trim().min(1, 'Donnez un nom à cette recherche.').max(80, 'Ce nom est trop long : 80 caractères au plus.'),
  query: z.string().max(3000, 'Cette recherche est trop longue pour être enregistrée.').transform(cleaned),
})
export type SavedSearchInput = z.output<typeof savedSearchSchema>

/** `back`: the search in sight, to which the person returns. */
export const searchIdSchema = z.object({ searchId: z.uuid(), back: z.string().max(3000).catch('').transform(cleaned) })
