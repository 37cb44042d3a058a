import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { visit } from '../../support/web'
import { verifyArchive } from '@/app/(portail)/factures-emises/archives/[factureId]/actions'
import { GET as downloadZip } from '@/app/(portail)/factures-emises/archives/telecharger/route'
import { GET as getFile } from '@/app/api/fichiers/[fichierId]/route'
import { archiveSlice } from '@/lib/archives/jobs/archive-ended'
import { archiveInvoice } from '@/lib/archives/jobs/archive-invoice'
import { verifySlice } from '@/lib/archives/jobs/verify-archives'
import type { ArchivedFile } from '@/lib/archives/model/archived-file'
import { getArchive } from '@/lib/archives/queries/get-archive'
import { listArchives } from '@/lib/archives/queries/list-archives'
import { listParts } from '@/lib/archives/queries/list-parts'
import { parseSearch } from '@/lib/invoices/model/search-criteria'
import { searchInvoices } from '@/lib/invoices/queries/search-invoices'
import { changeStatus } from '@/lib/structures/commands/change-status'
import type { Caller } from '@/lib/platform/caller'
import { db, inTransaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { resetDatabase } from '../../support/database'
import { ago } from '../../support/days'
import { addService } from '../../support/invoices'
import { sentInvoice, seller, storedPdf } from '../../support/listed-invoice'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)

