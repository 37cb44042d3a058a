import type { CommandContext } from '@/lib/platform/context'
import { longInstant } from '@/lib/shared/dates'
import { conflict } from '@/lib/shared/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { StructureStatus } from '@/prisma/generated/enums'

const DONE: Record<StructureStatus, string> = { ACTIVE: 'réactivée', INACTIVE: 'désactivée' }

/**
 * Turns a structure off or on, once: the UPDATE expects the other status, and the version where one was shown.
 * @throws conflict with the name and moment of the one who was faster.
 */
export async function changeStatus(structureId: string, to: StructureStatus, { reason, expected }: { reason: string | null; expected?: Prisma.StructureWhereInput }, { tx, actor, now }: CommandContext): Promise<void> {
  const from = to === 'ACTIVE' ? 'INACTIVE' : 'ACTIVE'
  const { count } = await tx.structure.updateMany({ where: { id: structureId, status: from, ...expected }, data: { status: to, statusAt: now, statusById: actor.userId, statusReason: reason, version: { increment: 1 } } })
  if (count === 1) return
  const { status, statusBy, statusAt, successor } = await tx.structure.findUniqueOrThrow({ where: { id: structureId }, include: { statusBy: true, successor: true } })
  if (successor) throw conflict('structure.replaced', `Cette structure a déjà changé de SIRET : « ${successor.name} », ${successor.identifier}, la remplace. Travaillez dans celle-ci.`)
  if (status === from) throw conflict('structure.stale', 'La fiche a changé depuis que vous avez ouvert cette page. Rien n’est fait : actualisez la page et recommencez.')
  const who = statusBy && statusAt ? ` par ${statusBy.firstName} ${statusBy.lastName}, le ${longInstant(statusAt)}` : ''
  throw conflict('structure.status-changed', `Cette structure est déjà ${DONE[to]}${who}. Votre demande n’a rien changé.`)
}
