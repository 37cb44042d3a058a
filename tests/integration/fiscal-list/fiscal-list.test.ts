import { randomUUID } from 'node:crypto'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { visit } from '../../support/web'
import { GET as exportList } from '@/app/(portail)/factures-emises/liste-fiscale/export/route'
import type { Anomaly } from '@/lib/fiscal-list/model/anomalies'
import type { FiscalInput } from '@/lib/fiscal-list/model/fiscal-input'
import { exportFiscalList } from '@/lib/fiscal-list/queries/export-fiscal-list'
import { getFiscalList } from '@/lib/fiscal-list/queries/get-fiscal-list'
import { issuedNumber } from '@/lib/invoices/model/invoice-number'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { sha256Of } from '@/lib/platform/storage'
import { readPdfText } from '@/lib/recognition/read-pdf'
import { resetDatabase } from '../../support/database'
import { addService } from '../../support/invoices'
import { sentInvoice, seller } from '../../support/listed-invoice'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)

const inputOf = (structureId: string, changes: Partial<FiscalInput> = {}): FiscalInput => ({ structureId, serviceId: null, scope: 'mandat', from: '2026-01-01', to: '2026-12-31', ...changes })
const list = (caller: Caller, structureId: string, changes: Partial<Parameters<typeof getFiscalList.door.call>[1]> = {}) => getFiscalList.door.call(caller, { ...inputOf(structureId), pageSize: 100, onlyAnomalies: false, ...changes })
const day = (date: string) => ({ issueDate: new Date(date), submittedAt: new Date(`${date}T09:00:00Z`) })

