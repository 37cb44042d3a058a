import type { Prisma } from '@/prisma/generated/client'
import { type CivilDate, civilToColumn } from '@/lib/shared/dates'

/** The accounts that an invoice may name on this day: begun, not ended, not closed by hand. */
export const offeredOn = (today: CivilDate): Prisma.BankAccountWhereInput => {
  const day = civilToColumn(today)
  return { closedAt: null, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gte: day } }] }
}
