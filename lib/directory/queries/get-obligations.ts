import { z } from 'zod'
import { defineQuery } from '@/lib/platform/query'
import type { Tx } from '@/lib/platform/db'
import { isState } from '../model/obligations'
import { ruleOf } from '../model/obligation-rules'

/** The scope of a public structure; null for a private one, which asks nothing of anybody. */
export async function scopeOfPublicStructure({ structureId }: { structureId: string }, db: Tx) {
  const found = z.uuid().safeParse(structureId).success ? await db.structure.findFirst({ where: { id: structureId, kind: 'PUBLIC' }, select: { id: true } }) : null
  return found && { structureId: found.id, serviceId: null }
}

/** What a public structure asks of its suppliers, for its managers to change. */
export const getObligations = defineQuery({
  name: 'directory.get-obligations',
  permission: 'directory.manage',
  structureOf: scopeOfPublicStructure,
  run: async ({ structureId }, { db }) => {
    const structure = await db.structure.findFirstOrThrow({
      where: { id: structureId, kind: 'PUBLIC' },
      select: { id: true, kind: true, name: true, identifier: true, serviceRequired: true, commitmentRequired: true, serviceOrCommitmentRequired: true, paymentReported: true, updatedAt: true, services: { where: { status: 'ACTIVE' }, select: { commitmentRequired: true } } },
    })
    const { services, updatedAt, ...rest } = structure
    return { ...rest, version: updatedAt.toISOString(), rule: ruleOf(structure), isState: isState(structure), serviceCount: services.length, strictServiceCount: services.filter((service) => service.commitmentRequired).length, canManage: true }
  },
})

export type ObligationsRecord = Awaited<ReturnType<typeof getObligations>>
