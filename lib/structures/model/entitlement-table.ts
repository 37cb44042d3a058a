import { WorkspaceCode } from '@/prisma/generated/enums'
import { firstOf, parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'

const SORTS = ['structure', 'espace', 'mode'] as const

export type EntitlementTable = TableParams<(typeof SORTS)[number]>

/** Names of the filter of « Mes habilitations » in the address. */
export const ENTITLEMENT_FILTERS = ['structure', 'espace'] as const

/** How « Mes habilitations » is filtered, sorted and paged. */
export function parseEntitlementList(params: SearchParams) {
  const structure = firstOf(params.structure)
  return {
    table: parseTableParams(params, { sorts: SORTS, sort: 'structure', direction: 'asc' }) as EntitlementTable,
    structureId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(structure) ? structure : null,
    workspace: Object.values(WorkspaceCode).find((code) => code === firstOf(params.espace)) ?? null,
  }
}
