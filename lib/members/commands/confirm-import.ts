import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { enqueue } from '@/lib/platform/queue'
import { conflict, notFound } from '@/lib/shared/errors'
import { applyImport } from '../jobs/apply-import'
import type { importIdSchema } from '../model/schemas'

type Input = z.output<typeof importIdSchema>

/**
 * « Confirmer l'import »: once, whoever clicks and however often.
 * @throws conflict when it was confirmed, abandoned, or is still being read; not found for another structure's.
 */
export async function confirmImport({ structureId, importId }: Input, { tx, actor, now }: CommandContext): Promise<void> {
  const { count } = await tx.memberImport.updateMany({ where: { id: importId, structureId, status: 'ANALYSE' }, data: { status: 'EN_COURS', confirmedById: actor.userId, confirmedAt: now } })
  if (count === 0) await refuse({ structureId, importId }, tx)
  await enqueue(tx, applyImport, { importId })
}

/** Leaves a dry run without doing anything. @throws like `confirmImport`. */
export async function abandonImport({ structureId, importId }: Input, { tx, now }: CommandContext): Promise<void> {
  const { count } = await tx.memberImport.updateMany({ where: { id: importId, structureId, status: { in: ['ANALYSE', 'RECU'] } }, data: { status: 'ABANDONNE', finishedAt: now } })
  if (count === 0) await refuse({ structureId, importId }, tx)
}

async function refuse({ structureId, importId }: Input, tx: CommandContext['tx']): Promise<never> {
  const found = await tx.memberImport.findFirst({ where: { id: importId, structureId } })
  if (!found) throw notFound()
  if (found.status === 'RECU') throw conflict('import.not-read', 'Le fichier est encore en cours de lecture : attendez la fin de l’aperçu.')
  throw conflict('import.settled', found.status === 'ABANDONNE' ? 'Cet import a été abandonné.' : 'Cet import a déjà été confirmé : il n’est appliqué qu’une fois.')
}
