import { structureTextOf } from '@/lib/shared/search-text'
import type { WorkspaceCode } from '@/prisma/generated/enums'
import type { StructureDraft } from './structure-draft'
import { defaultWorkspaces } from './workspace-purpose'

/** Espaces that every new structure has (portal 13.9). */
export const DEFAULT_WORKSPACES: readonly WorkspaceCode[] = defaultWorkspaces('PRIVATE')

/** What the company register knows besides name and address. */
export interface RegisterFacts {
  legalCategory: string | null
  companySize: string | null
  vatNumber: string | null
  isUndisclosed: boolean
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Attributes an identifier to a company that has none yet: « EC- » and ten characters, never one that can be mistaken. */
export function withIdentifier(draft: StructureDraft): StructureDraft {
  if (draft.identifier !== '') return draft
  const random = crypto.getRandomValues(new Uint8Array(10))
  return { ...draft, identifier: `EC-${[...random].map((byte) => LETTERS[byte % LETTERS.length]).join('')}` }
}

/** The key by which a structure is unique, as Prisma asks for it. */
export const structureKey = ({ country, identifierType, identifier }: Pick<StructureDraft, 'country' | 'identifierType' | 'identifier'>) => ({
  country_identifierType_identifier: { country, identifierType, identifier },
})

/**
 * The rows of a new private structure: itself, its default workspaces, and its creator as main manager.
 * @param now instant of the decision, the same for all rows.
 */
export function newStructure(draft: StructureDraft, mainManagerId: string, now: Date, facts: RegisterFacts | null = null) {
  const settled = withIdentifier(draft)
  return {
    ...settled,
    ...(facts ?? {}),
    kind: 'PRIVATE' as const,
    status: 'ACTIVE' as const,
    searchText: structureTextOf(settled),
    workspaces: { create: DEFAULT_WORKSPACES.map((code) => ({ code })) },
    affiliations: { create: { user: { connect: { id: mainManagerId } }, role: 'MAIN_MANAGER' as const, status: 'VALIDEE' as const, requestedAt: now, decidedAt: now } },
  }
}
