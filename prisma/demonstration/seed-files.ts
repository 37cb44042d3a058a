import PDFDocument from 'pdfkit'
import { formatIban } from '@/lib/bank-accounts/model/iban'
import type { Db } from '@/lib/platform/db'
import { storeBytes } from '@/lib/platform/storage'
import { civilToColumn } from '@/lib/shared/dates'
import type { DemonstrationBank, DemonstrationSupplier } from './suppliers'

const FIRST_DAY = new Date('2026-01-05T08:00:00Z')

/** The bank details of a supplier, some with their RIB; nothing when it has any already. */
export async function seedBanks(db: Db, structureId: string, { name: holder, banks }: DemonstrationSupplier): Promise<void> {
  if ((await db.bankAccount.count({ where: { structureId } })) > 0) return
  for (const bank of banks) {
    const { name, iban, bic, validFrom = '2026-01-01', validUntil, factor, document } = bank
    const documentId = document ? await storeFile(db, structureId, 'BANK_DETAILS', 'rib.pdf', ribLines(holder, bank)) : undefined
    await db.bankAccount.create({
      data: {
        structureId, name, iban, bic, documentId, createdAt: FIRST_DAY,
        type: bic ? 'IBAN' : 'RIB',
        validFrom: civilToColumn(validFrom),
        validUntil: validUntil ? civilToColumn(validUntil) : null,
        ...(factor && { factorIdentifierType: 'SIRET', factorIdentifier: factor.identifier, factorName: factor.name, factorCountry: 'FR' }),
      },
    })
  }
}

const ribLines = (holder: string, { iban, bic }: DemonstrationBank) => ['Relevé d’identité bancaire', holder, `IBAN ${formatIban(iban)}`, `BIC ${bic ?? ''}`, 'Exemple sans valeur']

/** The library of a supplier; nothing when it has any already. */
export async function seedLibrary(db: Db, structureId: string, { library = [] }: DemonstrationSupplier): Promise<void> {
  if ((await db.libraryEntry.count({ where: { structureId } })) > 0) return
  for (const { description, typeCode, name, lines } of library) {
    const fileId = await storeFile(db, structureId, 'LIBRARY', name, lines)
    await db.libraryEntry.create({ data: { structureId, fileId, typeCode, description, createdAt: FIRST_DAY } })
  }
}

async function storeFile(db: Db, structureId: string, kind: 'BANK_DETAILS' | 'LIBRARY', name: string, lines: string[]): Promise<string> {
  const document = new PDFDocument({ size: 'A4', info: { Title: lines[0] ?? name, CreationDate: FIRST_DAY } })
  const pieces: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => document.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => resolve(Buffer.concat(pieces))).on('error', reject))
  document.fontSize(12)
  for (const line of lines) document.text(line.replaceAll('\u00a0', ' ')).moveDown(0.5)
  document.end()
  const bytes = await done
  const file = await db.storedFile.create({ data: { structureId, kind, name, mediaType: 'application/pdf', size: bytes.length, sha256: await storeBytes(bytes), createdAt: FIRST_DAY } })
  return file.id
}
