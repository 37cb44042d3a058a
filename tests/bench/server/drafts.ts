import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import { storeBytes } from '@/lib/platform/storage'
import { makePdfFile } from '../../support/invoices'

export interface Supplier {
  userId: string
  structureId: string
  /** SIRET of a public structure without obligations. */
  buyerSiret: string
}

/** Who logs in, for whom he works, and a recipient that asks for nothing. */
export async function readSupplier(email: string): Promise<Supplier> {
  const user = await db().user.findUniqueOrThrow({ where: { email }, include: { affiliations: { where: { status: 'VALIDEE' }, take: 1 } } })
  const buyer = await db().structure.findFirstOrThrow({ where: { kind: 'PUBLIC', status: 'ACTIVE', serviceRequired: false, commitmentRequired: false, serviceOrCommitmentRequired: false, identifierType: 'SIRET' }, select: { identifier: true } })
  return { userId: user.id, structureId: user.affiliations[0]!.structureId, buyerSiret: buyer.identifier }
}

/** So many deposits that nobody has filled in yet, as the deposit door leaves them. @returns their ids. */
export async function makeDrafts({ userId, structureId }: Supplier, count: number): Promise<string[]> {
  const bytes = await makePdfFile(['Facture'])
  const sha256 = await storeBytes(bytes)
  const drafts = Array.from({ length: count }, () => ({ id: randomUUID(), originalId: randomUUID() }))
  await db().storedFile.createMany({ data: drafts.map(({ originalId }) => ({ id: originalId, structureId, kind: 'INVOICE_PDF' as const, name: 'facture.pdf', mediaType: 'application/pdf', size: bytes.length, sha256, createdById: userId })) })
  await db().invoice.createMany({ data: drafts.map(({ id, originalId }) => ({ id, originalId, structureId, createdById: userId, submissionMode: 'DEPOT_PDF_PORTAIL' as const, status: 'BROUILLON' as const })) })
  return drafts.map(({ id }) => id)
}

let count = 0
/** What the person types before sending: nothing that a control refuses. */
export const typed = ({ buyerSiret }: Supplier): Record<string, string> => ({
  number: `B-${++count}-${randomUUID().slice(0, 8)}`, isState: 'non', buyerSiret, billingFramework: 'A1', typeCode: '380', currency: 'EUR', issueDate: '01/06/2026', vatRegime: 'TVA_SUR_DEBIT', paymentMeans: 'CHEQUE', totalWithoutVat: '100,00', totalVat: '20,00', amountDue: '120,00',
})
