import { readdirSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testInvoice } from '@/app/(public)/tester-ma-facture/actions'
import { closeRecognition } from '@/lib/deposits/recognise-in-sandbox'
import { resetDatabase } from '../../support/database'
import { CII, pdfWith } from '../../support/embedded-samples'
import { addService, fileOf, makePdfFile, recipient } from '../../support/invoices'
import { visitor } from '../../support/people'

beforeAll(resetDatabase)
afterAll(closeRecognition)

const linesFor = (siret: string) => [
  'Menuiserie Secrète', 'SIRET 73282932000074', 'Facture n° FA-2026-77', 'Date de facture : 02/03/2026', `SIRET client : ${siret}`,
  'Total HT : 1 000,00 EUR', 'Total TVA : 200,00 EUR', 'Total TTC : 1 200,00 EUR', 'Net à payer : 1 200,00 EUR', 'Règlement par virement',
]
const from = (address: string) => ({ ...visitor(), address })
const test = (bytes: Uint8Array, address = '192.0.2.10', name?: string) => testInvoice.door.call(from(address), { file: fileOf(bytes, name) })

/** Rows of each table, the line of the journal and the count of tries aside. */
async function rowCounts(): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query<{ tablename: string }>("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('audit_entry', 'rate_limit')")
  const counts: Record<string, number> = {}
  for (const { tablename } of rows) counts[tablename] = Number((await client.query(`SELECT count(*) FROM "${tablename}"`)).rows[0].count)
  await client.end()
  return counts
}

async function journal(): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const text = JSON.stringify((await client.query("SELECT * FROM audit_entry WHERE door = 'invoice.test'")).rows)
  await client.end()
  return text
}

describe('« Tester ma facture »', () => {
  it('says what would be read, what announced it, and what the recipient would miss', async () => {
    const buyer = await recipient({ serviceRequired: true, commitmentRequired: true })
    await addService(buyer.id, 'COMPTA')
    const report = await test(await makePdfFile(linesFor(buyer.identifier)))
    expect(report.fields.find(({ field }) => field === 'invoiceNumber')).toMatchObject({ label: 'Numéro de facture', value: 'FA-2026-77', page: 1, certainty: 'read' })
    expect(report.fields.find(({ field }) => field === 'totalWithTax')?.value).toMatch(/1.200,00.€/)
    expect(report.fields.find(({ field }) => field === 'buyerSiret')?.announcedBy?.toLowerCase()).toContain('siret client')
    expect(report.recipient).toMatchObject({ name: buyer.name, obligations: expect.arrayContaining(['Code service obligatoire.']) })
    const missing = report.advice.filter(({ kind }) => kind === 'missing').map(({ field }) => field)
    expect(missing).toEqual(expect.arrayContaining(['buyerReference', 'purchaseOrderReference']))
    expect(report.embedded).toBeNull()
  })

  it('says that a Factur-X is there, and how it differs from the page', async () => {
    const report = await test(await pdfWith(['Facture n° F-2026-12', 'Total HT : 1 000,00 EUR', 'Total TVA : 200,00 EUR', 'Total TTC : 1 200,00 EUR', 'Net à payer : 1 200,00 EUR'], CII.replace('<ram:DuePayableAmount>1200.00', '<ram:DuePayableAmount>1100.00')))
    expect(report.embedded?.differences.join(' ')).toMatch(/Net à payer/)
  })

  it('gives advice on a scan and on a file that cannot be read', async () => {
    expect((await test(await makePdfFile([]))).advice[0]?.sentence).toContain('image')
    await expect(test(Buffer.from('rien'))).rejects.toMatchObject({ code: 'deposit.notPdf', field: 'file' })
    await expect(test(Buffer.alloc(11 * 2 ** 20))).rejects.toMatchObject({ code: 'deposit.tooHeavy' })
    await expect(test(await makePdfFile(['Facture'], { userPassword: 'a', ownerPassword: 'b' }))).rejects.toMatchObject({ code: 'deposit.encrypted' })
  })

  it('keeps nothing: no row, no file, no word of it in the journal or the log', async () => {
    const said: string[] = []
    const spies = [process.stderr, process.stdout].map((stream) => vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0))
    const [rows, files] = [await rowCounts(), readdirSync(process.env.DATA_DIR!, { recursive: true })]
    await test(await makePdfFile(linesFor('73282932000074')), '192.0.2.11', 'confidentiel.pdf')
    await test(await makePdfFile([]), '192.0.2.11', 'confidentiel.pdf')
    spies.forEach((spy) => spy.mockRestore())
    expect(await rowCounts()).toEqual(rows)
    expect(readdirSync(process.env.DATA_DIR!, { recursive: true })).toEqual(files)
    const left = `${await journal()} ${said.join(' ')}`
    for (const word of ['FA-2026-77', 'Secrète', '73282932000074', 'confidentiel']) expect(left).not.toContain(word)
  })

  it('is limited by address', async () => {
    const pdf = Buffer.from('rien')
    for (let turn = 0; turn < 20; turn++) await test(pdf, '192.0.2.12').catch(() => undefined)
    await expect(test(pdf, '192.0.2.12')).rejects.toMatchObject({ kind: 'tooMany' })
  })
})
