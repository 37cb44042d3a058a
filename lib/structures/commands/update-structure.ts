import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { longInstant } from '@/lib/shared/dates'
import { conflict } from '@/lib/shared/errors'
import { structureTextOf } from '@/lib/shared/search-text'
import { differencesFrom, type KeptValues, type recordSchema, type RecordValues } from '../model/record'

/**
 * Changes what managers may change on a structure's record. Of two who edit at once the second is shown what the first one
 * wrote, keeps what he typed, and decides.
 * @throws conflict at the box « Enregistrer mes valeurs » when the record has changed since the form was opened.
 */
export async function updateStructure({ structureId, version, overwrite, ...record }: z.output<typeof recordSchema>, { tx, actor, now }: CommandContext): Promise<void> {
  const read = () => tx.structure.findUniqueOrThrow({ where: { id: structureId }, include: { changedBy: true } })
  const current = await read()
  if (current.version !== version && !overwrite) throw staleRecord(current, record)
  const searchText = structureTextOf({ name: current.name, label: record.label, city: record.city })
  const { count } = await tx.structure.updateMany({ where: { id: structureId, version: current.version }, data: { ...record, searchText, version: { increment: 1 }, changedAt: now, changedById: actor.userId } })
  if (count === 0) throw staleRecord(await read(), record)
}

type Current = KeptValues & { changedBy: { firstName: string; lastName: string } | null; changedAt: Date | null }

function staleRecord(current: Current, typed: RecordValues) {
  const { changedBy, changedAt } = current
  const who = changedBy && changedAt ? `${changedBy.firstName} ${changedBy.lastName} a modifié cette fiche le ${longInstant(changedAt)}` : 'Cette fiche a changé'
  const differences = differencesFrom(current, typed)
  const what = differences.length > 0 ? `Sur la fiche aujourd’hui, à la place de vos valeurs – ${differences.join(' ; ')}.` : 'Vos valeurs sont celles de la fiche.'
  return conflict('structure.stale', `${who}, après que vous l’avez ouverte. Rien n’est enregistré, et ce que vous avez saisi est conservé. ${what} Corrigez vos valeurs, ou cochez cette case pour les enregistrer.`, 'overwrite')
}
