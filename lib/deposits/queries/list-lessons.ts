import { isId } from '@/lib/invoices/queries/visible-invoices'
import { defineQuery } from '@/lib/platform/query'
import type { RecognitionLesson } from '@/prisma/generated/client'
import { fieldLabel } from '@/lib/recognition/field-labels'
import { type LearntField, type LearntLayout, layoutName } from '../model/learnt-layout'

/** What the invoices of a structure have taught, by layout: for those who manage it. */
export const listLessons = defineQuery({
  name: 'recognition.list-lessons',
  permission: 'structure.manage',
  structureOf: ({ structureId }: { structureId: string }) => (isId(structureId) ? { structureId } : null),
  run: async ({ structureId }, { db }): Promise<{ structureName: string; layouts: LearntLayout[] }> => {
    const structure = await db.structure.findUniqueOrThrow({ where: { id: structureId }, select: { name: true, lessons: { orderBy: [{ layout: 'asc' }, { field: 'asc' }, { id: 'asc' }] } } })
    const layouts = [...new Set(structure.lessons.map(({ layout }) => layout))]
    return {
      structureName: structure.name,
      layouts: layouts.map((layout) => ({ layout, name: layoutName(layout), lessons: structure.lessons.filter((lesson) => lesson.layout === layout).map(shown) })),
    }
  },
})

const shown = ({ id, field, label, page, confirmations, contradictions }: RecognitionLesson): LearntField => ({ id, field: fieldLabel(field), label, page, confirmations, contradictions, isTrusted: confirmations > contradictions })
