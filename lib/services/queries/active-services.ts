import type { Prisma } from '@/prisma/generated/client'
import { type CivilDate, civilToColumn } from '@/lib/shared/dates'

/** The services in which something may be done on this day: active, begun, not ended. */
export const activeOn = (today: CivilDate): Prisma.ServiceWhereInput => {
  const day = civilToColumn(today)
  return { status: 'ACTIVE', activeFrom: { lte: day }, OR: [{ activeUntil: null }, { activeUntil: { gte: day } }] }
}
