import { defineQuery } from '@/lib/platform/query'
import { leavingObstacles } from '../leaving-obstacles'

/** « Désactiver mon compte »: the structures that would lose their main manager. */
export const getLeavingObstacles = defineQuery({ name: 'account.leaving-obstacles', permission: 'account.own', run: (_: null, { db, actor }) => leavingObstacles(db, actor.userId) })
