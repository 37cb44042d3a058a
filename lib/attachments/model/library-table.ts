import { ATTACHMENT_TYPES } from '@/lib/invoices/model/code-lists'
import { firstOf, parseTableParams, type SearchParams, type TableParams } from '@/lib/shared/table-params'

const SORTS = ['designation', 'fichier', 'type', 'ajout'] as const

export interface LibraryTable extends TableParams<(typeof SORTS)[number]> {
  text: string
  typeCode: string | null
}

/** How a library of attachments is filtered, sorted and paged; newest first. */
export const parseLibraryTable = (params: SearchParams): LibraryTable => ({
  ...parseTableParams(params, { sorts: SORTS, sort: 'ajout' }),
  text: firstOf(params.q).trim().slice(0, 100),
  typeCode: Object.hasOwn(ATTACHMENT_TYPES, firstOf(params.type)) ? firstOf(params.type) : null,
})