const DAY = 86_400_000
const onDisk = (sha256: string) => path.join(env().DATA_DIR, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
const filesOf = async (invoiceId: string) => (await db().invoiceArchive.findUniqueOrThrow({ where: { invoiceId } })).files as unknown as ArchivedFile[]
const list = (caller: Caller, params: Record<string, string> = {}, onlyDamaged = false) => listArchives.door.call(caller, { criteria: parseSearch(params).criteria, onlyDamaged, pageSize: 100 })
const idsOf = async (caller: Caller, params: Record<string, string> = {}) => (await list(caller, params)).rows.map(({ id }) => id)
type Seller = Awaited<ReturnType<typeof seller>>

/** A paid invoice with an attachment, archived now. */
async function archived(own: Seller, changes: Parameters<typeof sentInvoice>[1] = {}) {
  const invoice = await sentInvoice(own, { submissionMode: 'DEPOT_PDF_PORTAIL', status: 'MISE_EN_PAIEMENT', statusAt: ago(100), ...changes })
  const piece = await storedPdf(own.structure.id, `pièce ${invoice.id}`, 'ATTACHMENT', 'bon été.pdf')
  await db().invoiceAttachment.create({ data: { structureId: own.structure.id, invoiceId: invoice.id, fileId: piece.id, typeCode: 'AUTRE', description: 'Bon' } })
  expect(await archiveInvoice(invoice.id, new Date())).toBe(true)
  return { ...invoice, pieceId: piece.id, pieceSha256: piece.sha256 }
}

/** Changes one byte of a stored file, behind the back of everybody. */
async function alter(sha256: string) {
  const bytes = await readFile(onDisk(sha256))
  bytes[5] = (bytes[5] as number) ^ 1
  await writeFile(onDisk(sha256), bytes)
}

describe('archiving', () => {
  it('takes each night what is over for ninety days: paid, or refused and handled', async () => {
    const own = await seller()
    const ended = { submissionMode: 'DEPOT_PDF_PORTAIL' as const, statusAt: ago(91) }
    const paid = await sentInvoice(own, { ...ended, status: 'MISE_EN_PAIEMENT' })
    const refused = await sentInvoice(own, { ...ended, status: 'REJETEE', isRejectionHandled: true })
    await sentInvoice(own, { ...ended, status: 'REJETEE' })
    await sentInvoice(own, { ...ended, status: 'COMPTABILISEE' })
    const fresh = await sentInvoice(own, { ...ended, status: 'MISE_EN_PAIEMENT', statusAt: ago(89) })
    // One after the other, and the same night again.
    let after: Awaited<ReturnType<typeof archiveSlice>> = await archiveSlice({}, new Date(), 1)
    while (after) after = await archiveSlice({ after }, new Date(), 1)
    await archiveSlice({}, new Date())
    expect((await db().invoice.findMany({ where: { structureId: own.structure.id, archivedAt: { not: null } } })).map(({ id }) => id).toSorted()).toEqual([paid.id, refused.id].toSorted())
    expect(await db().invoiceAction.count({ where: { invoiceId: paid.id, code: 'ARCHIVAGE' } })).toBe(1)
    expect(await archiveInvoice(fresh.id, new Date())).toBe(true)
    const { files, keptUntil } = await db().invoiceArchive.findUniqueOrThrow({ where: { invoiceId: paid.id } })
    expect((files as unknown as ArchivedFile[]).map(({ role }) => role)).toEqual(['facture', 'certificat', 'donnees'])
    expect(keptUntil).toEqual(new Date('2036-03-12'))
  })

  it('is for good: nothing of it is changed, added or deleted, by whatever way', async () => {
    const own = await seller()
    const { id, pieceId } = await archived(own)
    const [row, line] = [await db().invoiceVatRow.findFirstOrThrow({ where: { invoiceId: id } }), { structureId: own.structure.id, invoiceId: id, position: 1, label: 'x', quantity: 1, unit: 'C62', netPrice: 1, vatRate: 20, net: 1 }]
    const tries: (() => Promise<unknown>)[] = [
      () => db().invoice.update({ where: { id }, data: { comment: 'autre' } }),
      () => db().invoice.update({ where: { id }, data: { archivedAt: null } }),
      () => db().invoice.delete({ where: { id } }),
      () => db().invoiceVatRow.update({ where: { id: row.id }, data: { vat: 1n } }),
      () => db().invoiceVatRow.delete({ where: { id: row.id } }),
      () => db().invoiceLine.create({ data: line }),
      () => db().invoiceAttachment.deleteMany({ where: { invoiceId: id } }),
      () => db().storedFile.update({ where: { id: pieceId }, data: { sha256: 'b'.repeat(64) } }),
      () => db().invoiceArchive.update({ where: { invoiceId: id }, data: { keptUntil: new Date() } }),
      () => db().invoiceArchive.update({ where: { invoiceId: id }, data: { files: [] } }),
      () => db().invoiceArchive.delete({ where: { invoiceId: id } }),
      () => db().$executeRaw`TRUNCATE invoice CASCADE`,
    ]
    for (const [index, attempt] of tries.entries()) await expect(attempt(), String(index)).rejects.toThrow(/written once/)
    await expect(db().storedFile.delete({ where: { id: pieceId } })).rejects.toThrow()
    expect(await db().invoice.findUniqueOrThrow({ where: { id }, include: { archive: true, vatBreakdown: true } })).toMatchObject({ comment: null, archive: { invoiceId: id }, vatBreakdown: [{ vat: 2000n }] })
  })
})

describe('Archives', () => {
  it('are found by number, recipient, period and engagement, however old; Rechercher tells them apart', async () => {
    const own = await seller()
    const { caller, buyer } = own
    const old = await archived(own, { number: 'VIEILLE-1', purchaseOrderReference: 'ENG-7', submittedAt: new Date('2019-05-05T10:00:00Z'), issueDate: new Date('2019-05-05') })
    const recent = await archived(own)
    const alive = await sentInvoice(own)
    expect((await idsOf(caller)).toSorted()).toEqual([old.id, recent.id].toSorted())
    for (const params of <Record<string, string>[]>[{ numero: 'vieille' }, { engagement: 'eng' }, { depotAu: '31/12/2019' }, { destinataire: buyer.identifier, numero: 'lle-1' }]) expect(await idsOf(caller, params), JSON.stringify(params)).toEqual([old.id])
    expect(await idsOf(caller, { depotDu: '2020-01-01', depotAu: '2020-12-31' })).toEqual([])
    const search = async (params: Record<string, string>) => (await searchInvoices.door.call(caller, { criteria: parseSearch({ tout: 'oui', ...params }).criteria, pageSize: 100 })).rows.map(({ id }) => id)
    expect(await search({ archive: 'non' })).toEqual([alive.id])
    expect((await search({ archive: 'oui' })).toSorted()).toEqual([old.id, recent.id].toSorted())
    expect((await list(caller)).rows.find(({ id }) => id === old.id)).toMatchObject({ keptUntil: '2029-05-05', verdict: null })
  })

  it('stay within reach of a manager whose structure is deactivated, and of nobody else', async () => {
    const own = await seller()
    const { structure, user } = own
    const service = await addService(structure.id, 'A')
    const { id } = await archived(own)
    await inTransaction((tx) => changeStatus(structure.id, 'INACTIVE', { reason: 'Cessation', expected: {} }, { tx, actor: own.caller.actor!, now: new Date(), address: null }))
    const manager = await callerOf(user.id)
    expect(await idsOf(manager)).toEqual([id])
    await verifyArchive.door.call(manager, { invoiceId: id })
    expect((await getArchive.door.call(manager, { invoiceId: id })).verdict).toBe('CONFORME')
    const [stranger, person] = [await (await supplier()).caller(), await createUser()]
    await affiliate(person.id, structure.id, 'USER', 'CONSULTATION_UNIQUEMENT', service.id)
    for (const other of [stranger, await callerOf(person.id)]) {
      expect(await idsOf(other)).toEqual([])
      await expect(getArchive.door.call(other, { invoiceId: id })).rejects.toMatchObject({ kind: expect.stringMatching(/notFound|forbidden/) })
      await expect(verifyArchive.door.call(other, { invoiceId: id })).rejects.toMatchObject({ kind: expect.stringMatching(/notFound|forbidden/) })
    }
    // What is not archived has no archive.
    const alive = await sentInvoice(await seller())
    await expect(verifyArchive.door.call(await callerOf((await db().invoice.findUniqueOrThrow({ where: { id: alive.id } })).createdById), { invoiceId: alive.id })).rejects.toMatchObject({ code: 'archive.none' })
  })
})

describe('the integrity of an archive', () => {
  it('says of each file what it is; one byte is enough, and what is damaged is not handed out', async () => {
    const own = await seller()
    const { id, pieceId, pieceSha256, originalId } = await archived(own)
    await verifyArchive.door.call(own.caller, { invoiceId: id })
    expect((await getArchive.door.call(own.caller, { invoiceId: id })).files.map(({ finding }) => finding?.state)).toEqual(['sound', 'sound', 'sound', 'sound'])
    expect((await visit(getFile, own.user.id, `/api/fichiers/${pieceId}`, { fichierId: pieceId })).status).toBe(200)

    await alter(pieceSha256)
    await verifyArchive.door.call(own.caller, { invoiceId: id })
    const page = await getArchive.door.call(own.caller, { invoiceId: id })
    expect(page).toMatchObject({ verdict: 'ALTEREE', files: [{ finding: { state: 'sound' } }, { finding: { state: 'sound' } }, { role: 'piece', finding: { state: 'altered', found: expect.not.stringMatching(pieceSha256) } }, { finding: { state: 'sound' } }] })
    const refused = await visit(getFile, own.user.id, `/api/fichiers/${pieceId}`, { fichierId: pieceId })
    expect(refused.status).toBe(503)
    expect(await refused.text()).toMatch(/n’est plus celui.*assistance@cantate/)
    expect((await visit(getFile, own.user.id, `/api/fichiers/${originalId}`, { fichierId: originalId! })).status).toBe(200)
    expect((await list(own.caller, {}, true)).rows.map((row) => row.id)).toEqual([id])
    expect(await list(own.caller)).toMatchObject({ damaged: 1 })
  })

  it('is looked at each night in slices; damage is told once, to each manager, and again when it changes', async () => {
    const own = await seller()
    const second = await createUser()
    await affiliate(second.id, own.structure.id, 'SECONDARY_MANAGER')
    const { id, pieceSha256 } = await archived(own)
    await archived(own)
    // The other tests' archives are looked at too: so many slices, in which theirs count for nothing here.
    const night = async (days: number) => {
      const now = new Date(Date.now() + days * DAY)
      for (let slice = 0; slice < 20 && (await verifySlice(now, 3)); slice++);
    }
    const mails = () => db().outgoingMail.count({ where: { template: 'archives.damaged', recipient: { in: [own.user.email, second.email] } } })
    await night(1)
    expect(await db().invoiceArchive.findMany({ where: { structureId: own.structure.id }, select: { verdict: true } })).toEqual([{ verdict: 'CONFORME' }, { verdict: 'CONFORME' }])
    expect(await mails()).toBe(0)
    await rm(onDisk(pieceSha256))
    // Not due again before thirty days.
    await night(2)
    expect(await mails()).toBe(0)
    await night(32)
    expect(await mails()).toBe(2)
    expect(await db().outgoingMail.findFirst({ where: { template: 'archives.damaged', recipient: second.email } })).toMatchObject({ text: expect.stringMatching(/bon été\.pdf.*manquant/s) })
    expect(await db().auditEntry.count({ where: { structureId: own.structure.id, door: 'archive.damage-found', targetId: id } })).toBe(1)
    await night(63)
    expect(await mails()).toBe(2)
    await mkdir(path.dirname(onDisk(pieceSha256)), { recursive: true })
    await writeFile(onDisk(pieceSha256), 'autre chose')
    await night(94)
    expect(await mails()).toBe(4)
    await writeFile(onDisk(pieceSha256), `%PDF-1.4 pièce ${id}`)
    await night(125)
    expect(await db().invoiceArchive.findUniqueOrThrow({ where: { invoiceId: id } })).toMatchObject({ verdict: 'CONFORME' })
    expect(await db().invoiceAction.count({ where: { invoiceId: id, code: 'ARCHIVE_RETABLIE' } })).toBe(1)
    expect(await mails()).toBe(4)
  })

  it('cries no loss when the whole storage is away', async () => {
    const own = await seller()
    const sha256 = createHash('sha256').update(own.structure.id).digest('hex')
    const files = [{ role: 'facture', name: 'x.pdf', mediaType: 'application/pdf', size: 1, sha256 }]
    for (let count = 0; count < 12; count++) {
      const { id } = await sentInvoice(own, { status: 'MISE_EN_PAIEMENT' })
      await db().invoiceArchive.create({ data: { invoiceId: id, structureId: own.structure.id, archivedAt: new Date(), keptUntil: new Date(), files, bytes: 1 } })
    }
    await expect(verifySlice(new Date(), 12)).rejects.toThrow(/is the storage there/)
    expect(await db().invoiceArchive.count({ where: { structureId: own.structure.id, checkedAt: { not: null } } })).toBe(0)
  })
})

describe('taking archives away', () => {
  const zipOf = async (userId: string, query: string) => {
    const answer = await visit(downloadZip, userId, `/factures-emises/archives/telecharger?${query}`)
    return { answer, files: answer.status === 200 ? unzipSync(new Uint8Array(await answer.arrayBuffer())) : {} }
  }
  const textOf = (files: Record<string, Uint8Array>, name: string) => Buffer.from(files[name] ?? []).toString()

  it('gives a ZIP that explains and proves itself, and leaves out and names what is damaged', async () => {
    const own = await seller()
    const { id, number, pieceSha256 } = await archived(own, { number: 'F-2026-1' })
    const { files } = await zipOf(own.user.id, `facture=${id}`)
    expect(Object.keys(files).toSorted()).toEqual(['README.txt', 'SHA256SUMS', `factures/${number}/${number}.pdf`, `factures/${number}/certificat-de-depot.pdf`, `factures/${number}/donnees.json`, `factures/${number}/pieces-jointes/bon été.pdf`, 'index.csv', 'index.html'].toSorted())
    const sums = textOf(files, 'SHA256SUMS').trim().split('\n').map((line) => line.split('  ') as [string, string])
    expect(sums.map(([, name]) => name).toSorted()).toEqual(Object.keys(files).filter((name) => name !== 'SHA256SUMS').toSorted())
    for (const [sum, name] of sums) expect(createHash('sha256').update(files[name]!).digest('hex'), name).toBe(sum)
    expect(JSON.parse(textOf(files, `factures/${number}/donnees.json`))).toMatchObject({ 'BT-1 Invoice number': number, 'BG-4 SELLER': { 'BT-27 Seller name': own.structure.name }, 'BG-22 DOCUMENT TOTALS': { 'BT-112 Invoice total amount with VAT': '120.00' }, 'BG-23 VAT BREAKDOWN': [{ 'BT-119 VAT category rate': '20' }] })
    expect(textOf(files, 'README.txt')).toContain('sha256sum -c SHA256SUMS')
    expect(await db().invoiceAction.count({ where: { invoiceId: id, code: 'TELECHARGEMENT_ARCHIVE', userId: own.user.id } })).toBe(1)

    await alter(pieceSha256)
    const { files: rest } = await zipOf(own.user.id, `facture=${id}`)
    expect(Object.keys(rest)).not.toContain(`factures/${number}/pieces-jointes/bon été.pdf`)
    expect(textOf(rest, 'index.csv')).toMatch(/bon été\.pdf.*altéré.*non fourni/)
  })

  it('gives a whole result or a part of it; too much comes back in parts; a stranger gets nothing', async () => {
    const own = await seller()
    const made = []
    for (let month = 1; month <= 3; month++) made.push(await archived(own, { number: `M-${month}`, submittedAt: new Date(`2026-0${month}-10T10:00:00Z`) }))
    const all = await zipOf(own.user.id, 'quoi=resultat&depotDu=2026-02-01')
    expect(Object.keys(all.files).filter((name) => name.endsWith('donnees.json'))).toEqual(['factures/M-2/donnees.json', 'factures/M-3/donnees.json'])
    const { parts } = await listParts.door.call(own.caller, { criteria: parseSearch({}).criteria, onlyDamaged: false })
    expect(parts).toMatchObject([{ count: 3 }])
    const from = parts[0]!.from
    const one = await zipOf(own.user.id, `quoi=resultat&de=${from}&a=${from}`)
    expect(Object.keys(one.files).filter((name) => name.endsWith('donnees.json'))).toEqual(['factures/M-1/donnees.json'])
    // Heavier than a download may be.
    await db().$transaction([db().$executeRaw`SET LOCAL session_replication_role = replica`, db().$executeRaw`UPDATE invoice_archive SET bytes = 90000000 WHERE structure_id = ${own.structure.id}::uuid`])
    const { answer } = await zipOf(own.user.id, 'quoi=resultat')
    expect(answer.headers.get('location')).toContain('avis=decoupage')
    expect((await listParts.door.call(own.caller, { criteria: parseSearch({}).criteria, onlyDamaged: false })).parts).toMatchObject([{ count: 1 }, { count: 1 }, { count: 1 }])
    expect((await zipOf(own.user.id, made.map(({ id }) => `facture=${id}`).join('&'))).answer.headers.get('location')).toContain('avis=trop-gros')
    expect((await zipOf(own.user.id, '')).answer.headers.get('location')).toContain('avis=vide')
    expect((await zipOf((await supplier()).user.id, `facture=${made[0]!.id}`)).answer.headers.get('location')).toContain('avis=refuse')
    expect((await zipOf((await supplier()).user.id, 'quoi=resultat')).answer.headers.get('location')).toContain('avis=vide')
  })
})

it('an archive of an entered invoice holds the Factur-X that the portal issued', async () => {
  const own = await seller()
  const invoice = await sentInvoice(own, { status: 'MISE_EN_PAIEMENT' })
  await db().invoiceLine.create({ data: { structureId: own.structure.id, invoiceId: invoice.id, position: 1, label: 'Pain', quantity: 1, unit: 'C62', netPrice: 100, vatRate: 20, net: 10_000n } })
  expect(await archiveInvoice(invoice.id, new Date())).toBe(true)
  const [original] = await filesOf(invoice.id)
  expect((await readFile(onDisk(original!.sha256))).includes('factur-x.xml')).toBe(true)
})
