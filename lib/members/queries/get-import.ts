import { z } from 'zod'
import { defineQuery } from '@/lib/platform/query'
import type { MemberFate } from '@/prisma/generated/enums'
import { FATE_KEYS } from '../model/import/fates'
import type { ImportTable } from '../model/import/import-table'

interface Input {
  structureId: string
  importId: string
}

const structureOfImport = async ({ structureId, importId }: Input, db: { memberImport: { count: (args: { where: { id: string; structureId: string } }) => Promise<number> } }) =>
  z.uuid().safeParse(importId).success && z.uuid().safeParse(structureId).success && (await db.memberImport.count({ where: { id: importId, structureId } })) > 0 ? { structureId } : null

/** One import with the count of each fate, how far it has come, and a page of its lines. */
export const getImport = defineQuery({
  name: 'member.get-import',
  permission: 'user.manage',
  structureOf: (input: Input & { table: ImportTable }, db) => structureOfImport(input, db),
  run: async ({ structureId, importId, table }, { db }) => {
    const found = await db.memberImport.findFirstOrThrow({ where: { id: importId, structureId }, include: { structure: { select: { id: true, name: true, kind: true } }, createdBy: { select: { firstName: true, lastName: true } } } })
    const inOrder = found.confirmedAt ? 'outcome' : 'fate'
    const groups = await db.memberImportLine.groupBy({ by: ['fate', 'outcome'], where: { structureId, importId }, _count: { _all: true } })
    const countOf = (test: (group: { fate: MemberFate; outcome: MemberFate | null }) => boolean) => groups.filter(test).reduce((sum, { _count }) => sum + _count._all, 0)
    const final = ({ fate, outcome }: { fate: MemberFate; outcome: MemberFate | null }) => (inOrder === 'outcome' ? (outcome ?? fate) : fate)
    const where = { structureId, importId, ...(table.fate && (inOrder === 'fate' ? { fate: table.fate } : { OR: [{ outcome: table.fate }, { outcome: null, fate: table.fate }] })) }
    const toDo = countOf(({ fate }) => fate === 'CREER' || fate === 'RATTACHER')
    return {
      ...found,
      structure: { ...found.structure, canManage: true },
      counts: Object.fromEntries(FATE_KEYS.map((key) => [key, countOf((group) => final(group) === key)])) as Record<MemberFate, number>,
      toDo,
      done: countOf(({ outcome }) => outcome !== null),
      total: await db.memberImportLine.count({ where }),
      lines: await db.memberImportLine.findMany({ where, orderBy: { number: table.direction }, skip: (table.page - 1) * table.pageSize, take: table.pageSize }),
    }
  },
})

export type ImportPage = Awaited<ReturnType<typeof getImport>>
export type ImportedLine = ImportPage['lines'][number]

const STEP = 2000

/** The report whole, read as it is written. */
export const exportImport = defineQuery({
  name: 'member.export-import',
  permission: 'user.manage',
  structureOf: (input: Input, db) => structureOfImport(input, db),
  run: async ({ structureId, importId }, { db }) => {
    async function* lines() {
      for (let last = 0, read = STEP; read === STEP; ) {
        const step = await db.memberImportLine.findMany({ where: { structureId, importId, number: { gt: last } }, orderBy: { number: 'asc' }, take: STEP })
        read = step.length
        last = step.at(-1)?.number ?? last
        yield* step
      }
    }
    return lines()
  },
})

/** The latest imports of a structure: one left while it runs is found again here. */
export const listImports = defineQuery({
  name: 'member.list-imports',
  permission: 'user.manage',
  structureOf: ({ structureId }: { structureId: string }) => ({ structureId }),
  run: ({ structureId }, { db }) => db.memberImport.findMany({ where: { structureId }, include: { createdBy: { select: { firstName: true, lastName: true } } }, orderBy: { createdAt: 'desc' }, take: 10 }),
})
