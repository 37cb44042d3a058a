import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import { archiveEnded } from '@/lib/archives/jobs/archive-ended'
import { certifyDeposit } from '@/lib/invoices/jobs/certify-deposit'
import { isSent } from '@/lib/invoices/model/status'
import { PAYMENT_MEANS, TYPE_CODES, VAT_REGIMES } from '@/lib/invoices/model/code-lists'
import { type Db, inTransaction } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/queue'
import { storeBytes } from '@/lib/platform/storage'
import { addDays, civilToColumn, shortDate, yearOf } from '@/lib/shared/dates'
import { centsToPlain, formatCents, vatOf } from '@/lib/shared/money'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { ENDED_INVOICES } from './ended-invoices'
import { type DemonstrationInvoice, INVOICES } from './invoices'

/** Loads the invoices with their PDF and history, and asks for their certificates, for suppliers and recipients that are there already. Running it again changes nothing. */
export async function seedInvoices(db: Db): Promise<void> {
  for (const invoice of [...INVOICES, ...ENDED_INVOICES]) await seedInvoice(db, invoice)
  await continueSuites(db)
  // The worker archives what is over as soon as it runs, and not on its first night only.
  await inTransaction((tx) => enqueue(tx, archiveEnded, {}, ARCHIVED_AFTER_SECONDS))
}

/** The certificates are made first. */
const ARCHIVED_AFTER_SECONDS = 15

/** The next number that the portal gives comes after those that are there. */
async function continueSuites(db: Db): Promise<void> {
  await db.$executeRaw`
    INSERT INTO invoice_numbering (structure_id, year, last)
      SELECT structure_id, sent_year, max(substring(sent_number FROM 14)::int) FROM invoice WHERE sent_number ~ '^CANTATE-[0-9]{4}-[0-9]{6}$' GROUP BY 1, 2
    ON CONFLICT (structure_id, year) DO NOTHING`
}

/** The same id for the same invoice at every run. */
function keyOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const HISTORY: Partial<Record<InvoiceStatus, InvoiceStatus[]>> = {
  BROUILLON: ['BROUILLON'],
  A_VALIDER_1: ['A_VALIDER_1'],
  SUPPRIMEE: ['BROUILLON', 'SUPPRIMEE'],
  DEPOSEE: ['DEPOSEE'],
  EN_COURS_ACHEMINEMENT: ['DEPOSEE', 'EN_COURS_ACHEMINEMENT'],
}
const DISPOSAL: InvoiceStatus[] = ['DEPOSEE', 'EN_COURS_ACHEMINEMENT', 'MISE_A_DISPOSITION']
const PAYMENT: InvoiceStatus[] = ['SERVICE_FAIT', 'MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE', 'MISE_EN_PAIEMENT']

/** The statuses an invoice has had, the last included. */
function historyOf(status: InvoiceStatus): InvoiceStatus[] {
  const known = HISTORY[status]
  if (known) return known
  if (status === 'MISE_A_DISPOSITION') return DISPOSAL
  return [...DISPOSAL, ...(PAYMENT.includes(status) ? PAYMENT.slice(0, PAYMENT.indexOf(status) + 1) : [status])]
}

async function seedInvoice(db: Db, invoice: DemonstrationInvoice): Promise<void> {
  const structure = await db.structure.findFirstOrThrow({ where: { name: invoice.supplier, kind: 'PRIVATE' }, include: { bankAccounts: { take: 1, orderBy: { id: 'asc' } } } })
  const depositKey = keyOf(`${structure.identifier} ${invoice.number}`)
  if ((await db.invoice.count({ where: { structureId: structure.id, depositKey } })) > 0) return
  const buyer = await db.structure.findFirstOrThrow({ where: { identifier: invoice.recipientSiret }, include: { services: true } })
  const validator = invoice.validatorSiret ? await db.structure.findFirstOrThrow({ where: { identifier: invoice.validatorSiret } }) : null
  const person = await db.user.findUniqueOrThrow({ where: { email: invoice.depositor } })
  const vat = vatOf(invoice.net, invoice.rate)
  const total = invoice.net + vat
  const due = invoice.framework === 'A2' ? 0n : total
  const at = new Date(civilToColumn(addDays(invoice.issueDate, invoice.depositedAfter)).getTime() + 9 * 3_600_000)
  const statuses: InvoiceStatus[] = [invoice.isEntered ? 'BROUILLON' : 'INTERPRETEE_OCR', ...(invoice.status === 'INTERPRETEE_OCR' ? [] : historyOf(invoice.status))]
  const answer = { reason: invoice.reason, comment: invoice.answer }
  const ended = (invoice.endedAfter ?? 0) * 86_400_000
  const moment = (index: number) => new Date(at.getTime() + index * 60_000 + (index === statuses.length - 1 ? ended : 0))
  const structureId = structure.id
  const file = invoice.isEntered ? null : await seedPdf(db, invoice, { structure, buyer, personId: person.id }, { vat, total, due }, at)
  const sent = isSent(invoice.status) && { sentNumber: invoice.number, sentYear: yearOf(at), submittedAt: moment(1), submittedById: person.id, submissionKey: keyOf(`${depositKey} sent`) }
  const made = await db.invoice.create({
    data: {
      structureId, depositKey, createdById: person.id, createdAt: at, originalId: file?.id, submissionMode: invoice.isEntered ? 'SAISIE_PORTAIL' : 'DEPOT_PDF_PORTAIL', isRejectionHandled: invoice.isHandled,
      status: invoice.status, statusAt: moment(statuses.length - 1), statusReason: answer.reason, statusComment: answer.comment, acknowledgedAt: answer.reason ? moment(statuses.length - 1) : null,
      validatorSiret: validator?.identifier, validatorId: validator?.id, billingFramework: invoice.framework ?? 'A1', typeCode: invoice.typeCode ?? '380',
      number: invoice.number, issueDate: civilToColumn(invoice.issueDate), precedingNumber: invoice.precedingNumber, vatRegime: invoice.vatRegime, exemptionReason: invoice.exemptionReason,
      paymentMeans: invoice.paymentMeans, bankAccountId: invoice.paymentMeans === 'VIREMENT' ? structure.bankAccounts[0]?.id : undefined,
      buyerId: buyer.id, buyerSiret: buyer.identifier, buyerReference: invoice.serviceCode, buyerServiceId: buyer.services.find(({ code }) => code === invoice.serviceCode)?.id,
      purchaseOrderReference: invoice.commitment, totalWithoutVat: invoice.net, totalVat: vat, totalWithVat: total, amountDue: due, comment: invoice.comment,
      ...(invoice.isEntered && enteredLines(invoice, structureId)),
      vatBreakdown: { create: { structureId, rate: invoice.rate, base: invoice.net, vat } },
      statusEvents: { create: statuses.map((status, index) => ({ structureId, status, at: moment(index), userId: index <= 1 ? person.id : null, ...(index === statuses.length - 1 && answer) })) },
      ...sent,
    },
  })
  // The worker makes the certificates, so that the first start does not wait for them.
  if (sent) await inTransaction((tx) => enqueue(tx, certifyDeposit, { invoiceId: made.id }))
}

