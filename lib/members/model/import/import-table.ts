import { z } from 'zod'
import { parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'
import type { MemberFate, MemberImportStatus } from '@/prisma/generated/enums'
import { FATE_KEYS } from './fates'

export type ImportTable = TableParams<'ligne'> & { fate: MemberFate | null }

/** The report of an import as its address asks for it. */
export const parseImportTable = (params: SearchParams): ImportTable => ({
  ...parseTableParams(params, { sorts: ['ligne'], sort: 'ligne', direction: 'asc' }),
  fate: z.enum(FATE_KEYS).nullable().catch(null).parse([params.sort ?? ''].flat()[0]),
})

export const IMPORT_STATUS: Record<MemberImportStatus, { label: string; isWorking: boolean }> = {
  RECU: { label: 'Lecture en cours', isWorking: true },
  ANALYSE: { label: 'À confirmer', isWorking: false },
  EN_COURS: { label: 'Import en cours', isWorking: true },
  TERMINE: { label: 'Terminé', isWorking: false },
  ILLISIBLE: { label: 'Illisible', isWorking: false },
  ABANDONNE: { label: 'Abandonné', isWorking: false },
}
