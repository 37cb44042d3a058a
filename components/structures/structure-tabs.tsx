import { TabsNav } from '@/components/ui/tabs-nav'
import { sectionsFor, type SectionKey } from '@/lib/structures/model/sections'
import type { StructureKind } from '@/prisma/generated/enums'

interface StructureTabsProps {
  /** `isManager`: one who may see the managers' pages, even of a deactivated structure. */
  structure: { id: string; kind: StructureKind; canManage: boolean; isManager?: boolean }
  current: SectionKey
}

/** The pages of one structure as tabs; stands first in each of them. */
export function StructureTabs({ structure, current }: StructureTabsProps) {
  return (
    <div className="mb-8">
      <TabsNav label="Pages de la structure" tabs={sectionsFor({ kind: structure.kind, canManage: structure.isManager ?? structure.canManage }).map(({ key, label, href }) => ({ label, href: href(structure.id), current: key === current }))} />
    </div>
  )
}
