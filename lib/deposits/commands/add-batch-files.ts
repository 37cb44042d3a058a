import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict, notFound } from '@/lib/shared/errors'
import { knownAmong } from '../model/batch-files'
import { type addFilesSchema, MOST_FILES } from '../model/batch-schemas'
import { requireOwnService } from './receive-deposit'

export interface AddedFiles {
  batchId: string
  /** The id of each chosen file, in their order. */
  fileIds: string[]
}

/**
 * « Continuer » with several files: the batch, and one line for each file before any byte is sent. The same key adds to the same
 * batch; a file that it knows keeps its line, so that a second click or drop adds nothing and an upload can be taken up again.
 * @throws conflict past 100 files; invalid for a foreign service.
 */
export async function addBatchFiles({ structureId, batchKey, sellerServiceId, billingFramework, files }: z.output<typeof addFilesSchema>, { tx, actor, now }: CommandContext): Promise<AddedFiles> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`batch ${structureId} ${batchKey}`}, 0))`
  const known = await tx.depositBatch.findUnique({ where: { structureId_batchKey: { structureId, batchKey } }, include: { files: { orderBy: { position: 'asc' } } } })
  // The right was asked for the service that the form names: another one's batch is not found.
  if (known && known.sellerServiceId !== sellerServiceId) throw notFound()
  await requireOwnService(tx, { structureId, sellerServiceId }, now)
  const ids = knownAmong(known?.files ?? [], files)
  const living = (known?.files ?? []).filter(({ status }) => status !== 'REMOVED').length
  if (living + ids.filter((id) => id === null).length > MOST_FILES) throw conflict('batch.full', `Un lot tient ${MOST_FILES} fichiers au plus, et celui-ci en a déjà ${living}. Déposez les autres dans un second lot.`, 'files')
  const batch = known ?? (await tx.depositBatch.create({ data: { structureId, batchKey, sellerServiceId, billingFramework, createdById: actor.userId, createdAt: now } }))
  if (known?.closedAt) await tx.depositBatch.update({ where: { id: batch.id }, data: { closedAt: null } })
  const last = known?.files.at(-1)?.position ?? 0
  const fileIds: string[] = []
  let position = last
  for (const [index, { name, size, modifiedAt, refusal }] of files.entries()) {
    const line = ids[index] ?? (await tx.depositBatchFile.create({
      data: { structureId, batchId: batch.id, position: ++position, name, size, modifiedAt: BigInt(modifiedAt), depositKey: randomUUID(), ...(refusal && { status: 'REFUSED', refusal }) },
      select: { id: true },
    })).id
    fileIds.push(line)
  }
  return { batchId: batch.id, fileIds }
}
