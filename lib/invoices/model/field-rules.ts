import type { InvoiceStatus } from '@/prisma/generated/enums'
import { isDraft } from './status'

/** The parts of an invoice that are sealed or open together. */
export type FieldGroup = 'seller' | 'framework' | 'recipient' | 'references' | 'totals' | 'vatBreakdown' | 'attachments' | 'comment'

const ALL: readonly FieldGroup[] = ['seller', 'framework', 'recipient', 'references', 'totals', 'vatBreakdown', 'attachments', 'comment']

/** What its supplier may still change once sent (portal 7.10): the address of a recycled one, the pieces of a suspended one. */
const AFTER_SENDING: Partial<Record<InvoiceStatus, readonly FieldGroup[]>> = {
  A_RECYCLER: ['recipient', 'comment'],
  SUSPENDUE: ['attachments', 'comment'],
}

export const openFields = (status: InvoiceStatus): readonly FieldGroup[] => (isDraft(status) ? ALL : (AFTER_SENDING[status] ?? []))

/** May this part be changed in this status? */
export const canChange = (status: InvoiceStatus, field: FieldGroup): boolean => openFields(status).includes(field)
