import { SelectField } from '@/components/form/select-field'
import { MODE_LABEL, type MemberRight } from '@/lib/members/model/member-rights'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { WorkspaceCode } from '@/prisma/generated/enums'

const MODES = [{ value: '', label: 'Aucun accès' }, ...Object.entries(MODE_LABEL).map(([value, label]) => ({ value, label }))]

interface RightsFieldsProps {
  /** `rights`, or `rights.<place>`. */
  prefix: string
  workspaces: readonly WorkspaceCode[]
  rights?: readonly Pick<MemberRight, 'workspace' | 'mode'>[]
}

/** For each espace: no access, Consultation or Modification. */
export function RightsFields({ prefix, workspaces, rights = [] }: RightsFieldsProps) {
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      {workspaces.map((workspace) => (
        <SelectField key={workspace} name={`${prefix}.${workspace}`} label={WORKSPACE_LABEL[workspace]} choices={MODES} defaultValue={rights.find((right) => right.workspace === workspace)?.mode ?? ''} />
      ))}
    </div>
  )
}
