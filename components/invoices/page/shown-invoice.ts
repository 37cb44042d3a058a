import type { DraftFields } from '@/lib/invoices/model/draft'
import type { SubmissionMode } from '@/prisma/generated/enums'

export interface PartyView {
  name: string
  identifier: string
  address: string[]
  service: { code: string; name: string } | null
}

/** What the read-only page of an invoice shows of it. */
export interface ShownInvoice {
  fields: DraftFields
  seller: PartyView
  buyer: PartyView | null
  bankAccount: { name: string; masked: string; factorName: string | null } | null
  submissionMode: SubmissionMode
  attachments: { id: string; attachmentId: string | null; typeLabel: string; description: string; name: string; size: number }[]
}
