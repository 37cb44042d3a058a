'use server'

import { forgetLesson as forget, forgetLessons as forgetAll } from '@/lib/deposits/commands/forget-lessons'
import { forgetAllSchema, forgetSchema } from '@/lib/deposits/model/lesson-schemas'
import { defineAction } from '@/lib/platform/action'
import { routes } from '@/lib/shared/routes'

const ofStructure = { permission: 'structure.manage', structureOf: ({ structureId }: { structureId: string }) => ({ structureId }) } as const

/** « Oublier » */
export const forgetLesson = defineAction({ ...ofStructure, name: 'recognition.forget-lesson', schema: forgetSchema, run: forget, redirectTo: (_result, { structureId }) => `${routes.lessons(structureId)}?fait=oubli` })

/** « Tout oublier » */
export const forgetLessons = defineAction({ ...ofStructure, name: 'recognition.forget-lessons', schema: forgetAllSchema, run: forgetAll, redirectTo: (_result, { structureId }) => `${routes.lessons(structureId)}?fait=oubli` })
