import { maskIban } from '@/lib/bank-accounts/model/iban'
import { paymentDaysOf } from '@/lib/directory/model/payment-days'
import type { Cents } from '@/lib/shared/amounts'
import { columnToCivil, type CivilDate } from '@/lib/shared/dates'
import type { RecognitionWithEmbedded } from '@/lib/recognition/embedded/merge-embedded'
import type { RecognitionFailure } from '@/lib/recognition/types'
import type { Invoice } from '@/prisma/generated/client'
import type { BankAccountType, IdentifierType, InvoiceStatus, StructureStatus, SubmissionMode } from '@/prisma/generated/enums'
import { termStart } from '../model/late-interest'
import { ATTACHMENT_TYPES, MAIN_ATTACHMENT_LABEL, type TypeCode } from '../model/code-lists'
import type { DraftFields } from '../model/draft'
import type { WholeInvoice } from './read-surroundings'

export interface PartyBlock {
  id: string
  name: string
  identifierType: IdentifierType
  identifier: string
  address: string[]
  service: { id: string; code: string; name: string } | null
}

export interface FileLine {
  id: string
  name: string
  size: number
  sha256: string
}

export interface AttachmentLine extends FileLine {
  /** Null: the PDF of the invoice itself, which cannot be removed. */
  attachmentId: string | null
  typeLabel: string
  description: string
}

export interface InvoicePage {
  id: string
  officialId: string
  status: InvoiceStatus
  statusAt: Date
  statusReason: string | null
  statusComment: string | null
  isRejectionHandled: boolean
  /** The rejected invoice this one makes again, and those that make this one again. */
  repeats: { id: string; number: string | null } | null
  repetitions: { id: string; number: string | null }[]
  /** Goes back with every form: a stale page is refused. */
  version: number
  submissionMode: SubmissionMode
  structureStatus: StructureStatus
  seller: PartyBlock
  /** Null while the recipient is unknown; `fields.buyerSiret` holds what was typed. */
  buyer: PartyBlock | null
  bankAccount: { id: string; name: string; type: BankAccountType; masked: string; factorName: string | null } | null
  /** The fields of the form, under its names. */
  fields: DraftFields
  original: FileLine | null
  certificate: FileLine | null
  /** The invoice's own PDF first. */
  attachments: AttachmentLine[]
  /** `isImageRead`: its page images went through OCR, whatever came of it. */
  reading: { recognition: RecognitionWithEmbedded | null; failure: RecognitionFailure | null; isImageRead: boolean } | null
  createdAt: Date
  createdByName: string
  submittedAt: Date | null
  /** Since when nothing of it can be changed. */
  archivedAt: Date | null
  /** When the term of its payment began; null while it was not sent. */
  termBegan: Date | null
  /** Days that the recipient has to pay; null while it is unknown. */
  paymentDays: number | null
  /** May this person change and send it? */
  mayWrite: boolean
}

const nameOf = (person: { firstName: string; lastName: string }) => `${person.firstName} ${person.lastName}`
const day = (column: Date | null): CivilDate | null => column && columnToCivil(column)
const fileOf = (file: FileLine | null): FileLine | null => file && { id: file.id, name: file.name, size: file.size, sha256: file.sha256 }

export function toInvoicePage(row: WholeInvoice, mayWrite: boolean): InvoicePage {
  const { id, status, statusAt, statusReason, statusComment, isRejectionHandled, repeats, repetitions, version, submissionMode, createdAt, submittedAt, archivedAt, bankAccount, reading } = row
  return {
    id, status, statusAt, statusReason, statusComment, isRejectionHandled, repeats, repetitions, version, submissionMode, createdAt, submittedAt, archivedAt, mayWrite,
    officialId: row.officialId.toString(),
    termBegan: submittedAt && termStart(row.statusEvents, submittedAt),
    paymentDays: row.buyer && paymentDaysOf(row.buyer),
    structureStatus: row.structure.status,
    seller: partyOf(row.structure, row.sellerService),
    buyer: row.buyer && partyOf(row.buyer, row.buyerService),
    bankAccount: bankAccount && { id: bankAccount.id, name: bankAccount.name, type: bankAccount.type, masked: maskIban(bankAccount.iban), factorName: bankAccount.factorName },
    fields: fieldsOf(row),
    original: fileOf(row.original),
    certificate: fileOf(row.certificate),
    attachments: attachmentsOf(row),
    reading: reading && { recognition: reading.recognition as RecognitionWithEmbedded | null, failure: reading.failure as RecognitionFailure | null, isImageRead: reading.isImageRead },
    createdByName: nameOf(row.createdBy),
  }
}

function partyOf(structure: WholeInvoice['structure'], service: WholeInvoice['sellerService']): PartyBlock {
  const town = [structure.postalCode, structure.city].filter(Boolean).join(' ')
  const lines = structure.isUndisclosed ? [] : [structure.addressLine1, structure.addressLine2, structure.addressLine3, town]
  return {
    id: structure.id,
    name: structure.name,
    identifierType: structure.identifierType,
    identifier: structure.identifier,
    address: lines.filter((line): line is string => Boolean(line)),
    service: service && { id: service.id, code: service.code, name: service.name },
  }
}

/** What the form of an invoice holds, from its row. */
export function fieldsOf(row: Invoice & { vatBreakdown: readonly { rate: { toString: () => string }; base: Cents; vat: Cents }[] }): DraftFields {
  const { sellerServiceId, bankAccountId, number, currency, precedingNumber, buyerSiret, buyerReference, purchaseOrderReference, contractReference } = row
  const { validatorSiret, validatorService, secondValidatorSiret, secondValidatorService } = row
  const { vatRegime, exemptionReason, paymentMeans, totalWithoutVat, totalVat, totalWithVat, globalDiscount, globalDiscountReason, amountDue, comment } = row
  return {
    sellerServiceId, bankAccountId, number, currency, precedingNumber, buyerSiret, buyerReference, purchaseOrderReference, contractReference,
    vatRegime, exemptionReason, paymentMeans, totalWithoutVat, totalVat, totalWithVat, globalDiscount, globalDiscountReason, amountDue, comment,
    billingFramework: row.billingFramework, validatorSiret, validatorService, secondValidatorSiret, secondValidatorService,
    typeCode: row.typeCode as TypeCode,
    issueDate: day(row.issueDate),
    dueDate: day(row.dueDate),
    vat: row.vatBreakdown.map(({ rate, base, vat }) => ({ rate: rate.toString(), base, vat })),
  }
}

function attachmentsOf({ original, attachments }: WholeInvoice): AttachmentLine[] {
  const main = original && { ...(fileOf(original) as FileLine), attachmentId: null, typeLabel: MAIN_ATTACHMENT_LABEL, description: 'Facture' }
  const others = attachments.map(({ id, typeCode, description, file }) => ({ ...(fileOf(file) as FileLine), attachmentId: id, typeLabel: ATTACHMENT_TYPES[typeCode] ?? typeCode, description }))
  return main ? [main, ...others] : others
}