/** The one line of an entered invoice: as it was typed, and as it counts. */
function enteredLines({ subject, net, rate }: DemonstrationInvoice, structureId: string) {
  const netPrice = centsToPlain(net)
  const typed = { reference: '', label: subject, quantity: '1', unit: 'Forfait', netPrice: netPrice.replace('.', ','), discount: '', vatRate: rate.replace('.', ',') }
  return { entry: { create: { structureId, lines: [typed] } }, lines: { create: { structureId, position: 1, label: subject, quantity: '1', unit: 'LS', netPrice, vatRate: rate, net } } }
}

async function seedPdf(db: Db, invoice: DemonstrationInvoice, { structure, buyer, personId }: { structure: PartyOnPaper & { id: string }; buyer: PartyOnPaper; personId: string }, amounts: Record<'vat' | 'total' | 'due', bigint>, at: Date): Promise<{ id: string }> {
  const bytes = await pageOf(invoice, structure, buyer, amounts, at)
  const sha256 = await storeBytes(bytes)
  return db.storedFile.create({ data: { structureId: structure.id, kind: 'INVOICE_PDF', name: `${invoice.number.replace('/', '-')}.pdf`, mediaType: 'application/pdf', size: bytes.length, sha256, createdById: personId, createdAt: at } })
}

interface PartyOnPaper {
  name: string
  identifier: string
}

/** The page a supplier's own software would print, with the documented keywords, so that it can be deposited again and read. */
function pageOf(invoice: DemonstrationInvoice, seller: PartyOnPaper, buyer: PartyOnPaper, { vat, total, due }: Record<'vat' | 'total' | 'due', bigint>, createdAt: Date): Promise<Buffer> {
  const optional = (label: string, value: string | undefined) => (value ? [`${label} : ${value}`] : [])
  const lines = [
    seller.name, `SIRET ${seller.identifier}`, '',
    `${TYPE_CODES[invoice.typeCode ?? '380']} n° ${invoice.number}`, `Date de facture : ${shortDate(invoice.issueDate)}`, ...optional('Facture d’origine', invoice.precedingNumber), '',
    `Destinataire : ${buyer.name}`, `SIRET client : ${buyer.identifier}`, ...optional('Code service', invoice.serviceCode), ...optional('N° engagement', invoice.commitment), '',
    invoice.subject, '',
    `Total HT : ${formatCents(invoice.net)}`, `Taux de TVA : ${invoice.rate.replace('.', ',')} %`, `Total TVA : ${formatCents(vat)}`, `Total TTC : ${formatCents(total)}`, `Net à payer : ${formatCents(due)}`, '',
    ...optional('Type de TVA', invoice.vatRegime && VAT_REGIMES[invoice.vatRegime]), ...optional('Mode de règlement', invoice.paymentMeans && PAYMENT_MEANS[invoice.paymentMeans]),
  ]
  const document = new PDFDocument({ size: 'A4', info: { Title: `Facture ${invoice.number}`, CreationDate: createdAt } })
  const pieces: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => document.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => resolve(Buffer.concat(pieces))).on('error', reject))
  document.fontSize(11)
  for (const line of lines) document.text(line.replaceAll('\u202f', ' ') || ' ').moveDown(0.3)
  document.end()
  return done
}
