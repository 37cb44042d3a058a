import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { enqueue } from '@/lib/platform/queue'
import { storeBytes } from '@/lib/platform/storage'
import { invalid } from '@/lib/shared/errors'
import { analyseImport } from '../jobs/analyse-import'
import { readHeader } from '../model/import/columns'
import { detectEncoding, firstLineOf } from '../model/import/encoding'
import { IMPORT_MAX_BYTES } from '../model/import/limits'
import type { startImportSchema } from '../model/schemas'

type Input = z.output<typeof startImportSchema>

export interface PreparedImport {
  sha256: string
  encoding: string
}

const refuse = (sentence: string) => invalid('import.unreadable', sentence, 'file')

/** Before the transaction: what can be said of the file at once is said at the field; a file that may be read is stored. */
export async function prepareImport({ file }: Input): Promise<PreparedImport> {
  if (file.size === 0) throw refuse('Ce fichier est vide : choisissez-en un autre.')
  if (file.size > IMPORT_MAX_BYTES) throw refuse(`Ce fichier pèse plus de ${IMPORT_MAX_BYTES / 2 ** 20} Mo : partagez-le en plusieurs.`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const detected = detectEncoding(bytes)
  if ('problem' in detected) throw refuse(detected.problem)
  const header = readHeader(firstLineOf(bytes, detected.encoding))
  if ('problem' in header) throw refuse(header.problem)
  return { sha256: await storeBytes(bytes), encoding: detected.encoding }
}

/** Keeps the file and asks for its dry run; nobody is attached by it. */
export async function startImport({ structureId, file }: Input, { tx, actor, now }: CommandContext, { sha256, encoding }: PreparedImport): Promise<{ importId: string }> {
  const { id } = await tx.memberImport.create({ data: { structureId, fileName: file.name.slice(-200), sha256, encoding, createdById: actor.userId, createdAt: now }, select: { id: true } })
  await enqueue(tx, analyseImport, { importId: id })
  return { importId: id }
}
