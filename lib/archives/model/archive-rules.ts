import { isRefusal, statusesOf, STATUSES } from '@/lib/invoices/model/status'
import { addYears, type CivilDate, civilDateOf } from '@/lib/shared/dates'
import type { InvoiceStatus } from '@/prisma/generated/enums'

/** An invoice is archived so many days after its life is over: time enough to look at it among the living (decision 0073). */
export const DAYS_UNTIL_ARCHIVED = 90

/** From sending (portal 7.9; article L. 123-22 of the code of commerce). Nothing is deleted after. */
export const YEARS_KEPT = 10

/** The last day on which the archive must be there. */
export const keptUntil = (submittedAt: Date): CivilDate => addYears(civilDateOf(submittedAt), YEARS_KEPT)

/** Paid: nothing more can happen. */
export const PAID: readonly InvoiceStatus[] = statusesOf('finished')
/** Refused for good: over once the supplier has marked it as handled. */
export const REFUSED: readonly InvoiceStatus[] = STATUSES.filter(isRefusal)

export const isOver = ({ status, isRejectionHandled }: { status: InvoiceStatus; isRejectionHandled: boolean }): boolean => PAID.includes(status) || (REFUSED.includes(status) && isRejectionHandled)
