import type { StatusTone } from '@/components/ui/status-pill'
import { isDraft, statusRow } from '@/lib/invoices/model/status'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import type { StatusIcon } from './status-icons'

/** All that its pill shows, so that the table of statuses need not travel to the browser. */
export interface StatusWords {
  /** The official one. */
  label: string
  tone: StatusTone
  icon: StatusIcon
}

export function statusWords(status: InvoiceStatus): StatusWords {
  const { label, tone } = statusRow(status)
  return { label, tone, icon: isDraft(status) ? 'draft' : tone }
}
