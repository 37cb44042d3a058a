import { routes } from '@/lib/shared/routes'
import type { StructureKind } from '@/prisma/generated/enums'

/** One page of a structure's record, shown as a tab. */
export interface StructureSection {
  key: string
  label: string
  href: (structureId: string) => string
  /** For managers only. */
  managers?: true
  /** For structures of this kind only. */
  kind?: StructureKind
}

/** The pages of a structure, in the order of the blocks of its record (portal 3.3). */
export const STRUCTURE_SECTIONS = [
  { key: 'record', label: 'Fiche', href: routes.structure },
  { key: 'obligations', label: 'Obligations', href: routes.obligations, managers: true, kind: 'PUBLIC' },
  { key: 'services', label: 'Services', href: routes.services },
  { key: 'bankAccounts', label: 'Coordonnées bancaires', href: routes.bankAccounts },
  { key: 'workspaces', label: 'Espaces', href: routes.workspaces },
  { key: 'users', label: 'Utilisateurs', href: routes.users, managers: true },
  { key: 'mandates', label: 'Mandats', href: routes.structureMandates },
  { key: 'library', label: 'Pièces jointes', href: routes.library },
  { key: 'history', label: 'Historique', href: routes.history, managers: true },
] as const satisfies readonly StructureSection[]

export type SectionKey = (typeof STRUCTURE_SECTIONS)[number]['key']

/** The tabs this person sees. */
export const sectionsFor = ({ canManage, kind }: { canManage: boolean; kind: StructureKind }): readonly StructureSection[] =>
  (STRUCTURE_SECTIONS as readonly StructureSection[]).filter((section) => (canManage || !section.managers) && (!section.kind || section.kind === kind))
