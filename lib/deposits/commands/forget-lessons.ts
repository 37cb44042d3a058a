import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import type { forgetAllSchema, forgetSchema } from '../model/lesson-schemas'

/** « Oublier »: one lesson of the structure; one that is gone already stays gone. */
export async function forgetLesson({ structureId, lessonId }: z.output<typeof forgetSchema>, { tx }: CommandContext): Promise<{ forgotten: number }> {
  const { count } = await tx.recognitionLesson.deleteMany({ where: { id: lessonId, structureId } })
  return { forgotten: count }
}

/** « Tout oublier »: every lesson of the structure. */
export async function forgetLessons({ structureId }: z.output<typeof forgetAllSchema>, { tx }: CommandContext): Promise<{ forgotten: number }> {
  const { count } = await tx.recognitionLesson.deleteMany({ where: { structureId } })
  return { forgotten: count }
}
