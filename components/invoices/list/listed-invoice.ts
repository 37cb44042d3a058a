import { formatCents } from '@/lib/shared/amounts'
import { columnToCivil } from '@/lib/shared/dates'
import { draftAddress } from '@/lib/invoices/model/draft-address'
import { draftKey } from '@/lib/invoices/model/draft-key'
import { isDraft, statusRow } from '@/lib/invoices/model/status'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'
import { type Written, writtenDate, writtenInstant } from '@/lib/shared/written'
import type { InvoiceStatus, SubmissionMode } from '@/prisma/generated/enums'
import { type StatusWords, statusWords } from '../status-words'

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

/** The same in words: all that its table shows, so that neither rules nor dates travel to the browser. */
export interface ListedInvoice {
  id: string
  href: string
  number: string | null
  isCreditNote: boolean
  recipient: string | null
  siret: string | null
  amount: string | null
  status: StatusWords & { sentence: string; since: Written }
  deposited: Written | null
  issued: Written | null
  seller: string
  /** Names a draft to the door that deletes it; null once it is sent. */
  draftKey: string | null
}

export function listed({ id, number, typeCode, status, statusAt, sellerName, recipientName, recipientSiret, issueDate, submittedAt, version, submissionMode, totalWithVat, currency }: InvoiceRow): ListedInvoice {
  return {
    id, number,
    href: isDraft(status) ? draftAddress(id, submissionMode) : routes.invoice(id),
    isCreditNote: typeCode === '381',
    recipient: recipientName,
    siret: recipientSiret && formatSiret(recipientSiret),
    amount: totalWithVat === null ? null : formatCents(totalWithVat, currency),
    status: { ...statusWords(status), sentence: statusRow(status).sentence, since: writtenInstant(statusAt) },
    deposited: submittedAt && writtenInstant(submittedAt),
    issued: issueDate && writtenDate(columnToCivil(issueDate)),
    seller: sellerName,
    draftKey: isDraft(status) ? draftKey(id, version) : null,
  }
}
