import type { CommandContext } from '@/lib/platform/context'
import { orderedColumns } from '@/lib/commitments/queries/ordered-columns'
import { db, type Tx } from '@/lib/platform/db'
import { activeOn } from '@/lib/services/queries/active-services'
import { civilDateOf } from '@/lib/shared/dates'
import { sha256Of, storeBytes } from '@/lib/platform/storage'
import { cleanFileName } from '@/lib/attachments/model/attachment-rules'
import { invalid } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import type { DepositInput } from '../model/deposit-schema'
import { isSigned, MAX_PDF_BYTES, PDF_PROBLEMS, type PdfProblem, pdfProblem } from '../model/pdf-file'
import { type FileReading, recogniseFile } from '../recognise-file'
import { prefilledColumns } from './prefilled-columns'
import { definedOnly, repeatedColumns } from './repeated-columns'

export interface Deposit {
  invoiceId: string
  /** Where the form waits. */
  url: string
}

export interface PreparedDeposit {
  name: string
  size: number
  sha256: string
  isSigned: boolean
  reading: FileReading
}

const refused = (problem: PdfProblem) => invalid(`deposit.${problem}`, PDF_PROBLEMS[problem], 'file')

/**
 * Before the transaction: looks at the file, stores its bytes for good and reads it.
 * @throws what cannot be an invoice: empty, over 10 MB, no PDF, cut off, behind a password. A PDF that cannot be read is kept.
 */
export async function prepareDeposit({ file, structureId }: Pick<DepositInput, 'file' | 'structureId'>): Promise<PreparedDeposit> {
  if (file.size > MAX_PDF_BYTES) throw refused('tooHeavy')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const problem = pdfProblem(bytes)
  if (problem) throw refused(problem)
  const reading = await recogniseFile(bytes, structureId, db())
  if (reading.failure === 'encrypted') throw refused('encrypted')
  await storeBytes(bytes)
  return { name: nameOf(file.name), size: bytes.length, sha256: sha256Of(bytes), isSigned: isSigned(bytes), reading }
}

/** « Continuer » of « Déposer facture »: one invoice « Interprétée », its untouched PDF, and what was read. The same key twice is one deposit. */
export async function receiveDeposit(input: Omit<DepositInput, 'file'>, context: CommandContext, prepared: PreparedDeposit): Promise<Deposit> {
  const { tx, actor, now } = context
  const { structureId, depositKey, sellerServiceId, billingFramework } = input
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`deposit ${structureId} ${depositKey}`}, 0))`
  const known = await tx.invoice.findUnique({ where: { structureId_depositKey: { structureId, depositKey } }, select: { id: true } })
  if (known) return answer(known.id)
  await requireOwnService(tx, { structureId, sellerServiceId }, now)
  const { name, size, sha256, reading } = prepared
  const file = await tx.storedFile.create({ data: { structureId, kind: 'INVOICE_PDF', name, mediaType: 'application/pdf', size, sha256, createdById: actor.userId, createdAt: now } })
  const { vat, ...read } = await prefilledColumns(tx, reading, structureId, now)
  const ordered = input.commitmentId && (await orderedColumns(tx, { commitmentId: input.commitmentId, structureId }, context)).columns
  const columns = { ...(input.repeatsId && (await repeatedColumns(tx, input.repeatsId, structureId))), ...definedOnly(read), ...(ordered && definedOnly(ordered)) }
  const invoice = await tx.invoice.create({
    data: {
      ...columns,
      structureId, depositKey, sellerServiceId, billingFramework,
      status: 'INTERPRETEE_OCR', statusAt: now, createdAt: now,
      ...(billingFramework === 'A2' && { amountDue: 0n }),
      submissionMode: prepared.isSigned ? 'DEPOT_PDF_SIGNE_PORTAIL' : 'DEPOT_PDF_PORTAIL',
      originalId: file.id,
      isStructured: reading.recognition?.embedded !== undefined,
      createdById: actor.userId,
      vatBreakdown: { create: vat.map((row) => ({ ...row, structureId })) },
      reading: { create: { structureId, recognition: reading.recognition === null ? undefined : JSON.parse(JSON.stringify(reading.recognition)), failure: reading.failure, milliseconds: reading.milliseconds } },
      statusEvents: { create: { structureId, status: 'INTERPRETEE_OCR', at: now, userId: actor.userId } },
    },
    select: { id: true },
  })
  return answer(invoice.id)
}

/** @throws when the service that deposits is not the structure's own, or not active today. */
export async function requireOwnService(tx: Tx, { structureId, sellerServiceId }: Pick<DepositInput, 'structureId' | 'sellerServiceId'>, now: Date): Promise<void> {
  if (!sellerServiceId || (await tx.service.count({ where: { id: sellerServiceId, structureId, ...activeOn(civilDateOf(now)) } })) > 0) return
  throw invalid('deposit.foreign-service', 'Choisissez un service de votre structure, actif aujourd’hui, dans la liste.', 'sellerServiceId')
}

const answer = (invoiceId: string): Deposit => ({ invoiceId, url: routes.depositForm(invoiceId) })

/** The name under which the PDF is given back; one without extension gets its own. */
function nameOf(typed: string): string {
  const name = cleanFileName(typed).replace(/\.pdf$/i, '')
  return `${(name || 'facture').slice(0, 190)}.pdf`
}
