import type { Tx } from '@/lib/platform/db'
import { notFound } from '@/lib/shared/errors'
import { type Invoice, Prisma } from '@/prisma/generated/client'
import type { BankAccountType, IdentifierType, InvoiceStatus, PayerCategory, StructureStatus } from '@/prisma/generated/enums'

interface Party {
  id: string
  status: StructureStatus
  name: string
  identifierType: IdentifierType
  identifier: string
  isUndisclosed: boolean
  addressLine1: string | null
  addressLine2: string | null
  addressLine3: string | null
  postalCode: string | null
  city: string | null
  payerCategory: PayerCategory | null
  legalCategory: string | null
}

interface ServiceName {
  id: string
  code: string
  name: string
}

interface File {
  id: string
  name: string
  size: number
  sha256: string
}

/** What stands around an invoice, as JSON of one statement gives it. */
interface Surroundings {
  structure: Party
  buyer: Party | null
  sellerService: ServiceName | null
  buyerService: ServiceName | null
  bankAccount: { id: string; name: string; type: BankAccountType; iban: string; factorName: string | null } | null
  original: File | null
  certificate: File | null
  reading: { recognition: unknown; failure: string | null; isImageRead: boolean } | null
  createdBy: { firstName: string; lastName: string }
  /** By rate, highest first; numbers as text. */
  vatRows: { rate: string; base: string; vat: string }[]
  attachments: { id: string; typeCode: string; description: string; file: File }[]
  /** The statuses from which the term of payment is counted. */
  terms: { status: InvoiceStatus; at: string }[]
  /** Of whoever gave a status, for the other party to ask (portal 7.9). */
  contacts: { id: string; email: string; contactEmail: string | null; phone: string | null }[]
  /** Mails that SMTP has not taken yet, newest first, and for whom each is; null: the supplier. */
  pendingMails: { forId: string | null; recipient: string; subject: string; createdAt: string; attempts: number }[]
  repeats: { id: string; number: string | null } | null
  repetitions: { id: string; number: string | null }[]
}

const party = (table: Prisma.Sql, id: Prisma.Sql) => Prisma.sql`(SELECT json_build_object('id', t.id, 'status', t.status, 'name', t.name, 'identifierType', t.identifier_type, 'identifier', t.identifier, 'isUndisclosed', t.is_undisclosed, 'addressLine1', t.address_line1, 'addressLine2', t.address_line2, 'addressLine3', t.address_line3,
  'postalCode', t.postal_code, 'city', t.city, 'payerCategory', t.payer_category, 'legalCategory', t.legal_category) FROM ${table} t WHERE t.id = ${id})`
const service = (id: Prisma.Sql) => Prisma.sql`(SELECT json_build_object('id', t.id, 'code', t.code, 'name', t.name) FROM service t WHERE t.id = ${id})`
const FILE = Prisma.sql`json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'sha256', f.sha256)`
const file = (id: Prisma.Sql) => Prisma.sql`(SELECT ${FILE} FROM stored_file f WHERE f.id = ${id})`
const STRUCTURE = Prisma.sql`structure`

/** The columns of an invoice under the names of its model. */
const COLUMNS = Prisma.raw(Object.values(Prisma.InvoiceScalarFieldEnum).map((name) => `i.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS "${name}"`).join(', '))

