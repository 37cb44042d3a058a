import { createHash } from 'node:crypto'
import { ensureCertificate } from '@/lib/invoices/jobs/certify-deposit'
import { FRAMEWORKS } from '@/lib/invoices/model/frameworks'
import { isSent } from '@/lib/invoices/model/status'
import { PAYMENT_MEANS, TYPE_CODES, VAT_REGIMES } from '@/lib/invoices/model/code-lists'
import type { Db } from '@/lib/platform/db'
import { makePdf } from '@/lib/platform/pdf-document'
import { storeBytes } from '@/lib/platform/storage'
import { addDays, civilToColumn, shortDate, yearOf } from '@/lib/shared/dates'
import { formatCents, vatOf } from '@/lib/shared/money'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { type DemonstrationInvoice, INVOICES } from './invoices'

/** Loads the invoices with their PDF, history and certificate, for suppliers and recipients that are there already. Running it again changes nothing. */
export async function seedInvoices(db: Db): Promise<void> {
  for (const invoice of INVOICES) await seedInvoice(db, invoice)
}

/** The same id for the same invoice at every run. */
function keyOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const HISTORY: Partial<Record<InvoiceStatus, InvoiceStatus[]>> = {
  BROUILLON: ['BROUILLON'],
  SUPPRIMEE: ['BROUILLON', 'SUPPRIMEE'],
  DEPOSEE: ['DEPOSEE'],
  EN_COURS_ACHEMINEMENT: ['DEPOSEE', 'EN_COURS_ACHEMINEMENT'],
  MISE_A_DISPOSITION: ['DEPOSEE', 'EN_COURS_ACHEMINEMENT', 'MISE_A_DISPOSITION'],
}

async function seedInvoice(db: Db, invoice: DemonstrationInvoice): Promise<void> {
  const structure = await db.structure.findFirstOrThrow({ where: { name: invoice.supplier, kind: 'PRIVATE' }, include: { bankAccounts: { take: 1 } } })
  const depositKey = keyOf(`${structure.identifier} ${invoice.number}`)
  if ((await db.invoice.count({ where: { structureId: structure.id, depositKey } })) > 0) return
  const buyer = await db.structure.findFirstOrThrow({ where: { identifier: invoice.recipientSiret }, include: { services: true } })
  const person = await db.user.findUniqueOrThrow({ where: { email: invoice.depositor } })
  const vat = vatOf(invoice.net, invoice.rate)
  const total = invoice.net + vat
  const due = invoice.framework === 'A2' ? 0n : total
  const at = new Date(civilToColumn(addDays(invoice.issueDate, invoice.depositedAfter)).getTime() + 9 * 3_600_000)
  const statuses: InvoiceStatus[] = ['INTERPRETEE_OCR', ...(HISTORY[invoice.status] ?? [])]
  const moment = (index: number) => new Date(at.getTime() + index * 60_000)
  const bytes = await makePdf(pageOf(invoice, structure, buyer, { vat, total, due }, at))
  const sha256 = await storeBytes(bytes)
  const structureId = structure.id
  const file = await db.storedFile.create({ data: { structureId, kind: 'INVOICE_PDF', name: `${invoice.number.replace('/', '-')}.pdf`, mediaType: 'application/pdf', size: bytes.length, sha256, createdById: person.id, createdAt: at } })
  const sent = isSent(invoice.status) && { sentNumber: invoice.number, sentYear: yearOf(at), submittedAt: moment(1), submittedById: person.id, submissionKey: keyOf(`${depositKey} sent`) }
  const made = await db.invoice.create({
    data: {
      structureId, depositKey, createdById: person.id, createdAt: at, originalId: file.id, submissionMode: 'DEPOT_PDF_PORTAIL',
      status: invoice.status, statusAt: moment(statuses.length - 1), billingFramework: invoice.framework ?? 'A1', typeCode: invoice.typeCode ?? '380',
      number: invoice.number, issueDate: civilToColumn(invoice.issueDate), precedingNumber: invoice.precedingNumber, vatRegime: invoice.vatRegime, exemptionReason: invoice.exemptionReason,
      paymentMeans: invoice.paymentMeans, bankAccountId: invoice.paymentMeans === 'VIREMENT' ? structure.bankAccounts[0]?.id : undefined,
      buyerId: buyer.id, buyerSiret: buyer.identifier, buyerReference: invoice.serviceCode, buyerServiceId: buyer.services.find(({ code }) => code === invoice.serviceCode)?.id,
      purchaseOrderReference: invoice.commitment, totalWithoutVat: invoice.net, totalVat: vat, totalWithVat: total, amountDue: due, comment: invoice.comment,
      vatBreakdown: { create: { structureId, rate: invoice.rate, base: invoice.net, vat } },
      statusEvents: { create: statuses.map((status, index) => ({ structureId, status, at: moment(index), userId: index <= 1 ? person.id : null })) },
      ...sent,
    },
  })
  if (sent) await ensureCertificate(made.id)
}

interface PartyOnPaper {
  name: string
  identifier: string
}

/** The page a supplier would send, with the documented keywords, so that it can be deposited again and read. */
function pageOf(invoice: DemonstrationInvoice, seller: PartyOnPaper, buyer: PartyOnPaper, { vat, total, due }: Record<'vat' | 'total' | 'due', bigint>, createdAt: Date) {
  const title = TYPE_CODES[invoice.typeCode ?? '380']
  const optional = (label: string, value: string | undefined) => (value ? ([[label, value]] as const) : [])
  return {
    title: `${title} n° ${invoice.number}`,
    subtitle: invoice.subject,
    reference: `${seller.name}, SIRET ${seller.identifier}`,
    createdAt,
    blocks: [
      { kind: 'facts' as const, rows: [['Fournisseur', seller.name], ['SIRET', seller.identifier], ['Destinataire', buyer.name], ['SIRET client', buyer.identifier], ...optional('Code service', invoice.serviceCode), ...optional('N° engagement', invoice.commitment)] as const },
      { kind: 'facts' as const, rows: [['Numéro de facture', invoice.number], ['Date de facture', shortDate(invoice.issueDate)], ...optional('Facture d’origine', invoice.precedingNumber), ['Cadre', FRAMEWORKS[invoice.framework ?? 'A1'].label]] as const },
      {
        kind: 'facts' as const,
        rows: [
          ['Total HT', formatCents(invoice.net)], [`TVA ${invoice.rate.replace('.', ',')} %`, formatCents(vat)], ['Total TTC', formatCents(total)], ['Net à payer', formatCents(due)],
          ...optional('Type de TVA', invoice.vatRegime && VAT_REGIMES[invoice.vatRegime]), ...optional('Mode de règlement', invoice.paymentMeans && PAYMENT_MEANS[invoice.paymentMeans]),
        ] as const,
      },
    ],
  }
}
