import { FATES } from '@/lib/members/model/import/fates'
import { MODE_LABEL } from '@/lib/members/model/member-rights'
import { exportImport, type ImportedLine } from '@/lib/members/queries/get-import'
import { defineRoute } from '@/lib/platform/route'
import { exportFormatOf, exportResponse, type ExportColumn } from '@/lib/platform/spreadsheet'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'

/** The file's own columns keep their names: refused lines, corrected, can be imported as they are. */
const COLUMNS: ExportColumn<ImportedLine>[] = [
  { header: 'ligne', value: ({ number }) => number },
  { header: 'e-mail', value: ({ email }) => email },
  { header: 'nom', value: ({ lastName }) => lastName },
  { header: 'prénom', value: ({ firstName }) => firstName },
  { header: 'téléphone', value: ({ phone }) => phone },
  { header: 'service', value: ({ serviceCodes }) => serviceCodes.join(', ') },
  { header: 'espaces', value: ({ workspaces }) => workspaces.map((code) => WORKSPACE_LABEL[code]).join(', ') },
  { header: 'mode', value: ({ mode }) => mode && MODE_LABEL[mode] },
  { header: 'sort', value: ({ fate }) => FATES[fate].label },
  { header: 'résultat', value: ({ outcome }) => outcome && FATES[outcome].done },
  { header: 'colonne en cause', value: ({ columnName }) => columnName },
  { header: 'raison', value: ({ reason }) => reason, width: 60 },
]

/** The report of an import, all lines. */
export const GET = defineRoute({
  name: 'member.export-import',
  permission: 'user.manage',
  run: async (request, { structureId = '', importId = '' }, caller) => {
    const lines = await exportImport.door.call(caller, { structureId, importId })
    return exportResponse(exportFormatOf(request.nextUrl.searchParams), 'rapport-import', COLUMNS, lines)
  },
})
