import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict } from '@/lib/shared/errors'
import type { createSchema } from '../model/schemas'
import { checkCode, lockStructure, serviceColumns } from './service-columns'

/**
 * « Créer un service ». The code of a deleted service may be taken again: nothing was bound to it, its row lives again.
 * @throws at the field for a code that is taken or reserved; conflict in an inactive structure.
 */
export async function createService({ structureId, ...fields }: z.output<typeof createSchema>, { tx, now }: CommandContext): Promise<{ structureId: string; serviceId: string }> {
  const structure = await lockStructure(tx, structureId)
  if (structure.status !== 'ACTIVE') throw conflict('service.inactive-structure', 'Cette structure est désactivée : réactivez-la avant de lui donner un service.')
  await checkCode(tx, structure, fields.code)
  const columns = { ...serviceColumns(fields, structure), status: 'ACTIVE' as const, deletedAt: null, createdAt: now }
  const { id } = await tx.service.upsert({ where: { structureId_code: { structureId, code: fields.code } }, create: { ...columns, structureId }, update: columns, select: { id: true } })
  return { structureId, serviceId: id }
}
