import { emailSchema, profileSchema } from '@/lib/accounts/model/person'
import { searchTextOf } from '@/lib/shared/search-text'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'
import { MODE_LABEL, WORKSPACES } from '../member-rights'
import type { ImportColumn, ImportHeader } from './columns'

/** A line as it was understood; codes of services are upper case. */
export interface ImportLine {
  number: number
  email: string
  lastName: string
  firstName: string
  phone: string | null
  serviceCodes: string[]
  workspaces: WorkspaceCode[]
  mode: EntitlementMode
}

/** Why a line is refused, and at which column. */
export interface LineProblem {
  column: ImportColumn
  sentence: string
}

const workspaceOf = (text: string): WorkspaceCode | undefined => WORKSPACES.find((code) => [searchTextOf(code), searchTextOf(WORKSPACE_LABEL[code])].includes(searchTextOf(text)))
const modeOf = (text: string) => (Object.keys(MODE_LABEL) as EntitlementMode[]).find((mode) => [searchTextOf(mode), searchTextOf(MODE_LABEL[mode])].includes(searchTextOf(text)))
const several = (cell: string) => [...new Set(cell.split(/[,|;\n]/).map((part) => part.trim()).filter(Boolean))]
const CELL_MAX = 300

/**
 * One line of the file. What is left out has the safe meaning: the whole structure, « Factures émises », Consultation.
 * @returns the line with the first problem found in it, if there is one.
 */
export function readLine(cells: readonly string[], { columns }: Pick<ImportHeader, 'columns'>, number: number): { line: ImportLine; problem: LineProblem | null } {
  // Without the one sign that the database refuses, and without half of a sign at the cut.
  const cell = (column: ImportColumn) => (cells[columns.indexOf(column)] ?? '').replaceAll('\0', '').trim().slice(0, CELL_MAX).replace(/[\uD800-\uDBFF]$/, '')
  const problems: LineProblem[] = []
  const email = emailSchema.safeParse(cell('e-mail'))
  if (!email.success) problems.push({ column: 'e-mail', sentence: email.error.issues[0]?.message ?? 'Adresse illisible.' })
  for (const [column, sentence] of [['nom', 'Le nom manque.'], ['prénom', 'Le prénom manque.']] as const) {
    if (cell(column) === '') problems.push({ column, sentence })
    else if (cell(column).length > 100) problems.push({ column, sentence: '100 caractères au plus.' })
  }
  const phone = profileSchema.shape.phone.safeParse(cell('téléphone'))
  if (!phone.success) problems.push({ column: 'téléphone', sentence: phone.error.issues[0]?.message ?? 'Numéro illisible.' })
  const wanted = several(cell('espaces'))
  const unknown = wanted.find((text) => !workspaceOf(text))
  if (unknown) problems.push({ column: 'espaces', sentence: `« ${unknown} » n’est pas un espace : écrivez par exemple « Factures émises ».` })
  const mode = cell('mode') === '' ? 'CONSULTATION_UNIQUEMENT' : modeOf(cell('mode'))
  if (!mode) problems.push({ column: 'mode', sentence: `« ${cell('mode')} » n’est pas un mode : écrivez Consultation ou Modification.` })
  if (cells.slice(columns.length).some((rest) => rest.trim() !== '')) problems.push({ column: 'e-mail', sentence: `La ligne a ${cells.length} cases, la première ligne en annonce ${columns.length} : mettez entre guillemets ce qui contient un séparateur.` })
  const line: ImportLine = {
    number,
    email: email.success ? email.data : cell('e-mail').toLowerCase(),
    lastName: cell('nom'),
    firstName: cell('prénom'),
    phone: phone.success ? phone.data : cell('téléphone'),
    serviceCodes: several(cell('service')).map((code) => code.toUpperCase()),
    workspaces: wanted.length === 0 ? ['FACTURES_EMISES'] : [...new Set(wanted.flatMap((text) => workspaceOf(text) ?? []))],
    mode: mode ?? 'CONSULTATION_UNIQUEMENT',
  }
  return { line, problem: problems[0] ?? null }
}
