import { formatCents } from '@/lib/shared/amounts'
import { columnToCivil, shortDate, shortInstant } from '@/lib/shared/dates'
import { draftAddress } from '@/lib/invoices/model/draft-address'
import { draftKey } from '@/lib/invoices/model/draft-key'
import { isDraft, statusRow } from '@/lib/invoices/model/status'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'
import type { InvoiceStatus, SubmissionMode } from '@/prisma/generated/enums'
import type { StatusTone } from '@/components/ui/status-pill'

/** One line of a list of issued invoices. */
export interface InvoiceRow {
  id: string
  number: string | null
  typeCode: string
  status: InvoiceStatus
  statusAt: Date
  sellerName: string
  recipientName: string | null
  recipientSiret: string | null
  issueDate: Date | null
  submittedAt: Date | null
  version: number
  submissionMode: SubmissionMode
  totalWithVat: bigint | null
  currency: string
}

/** A date as it is read, and as machines do. */
export interface Written {
  text: string
  value: string
}

/** The same in words: all that its table shows, so that neither rules nor dates travel to the browser. */
export interface ListedInvoice {
  id: string
  href: string
  number: string | null
  isCreditNote: boolean
  recipient: string | null
  siret: string | null
  amount: string | null
  status: { label: string; tone: StatusTone; isDraft: boolean; sentence: string; since: Written }
  deposited: Written | null
  issued: Written | null
  seller: string
  /** Names a draft to the door that deletes it; null once it is sent. */
  draftKey: string | null
}

const instant = (at: Date): Written => ({ text: shortInstant(at), value: at.toISOString() })

function civil(column: Date): Written {
  const date = columnToCivil(column)
  return { text: shortDate(date), value: date }
}

export function listed({ id, number, typeCode, status, statusAt, sellerName, recipientName, recipientSiret, issueDate, submittedAt, version, submissionMode, totalWithVat, currency }: InvoiceRow): ListedInvoice {
  const { label, tone, sentence } = statusRow(status)
  return {
    id, number,
    href: isDraft(status) ? draftAddress(id, submissionMode) : routes.invoice(id),
    isCreditNote: typeCode === '381',
    recipient: recipientName,
    siret: recipientSiret && formatSiret(recipientSiret),
    amount: totalWithVat === null ? null : formatCents(totalWithVat, currency),
    status: { label, tone, isDraft: isDraft(status), sentence, since: instant(statusAt) },
    deposited: submittedAt && instant(submittedAt),
    issued: issueDate && civil(issueDate),
    seller: sellerName,
    draftKey: isDraft(status) ? draftKey(id, version) : null,
  }
}
