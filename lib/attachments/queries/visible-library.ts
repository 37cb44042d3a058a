import type { Actor } from '@/lib/access/actor'
import { reachOf } from '@/lib/access/permissions'
import type { Prisma } from '@/prisma/generated/client'

/** The files a person may read: his own, and those of the structures he works for, be it for one service only. */
export const visibleLibrary = (actor: Actor): Prisma.LibraryEntryWhereInput => ({
  OR: [{ userId: actor.userId }, { structureId: { in: reachOf(actor, 'library.read').map(({ structureId }) => structureId) } }],
})

/** Those that may be attached to an invoice of this structure: never a file of another structure he works for. */
export const reusableFor = (actor: Actor, structureId: string): Prisma.LibraryEntryWhereInput => ({ AND: [visibleLibrary(actor), { OR: [{ userId: actor.userId }, { structureId }] }] })
