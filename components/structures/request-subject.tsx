import { MODE_LABEL } from '@/lib/structures/model/entitlement-modes'
import { REQUEST_KIND_LABEL, type RequestKind } from '@/lib/structures/model/request-state'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import type { EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'

interface RequestSubjectProps {
  request: { kind: RequestKind; workspace: WorkspaceCode | null; mode: EntitlementMode | null }
}

/** What is asked for: « Rattachement », or « Habilitation – Factures émises, Modification ». */
export function RequestSubject({ request: { kind, workspace, mode } }: RequestSubjectProps) {
  return (
    <>
      {REQUEST_KIND_LABEL[kind]}
      {workspace && mode && <span className="block text-sm font-normal">{WORKSPACE_LABEL[workspace]}, {MODE_LABEL[mode].toLowerCase()}</span>}
    </>
  )
}