describe('the fiscal list', () => {
  it('holds what was entered or is structured, of the period and the structure, by date; all that was sent when asked', async () => {
    const own = await seller()
    const { caller, structure } = own
    const late = await sentInvoice(own, day('2026-03-31'))
    const early = await sentInvoice(own, day('2026-01-01'))
    const structured = await sentInvoice(own, { ...day('2026-02-01'), submissionMode: 'DEPOT_PDF_PORTAIL', isStructured: true })
    const deposited = await sentInvoice(own, { ...day('2026-02-02'), submissionMode: 'DEPOT_PDF_PORTAIL' })
    await sentInvoice(own, day('2025-12-31'))
    await sentInvoice(own, day('2026-04-01'))
    await sentInvoice(await seller(), day('2026-02-01'))
    const quarter = { from: '2026-01-01', to: '2026-03-31' }
    const idsOf = async (changes: object) => (await list(caller, structure.id, { ...quarter, ...changes })).page.rows.map(({ id }) => id)
    expect(await idsOf({})).toEqual([early.id, structured.id, late.id])
    expect(await idsOf({ scope: 'toutes' })).toEqual([early.id, structured.id, deposited.id, late.id])
    // Page by key, forwards and back.
    const first = (await list(caller, structure.id, { ...quarter, pageSize: 2 })).page
    expect(first).toMatchObject({ rows: [{ id: early.id }, { id: structured.id }], before: null })
    const second = (await list(caller, structure.id, { ...quarter, pageSize: 2, after: first.after! })).page
    expect(second).toMatchObject({ rows: [{ id: late.id }], after: null })
    expect((await list(caller, structure.id, { ...quarter, pageSize: 2, before: second.before! })).page.rows.map(({ id }) => id)).toEqual([early.id, structured.id])
  })

  it('adds up by rate and currency, avoirs subtracted, refusals out of the totals and in the list', async () => {
    const own = await seller()
    await sentInvoice(own, { rates: [{ rate: '20', base: 6000n, vat: 1200n }, { rate: '5.5', base: 4000n, vat: 220n }], totalVat: 1420n, totalWithVat: 11_420n })
    await sentInvoice(own, { typeCode: '381', precedingNumber: 'X', totalWithoutVat: 1000n, totalVat: 200n, totalWithVat: 1200n, rates: [{ rate: '20', base: 1000n, vat: 200n }] })
    await sentInvoice(own, { status: 'REJETEE' })
    await sentInvoice(own, { currency: 'CHF' })
    const { summary, page } = await list(own.caller, own.structure.id)
    expect(page.rows).toHaveLength(4)
    expect(summary.count).toBe(4)
    expect(summary.totals).toEqual([
      { currency: 'EUR', invoices: { count: 1, net: 10_000n, vat: 1420n, total: 11_420n }, credits: { count: 1, net: 1000n, vat: 200n, total: 1200n }, total: { count: 2, net: 9000n, vat: 1220n, total: 10_220n }, refused: { count: 1, net: 10_000n, vat: 2000n, total: 12_000n }, rates: [{ rate: '20.00', base: 5000n, vat: 1000n }, { rate: '5.50', base: 4000n, vat: 220n }] },
      { currency: 'CHF', invoices: { count: 1, net: 10_000n, vat: 2000n, total: 12_000n }, credits: { count: 0, net: 0n, vat: 0n, total: 0n }, total: { count: 1, net: 10_000n, vat: 2000n, total: 12_000n }, refused: { count: 0, net: 0n, vat: 0n, total: 0n }, rates: [{ rate: '20.00', base: 10_000n, vat: 2000n }] },
    ])
  })

  it('finds each anomaly, and nothing in what is right', async () => {
    const own = await seller()
    await sentInvoice(own)
    // A discount on a deposited PDF explains its total.
    await sentInvoice(own, { submissionMode: 'DEPOT_PDF_PORTAIL', isStructured: true, globalDiscount: 1000n, totalWithVat: 11_000n })
    const known = await sentInvoice(own, { number: 'CONNUE-1' })
    await sentInvoice(own, { typeCode: '381', precedingNumber: known.number })
    const wrong: [Anomaly, Parameters<typeof sentInvoice>[1]][] = [
      ['avoir-sans-origine', { typeCode: '381' }],
      ['origine-inconnue', { typeCode: '381', precedingNumber: 'INCONNUE' }],
      ['total-faux', { totalWithVat: 12_002n }],
      ['bases-fausses', { rates: [{ rate: '20', base: 9990n, vat: 1998n }, { rate: '20.1', base: 8n, vat: 2n }] }],
      ['taxes-fausses', { totalVat: 1990n, totalWithVat: 11_990n }],
      ['taux-faux', { rates: [{ rate: '10', base: 10_000n, vat: 2000n }] }],
      ['sans-detail', { rates: [] }],
      ['exoneration-sans-motif', { vatRegime: 'EXONERATION', totalVat: 0n, totalWithVat: 10_000n, rates: [] }],
      ['tva-sans-regime', { vatRegime: 'SANS_TVA' }],
      ['date-posterieure', { issueDate: new Date('2026-03-13') }],
      ['a-recycler', { status: 'A_RECYCLER' }],
      ['refusee', { status: 'REFUSEE_1' }],
    ]
    for (const [code, changes] of wrong) {
      const { id } = await sentInvoice(own, changes)
      const row = (await list(own.caller, own.structure.id)).page.rows.find((one) => one.id === id)
      expect(row?.anomalies, code).toEqual([code])
    }
    const { summary, page } = await list(own.caller, own.structure.id, { onlyAnomalies: true })
    expect(summary.anomalies).toEqual(Object.fromEntries(wrong.map(([code]) => [code, 1])))
    expect(summary.withAnomaly).toBe(wrong.length)
    expect(page.rows).toHaveLength(wrong.length)
  })

  it('finds the holes of the portal’s own suite, a date that goes back, and refused duplicates', async () => {
    const own = await seller()
    const { structure, caller, user } = own
    await db().invoiceNumbering.create({ data: { structureId: structure.id, year: 2026, last: 7 } })
    for (const [rank, date] of [[1, '2026-03-01'], [3, '2026-03-05'], [4, '2026-03-04']] as const) await sentInvoice(own, { number: issuedNumber(2026, rank), ...day(date) })
    const draft = await db().invoice.create({ data: { structureId: structure.id, createdById: user.id, submissionMode: 'SAISIE_PORTAIL', status: 'BROUILLON', number: 'AUTRE' } })
    const refused = { door: 'invoice.submit', outcome: 'REFUSED' as const, structureId: structure.id, targetId: draft.id, reason: 'invoice.duplicate-number' }
    await db().auditEntry.createMany({ data: [{ ...refused, at: new Date('2026-03-06T10:00:00Z') }, { ...refused, at: new Date('2025-03-06T10:00:00Z') }, { ...refused, reason: 'invoice.stale', at: new Date('2026-03-07T10:00:00Z') }] })
    const { summary } = await list(caller, structure.id)
    expect(summary.suites).toEqual([{ year: 2026, last: issuedNumber(2026, 7), gaps: [{ from: issuedNumber(2026, 2), to: issuedNumber(2026, 2) }, { from: issuedNumber(2026, 5), to: issuedNumber(2026, 7) }], backwards: [issuedNumber(2026, 4)] }])
    expect(summary.duplicates).toEqual([{ at: new Date('2026-03-06T10:00:00Z'), number: 'AUTRE' }])
  })

  it('is of nobody else: not of a stranger, and only of one’s services', async () => {
    const own = await seller()
    const { structure } = own
    const [service, other, person] = [await addService(structure.id, 'A'), await addService(structure.id, 'B'), await createUser()]
    await affiliate(person.id, structure.id, 'USER', 'CONSULTATION_UNIQUEMENT', service.id)
    const seen = await sentInvoice(own, { sellerServiceId: service.id })
    await sentInvoice(own, { sellerServiceId: other.id })
    await sentInvoice(own)
    const limited = await callerOf(person.id)
    expect(await list(limited, structure.id)).toMatchObject({ isPartial: true, page: { rows: [{ id: seen.id }] }, summary: { count: 1 } })
    expect((await list(limited, structure.id, { serviceId: other.id })).page.rows).toEqual([])
    expect((await list(own.caller, structure.id, { serviceId: other.id })).page.rows).toHaveLength(1)
    const stranger = await (await supplier()).caller()
    await expect(list(stranger, structure.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(exportFiscalList.door.call(stranger, inputOf(structure.id))).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the exports of the fiscal list', () => {
  /** So many more, in one statement. */
  const many = ({ structure, user, buyer }: Awaited<ReturnType<typeof seller>>, count: number) => db().$executeRaw`
    INSERT INTO invoice (id, structure_id, status, submission_mode, created_by_id, updated_at, issue_date, submitted_at, number, sent_number, sent_year, submission_key, buyer_id, buyer_siret, total_without_vat, total_vat, total_with_vat, amount_due)
    SELECT gen_random_uuid(), ${structure.id}::uuid, 'MISE_EN_PAIEMENT', 'SAISIE_PORTAIL', ${user.id}::uuid, now(), '2026-05-01'::date + n % 30, '2026-05-01'::timestamptz + n * interval '1 minute', 'M-' || n, 'M-' || n, 2026, gen_random_uuid(), ${buyer.id}::uuid, ${buyer.identifier}, 10000, 0, 10000, 10000 FROM generate_series(1, ${count}::int) n`

  it('are whole and of one instant while invoices arrive, and free their connection when nobody reads on', async () => {
    const own = await seller()
    await many(own, 2500)
    const { head, rows } = await exportFiscalList.door.call(own.caller, inputOf(own.structure.id))
    const seen = new Set<string>()
    for await (const { id } of rows) {
      if (seen.size % 500 === 0) await sentInvoice(own, { number: randomUUID().slice(0, 20), ...day('2026-05-30') })
      seen.add(id)
    }
    expect(seen.size).toBe(2500)
    expect(head.summary).toMatchObject({ count: 2500, totals: [{ total: { net: 25_000_000n } }] })
    // Abandoned ones would hold every place.
    for (let turn = 0; turn < 5; turn++) await (await exportFiscalList.door.call(own.caller, inputOf(own.structure.id))).rows.return(undefined)
  })

  it('say the same in CSV, in Excel and in a PDF that prints the hash of the CSV', async () => {
    const own = await seller()
    await sentInvoice(own, { number: 'F-2026-1' })
    await sentInvoice(own, { number: 'AV-2026-1', typeCode: '381', precedingNumber: 'F-2026-1', totalWithoutVat: 1000n, totalVat: 200n, totalWithVat: 1200n, rates: [{ rate: '20', base: 1000n, vat: 200n }] })
    const get = (format: string, query = '') => visit(exportList, own.user.id, `/factures-emises/liste-fiscale/export?structure=${own.structure.id}&periode=2026&format=${format}${query}`)
    const csv = Buffer.from(await (await get('csv')).arrayBuffer())
    const [head, first, credit] = csv.toString().slice(1).split('\r\n').map((line) => line.split(';'))
    expect(head).toEqual(expect.arrayContaining(['Numéro', 'Montant HT', 'Base HT à 20\u00a0%', 'TVA à 20\u00a0%', 'Anomalies']))
    const at = (line: string[] | undefined, header: string) => line?.[head!.indexOf(header)]
    expect([at(first, 'Montant TTC'), at(credit, 'Montant TTC'), at(credit, 'TVA à 20\u00a0%')]).toEqual(['120,00', '-12,00', '-2,00'])
    expect(await (await get('totaux')).text()).toContain('Total;EUR;2;90,00;18,00;108,00')
    const sheets = unzipSync(new Uint8Array(await (await get('xlsx')).arrayBuffer()))
    expect(Buffer.from(sheets['xl/worksheets/sheet1.xml']!).toString()).toContain('AV-2026-1')
    expect(Buffer.from(sheets['xl/workbook.xml']!).toString()).toMatch(/Liste.*Totaux.*Anomalies/)
    const answer = await get('pdf')
    const pdf = new Uint8Array(await answer.arrayBuffer())
    expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(sha256Of(pdf), 'hex').toString('base64')}:`)
    const { pages } = await readPdfText(pdf)
    const text = pages.flatMap(({ words }) => words.map((word) => word.text)).join('')
    expect(text).toContain(sha256Of(csv))
    expect((await get('csv', '&du=hier')).status).toBe(303)
    expect((await visit(exportList, null, '/factures-emises/liste-fiscale/export')).status).toBe(401)
    expect((await visit(exportList, (await createUser()).id, '/factures-emises/liste-fiscale/export')).status).toBe(404)
  })
})
