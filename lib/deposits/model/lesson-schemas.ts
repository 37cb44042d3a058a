import { z } from 'zod'

const structureId = z.uuid('Cette structure n’existe pas.')

export const forgetSchema = z.object({ structureId, lessonId: z.uuid('Cette ligne n’existe plus. Rechargez la page.') })
export const forgetAllSchema = z.object({ structureId })