const AROUND = Prisma.sql`${party(STRUCTURE, Prisma.sql`i.structure_id`)} AS structure, ${party(STRUCTURE, Prisma.sql`i.buyer_id`)} AS buyer, ${service(Prisma.sql`i.seller_service_id`)} AS "sellerService", ${service(Prisma.sql`i.buyer_service_id`)} AS "buyerService",
      (SELECT json_build_object('id', t.id, 'name', t.name, 'type', t.type, 'iban', t.iban, 'factorName', t.factor_name) FROM bank_account t WHERE t.id = i.bank_account_id) AS "bankAccount",
      ${file(Prisma.sql`i.original_id`)} AS original, ${file(Prisma.sql`i.certificate_id`)} AS certificate,
      (SELECT json_build_object('recognition', t.recognition, 'failure', t.failure, 'isImageRead', t.ocr_at IS NOT NULL) FROM invoice_reading t WHERE t.invoice_id = i.id) AS reading,
      (SELECT json_build_object('firstName', t.first_name, 'lastName', t.last_name) FROM user_account t WHERE t.id = i.created_by_id) AS "createdBy",
      (SELECT coalesce(json_agg(json_build_object('rate', trim_scale(t.rate)::text, 'base', t.base::text, 'vat', t.vat::text) ORDER BY t.rate DESC), '[]') FROM invoice_vat_row t WHERE t.invoice_id = i.id) AS "vatRows",
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'typeCode', t.type_code, 'description', t.description, 'file', ${FILE}) ORDER BY t.created_at), '[]')
       FROM invoice_attachment t JOIN stored_file f ON f.id = t.file_id WHERE t.structure_id = i.structure_id AND t.invoice_id = i.id) AS attachments,
      (SELECT coalesce(json_agg(json_build_object('status', t.status, 'at', t.at)), '[]') FROM invoice_status_event t WHERE t.structure_id = i.structure_id AND t.invoice_id = i.id AND t.status IN ('MISE_A_DISPOSITION', 'COMPLETEE')) AS terms,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'email', t.email, 'contactEmail', t.contact_email, 'phone', t.phone)), '[]') FROM user_account t
       WHERE t.id IN (SELECT e.user_id FROM invoice_event e WHERE e.structure_id = i.structure_id AND e.invoice_id = i.id AND e.kind = 'STATUT')) AS contacts,
      (SELECT coalesce(json_agg(json_build_object('forId', t.written_for_id, 'recipient', t.recipient, 'subject', t.subject, 'createdAt', t.created_at, 'attempts', t.attempts) ORDER BY t.created_at DESC), '[]') FROM outgoing_mail t WHERE t.invoice_id = i.id AND t.status = 'PENDING') AS "pendingMails",
      (SELECT json_build_object('id', t.id, 'number', t.number) FROM invoice t WHERE t.id = i.repeats_id) AS repeats,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'number', t.number) ORDER BY t.id), '[]') FROM invoice t WHERE t.structure_id = i.structure_id AND t.repeats_id = i.id AND t.status <> 'SUPPRIMEE') AS repetitions`

/**
 * All that the pages of an invoice show around it, whoever reads it: one statement instead of one for each table, and one that may run
 * beside that of its history.
 * @param invoiceId of an invoice that the reader's door let through.
 * @throws notFound.
 */
export async function readSurroundings(db: Tx, invoiceId: string) {
  const [around] = await db.$queryRaw<Surroundings[]>`SELECT ${AROUND} FROM invoice i WHERE i.id = ${invoiceId}::uuid`
  if (!around) throw notFound()
  return withValues(around)
}

/**
 * The same with the invoice itself.
 * @param visible the reader's own reach, on `i`: the second net.
 * @throws notFound.
 */
export async function readWholeInvoice(db: Tx, invoiceId: string, visible: Prisma.Sql): Promise<WholeInvoice> {
  const [whole] = await db.$queryRaw<(Invoice & Surroundings)[]>`SELECT ${COLUMNS}, ${AROUND} FROM invoice i WHERE i.id = ${invoiceId}::uuid AND i.status <> 'SUPPRIMEE' AND ${visible}`
  if (!whole) throw notFound()
  return withValues(whole)
}

/** JSON knows neither dates nor large numbers. */
function withValues<Around extends Surroundings>({ vatRows, terms, pendingMails, ...rest }: Around) {
  return {
    ...rest,
    vatBreakdown: vatRows.map(({ rate, base, vat }) => ({ rate, base: BigInt(base), vat: BigInt(vat) })),
    pendingMails: pendingMails.map((mail) => ({ ...mail, createdAt: new Date(mail.createdAt) })),
    statusEvents: terms.map(({ status, at }) => ({ status, at: new Date(at) })),
  }
}

export type InvoiceSurroundings = Awaited<ReturnType<typeof readSurroundings>>
export type WholeInvoice = Invoice & InvoiceSurroundings
