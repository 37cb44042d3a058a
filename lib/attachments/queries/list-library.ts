import { reachOf } from '@/lib/access/permissions'
import { ATTACHMENT_TYPES } from '@/lib/invoices/model/code-lists'
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { LibraryTable } from '../model/library-table'
import { reusableFor } from './visible-library'

const ORDERS: Record<LibraryTable['sort'], (direction: Prisma.SortOrder) => Prisma.LibraryEntryOrderByWithRelationInput> = {
  designation: (description) => ({ description }),
  fichier: (name) => ({ file: { name } }),
  type: (typeCode) => ({ typeCode }),
  ajout: (createdAt) => ({ createdAt }),
}

async function listOf(db: Tx, owner: { structureId: string } | { userId: string }, { text, typeCode, sort, direction, page, pageSize }: LibraryTable) {
  const words = text === '' ? {} : { OR: [{ description: { contains: text, mode: 'insensitive' as const } }, { file: { name: { contains: text, mode: 'insensitive' as const } } }] }
  const where: Prisma.LibraryEntryWhereInput = { ...owner, ...words, ...(typeCode && { typeCode }) }
  const [total, rows] = await Promise.all([
    db.libraryEntry.count({ where }),
    db.libraryEntry.findMany({ where, include: { file: { include: { createdBy: { select: { firstName: true, lastName: true } } } } }, orderBy: [ORDERS[sort](direction), { id: 'desc' }], skip: (page - 1) * pageSize, take: pageSize }),
  ])
  return {
    total,
    rows: rows.map(({ id, description, typeCode: code, createdAt, file }) => ({
      id, description, createdAt,
      typeLabel: ATTACHMENT_TYPES[code] ?? code,
      fileId: file.id, name: file.name, size: file.size,
      addedBy: file.createdBy && `${file.createdBy.firstName} ${file.createdBy.lastName}`,
    })),
  }
}

/** The library of a structure, for all who work for it. A structure that is not the person's is not found. */
export const listLibrary = defineQuery({
  name: 'library.list',
  permission: 'library.read',
  run: ({ structureId, table }: { structureId: string; table: LibraryTable }, { db, actor }) => {
    if (!reachOf(actor, 'library.read').some((reach) => reach.structureId === structureId)) throw notFound()
    return listOf(db, { structureId }, table)
  },
})

/** The library of the account: one's own files only. */
export const listOwnLibrary = defineQuery({ name: 'account-library.list', permission: 'account.own', run: ({ table }: { table: LibraryTable }, { db, actor }) => listOf(db, { userId: actor.userId }, table) })

export type LibraryLine = Awaited<ReturnType<typeof listOwnLibrary>>['rows'][number]

const MOST = 100

/** « LISTE DES PIÈCES JOINTES DISPONIBLES » of the deposit form: both libraries, newest first. */
export const listReusable = defineQuery({
  name: 'library.reusable',
  permission: 'library.read',
  run: async ({ structureId }: { structureId: string }, { db, actor }) => {
    const rows = await db.libraryEntry.findMany({ where: reusableFor(actor, structureId), include: { file: { select: { name: true, size: true } } }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST })
    return rows.map(({ id, userId, description, typeCode, file }) => ({ id, isOwn: userId !== null, description, typeLabel: ATTACHMENT_TYPES[typeCode] ?? typeCode, name: file.name, size: file.size }))
  },
})
