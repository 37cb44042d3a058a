import { MODE_LABEL } from '@/lib/members/model/member-rights'
import { MEMBER_STATES } from '@/lib/members/model/member-state'
import { parseMemberTable } from '@/lib/members/model/member-table'
import { exportMembers, type MemberRow } from '@/lib/members/queries/list-members'
import { defineRoute } from '@/lib/platform/route'
import { exportFormatOf, exportResponse, type ExportColumn } from '@/lib/platform/spreadsheet'
import { shortInstant } from '@/lib/shared/dates'
import { ROLE_LABEL } from '@/lib/structures/model/affiliation-status'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'

const placeOf = ({ services }: MemberRow, place: string | null) => services.find(({ id }) => id === place)?.code ?? 'structure'

const COLUMNS: ExportColumn<MemberRow>[] = [
  { header: 'Nom', value: ({ lastName }) => lastName },
  { header: 'Prénom', value: ({ firstName }) => firstName },
  { header: 'Adresse électronique', value: ({ email }) => email, width: 32 },
  { header: 'Téléphone', value: ({ phone }) => phone },
  { header: 'Rôle', value: ({ role }) => ROLE_LABEL[role] },
  { header: 'Périmètre', value: ({ services }) => (services.length === 0 ? 'Toute la structure' : services.map(({ code }) => code).join(', ')) },
  { header: 'Espaces', value: (row) => (row.role === 'USER' ? row.rights.map(({ workspace, mode, place }) => `${WORKSPACE_LABEL[workspace]} (${placeOf(row, place)}) : ${MODE_LABEL[mode]}`).join(' | ') : 'Tous les espaces ouverts'), width: 60 },
  { header: 'Compte', value: ({ state }) => MEMBER_STATES[state].label },
  { header: 'Dernière connexion', value: ({ lastLoginAt }) => (lastLoginAt ? shortInstant(lastLoginAt) : '') },
]

/** The users of a structure as a file: the filters of the list count, its pages do not. */
export const GET = defineRoute({
  name: 'member.export',
  permission: 'user.manage',
  run: async (request, { structureId = '' }, caller) => {
    const parameters = request.nextUrl.searchParams
    const rows = await exportMembers.door.call(caller, { structureId, table: parseMemberTable(Object.fromEntries(parameters)) })
    return exportResponse(exportFormatOf(parameters), 'utilisateurs', COLUMNS, rows)
  },
})
