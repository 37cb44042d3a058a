import { MODE_LABEL, WORKSPACES, type MemberRight } from '@/lib/members/model/member-rights'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { AffiliationRole } from '@/prisma/generated/enums'

/** The espaces of a member with their mode; where services differ, the number of services that have it. */
export function RightsSummary({ role, rights, places }: { role: AffiliationRole; rights: readonly MemberRight[]; places: number }) {
  if (role !== 'USER') return <span>Tous les espaces ouverts</span>
  if (rights.length === 0) return <span className="text-ink-soft">Aucun</span>
  const lines = WORKSPACES.flatMap((workspace) =>
    (['MODIFICATION', 'CONSULTATION_UNIQUEMENT'] as const).flatMap((mode) => {
      const count = rights.filter((right) => right.workspace === workspace && right.mode === mode).length
      return count === 0 ? [] : [{ key: `${workspace} ${mode}`, text: `${WORKSPACE_LABEL[workspace]} : ${MODE_LABEL[mode].toLowerCase()}${count < places ? ` (${count} service${count > 1 ? 's' : ''} sur ${places})` : ''}` }]
    }),
  )
  return (
    <ul>
      {lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  )
}
