import { scopeOfInvoice, isId, visibleInvoices } from '@/lib/invoices/queries/visible-invoices'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import { columnToCivil, type CivilDate } from '@/lib/shared/dates'
import type { ArchiveVerdict, InvoiceStatus } from '@/prisma/generated/enums'
import type { ArchivedFile, Finding } from '../model/archived-file'

export interface CheckedFile extends ArchivedFile {
  /** What the last check found; null before the first. */
  finding: Finding | null
  /** Under which it can be opened; null for what goes only with the ZIP. */
  fileId: string | null
}

export interface ArchivePage {
  invoiceId: string
  number: string
  typeCode: string
  status: InvoiceStatus
  statusAt: Date
  sellerName: string
  recipientName: string
  submittedAt: Date
  archivedAt: Date
  keptUntil: CivilDate
  checkedAt: Date | null
  verdict: ArchiveVerdict | null
  files: CheckedFile[]
}

/** One archived invoice: what it is made of and what the last check found. One that is not archived is not found. */
export const getArchive = defineQuery({
  name: 'archive.get',
  permission: 'invoice.read',
  structureOf: ({ invoiceId }: { invoiceId: string }, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  run: async ({ invoiceId }, { db, actor }): Promise<ArchivePage> => {
    const invoice = await db.invoice.findFirst({
      where: { id: invoiceId, archivedAt: { not: null }, AND: visibleInvoices(actor) },
      include: { archive: true, structure: { select: { name: true } }, buyer: { select: { name: true } }, attachments: { select: { fileId: true, file: { select: { sha256: true } } } } },
    })
    if (!invoice?.archive || !invoice.submittedAt) throw notFound()
    const { archive, number, typeCode, status, statusAt, submittedAt, structure, buyer, originalId, attachments } = invoice
    const findings = (archive.findings ?? []) as unknown as Finding[]
    const idOf = ({ role, sha256 }: ArchivedFile) => (role === 'facture' ? originalId : role === 'piece' ? (attachments.find(({ file }) => file.sha256 === sha256)?.fileId ?? null) : null)
    return {
      invoiceId, typeCode, status, statusAt, submittedAt,
      number: number ?? '',
      sellerName: structure.name,
      recipientName: buyer?.name ?? '',
      archivedAt: archive.archivedAt,
      keptUntil: columnToCivil(archive.keptUntil),
      checkedAt: archive.checkedAt,
      verdict: archive.verdict,
      files: (archive.files as unknown as ArchivedFile[]).map((file, index) => ({ ...file, fileId: idOf(file), finding: findings[index]?.sha256 === file.sha256 ? findings[index] : null })),
    }
  },
})
