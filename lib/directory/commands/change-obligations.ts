import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { conflict } from '@/lib/shared/errors'
import { flagsOf } from '../model/obligation-rules'
import type { obligationsSchema } from '../model/obligations-schema'

/**
 * Changes what a public structure asks of its suppliers; the next deposit form already asks for it.
 * @throws conflict when the record has changed since the form was shown.
 */
export async function changeObligations({ structureId, rule, paymentReported, version }: z.output<typeof obligationsSchema>, { tx }: CommandContext): Promise<void> {
  const { count } = await tx.structure.updateMany({ where: { id: structureId, kind: 'PUBLIC', updatedAt: new Date(version) }, data: { ...flagsOf(rule), paymentReported } })
  if (count === 0) throw conflict('directory.obligations-changed', 'La fiche a été modifiée entre-temps par quelqu’un d’autre : actualisez la page pour voir ses choix, puis refaites les vôtres.')
}
