import { z } from 'zod'
import { parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import { AffiliationRole } from '@/prisma/generated/enums'
import { STATE_KEYS, type MemberState } from './member-state'

const SORTS = ['nom', 'email', 'role', 'statut', 'connexion'] as const

/** « Services : toute la structure » in the filter by service. */
export const WHOLE_STRUCTURE = 'structure'

export const MEMBER_FILTERS = ['q', 'role', 'service', 'statut'] as const

export interface MemberFilter {
  /** Words of a name or address. */
  q: string
  role: AffiliationRole | null
  /** A service, or `structure` for those who are not limited to one. */
  service: string | null
  state: MemberState | null
}

export type MemberTable = TableParams<(typeof SORTS)[number]> & { filter: MemberFilter }

const one = (value: string | string[] | undefined) => [value ?? ''].flat()[0]

/** The list of users as its address asks for it; what is unreadable counts as absent. */
export function parseMemberTable(params: SearchParams): MemberTable {
  return {
    ...parseTableParams(params, { sorts: SORTS, sort: 'nom', direction: 'asc' }),
    filter: {
      q: (one(params.q) ?? '').trim().slice(0, 100),
      role: z.enum(AffiliationRole).nullable().catch(null).parse(one(params.role)),
      service: z.union([z.literal(WHOLE_STRUCTURE), z.uuid()]).nullable().catch(null).parse(one(params.service)),
      state: z.enum(STATE_KEYS).nullable().catch(null).parse(one(params.statut)),
    },
  }
}
