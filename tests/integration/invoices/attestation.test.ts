import { execFile } from 'node:child_process'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as downloadAttestation } from '@/app/api/fichiers/attestations/[factureId]/route'
import { attestIssued, attestReceived } from '@/app/api/fichiers/attestations/[factureId]/downloads'
import { exportIssued, exportReceived } from '@/app/api/fichiers/historiques/[factureId]/downloads'
import { openReceivedFile } from '@/app/api/fichiers/[fichierId]/downloads'
import { recycleInvoice } from '@/app/(portail)/factures-emises/[factureId]/actions'
import { treatInvoice } from '@/app/(portail)/factures-recues/actions'
import { verifyAttestation } from '@/app/(public)/verifier-une-attestation/actions'
import { type AttestationDocument, readDocument } from '@/lib/invoices/model/attestation'
import type { Verdict } from '@/lib/invoices/model/attestation-verdict'
import { findBreak } from '@/lib/invoices/model/event-chain'
import { parseHistoryWish } from '@/lib/invoices/model/history-wish'
import { reportBroken, verifyAllChains } from '@/lib/invoices/jobs/verify-chains'
import { routeInvoice } from '@/lib/invoices/jobs/route-invoice'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { getReceived } from '@/lib/invoices/queries/get-received'
import { readAttestationFile } from '@/lib/invoices/read-attestation-file'
import { db, inTransaction } from '@/lib/platform/db'
import { sendMail } from '@/lib/platform/outbox'
import { makePdf } from '@/lib/platform/pdf-document'
import { resetDatabase } from '../../support/database'
import { fileOf } from '../../support/invoices'
import { supplier, visitor } from '../../support/people'
import { invoiceNow, madeAvailable, publicBody } from '../../support/sent-invoice'

beforeAll(resetDatabase)

const chainOf = (invoiceId: string) => db().invoiceEvent.findMany({ where: { invoiceId }, orderBy: { position: 'asc' } })
const codesOf = async (invoiceId: string) => (await chainOf(invoiceId)).map(({ code }) => code)
const WHOLE = parseHistoryWish({ historique: 'tout' })
let address = 0
/** Each from another address: the limit is another test. */
const verify = (input: object): Promise<Verdict> => verifyAttestation.door.call({ ...visitor(), address: `198.51.100.${++address}` }, input)
const documentIn = async (pdf: Uint8Array) => readDocument((await readAttestationFile(new Uint8Array(pdf)))!)!

/** Sent back by a first recipient, corrected, and at the disposal of a second. */
async function readdressed() {
  const sent = await madeAvailable()
  await treatInvoice.door.call(sent.agent, { invoiceId: sent.id, version: String((await invoiceNow(sent.id)).version), event: 'askRecycling', reason: 'SIRET_ERR', comment: 'Pas nous.' })
  const second = await publicBody('Commune de Fossemagne')
  await recycleInvoice.door.call(sent.supplierCaller, { invoiceId: sent.id, version: String((await invoiceNow(sent.id)).version), buyerSiret: second.structure.identifier })
  for (let run = 0; run < 2; run++) await routeInvoice.run({ invoiceId: sent.id })
  for (const { id } of await db().outgoingMail.findMany({ where: { invoiceId: sent.id } })) await sendMail.run({ mailId: id })
  return { ...sent, second, secondAgent: await second.caller() }
}

describe('the chain in the database', () => {
  it('holds what happened, in its order, with what the invoice held when it was sent', async () => {
    const { id, from, to } = await readdressed()
    const chain = await chainOf(id)
    expect(findBreak(chain)).toBeNull()
    const codes = chain.map(({ code }) => code)
    expect(codes.filter((code) => code !== 'COURRIEL_REMIS')).toEqual(['INTERPRETEE_OCR', 'DEPOSEE', 'EN_COURS_ACHEMINEMENT', 'MISE_A_DISPOSITION', 'A_RECYCLER', 'CORRECTION_DESTINATAIRE', 'DEPOSEE', 'EN_COURS_ACHEMINEMENT', 'MISE_A_DISPOSITION'])
    expect(codes.filter((code) => code === 'COURRIEL_REMIS').length).toBe(5)
    const { original } = await db().invoice.findUniqueOrThrow({ where: { id }, include: { original: true } })
    expect(JSON.parse(chain[1]!.text)).toMatchObject({ rang: 2, code: 'DEPOSEE', cote: 'FOURNISSEUR', auteur: 'Camille Durand', detail: { contenu: { destinataire: to.structure.identifier, fournisseur: from.structure.identifier, ttc: '120.00', fichier: original!.sha256 } } })
    expect(new Set(chain.map(({ text }) => (JSON.parse(text) as { sel: string }).sel)).size).toBe(chain.length)
  })

  it('never forks: many events at once follow each other', async () => {
    const { id, from } = await madeAvailable()
    const before = (await chainOf(id)).length
    await Promise.all(Array.from({ length: 12 }, (_, index) => db().invoiceAction.create({ data: { structureId: from.structure.id, invoiceId: id, code: 'TELECHARGEMENT_FACTURE', userId: from.user.id, detail: { index } } })))
    const chain = await chainOf(id)
    expect(chain.length).toBe(before + 12)
    expect(findBreak(chain)).toBeNull()
    await expect(db().$executeRaw`INSERT INTO invoice_event SELECT * FROM invoice_event WHERE invoice_id = ${id}::uuid AND position = 1`).rejects.toThrow(/unique|duplicate/i)
  })

  it('gains a link with the change or not at all, when the change fails and when the server is killed', async () => {
    const { id, from } = await madeAvailable()
    const before = await codesOf(id)
    const action = { structureId: from.structure.id, invoiceId: id, code: 'TRAITEMENT_REJET' }
    await inTransaction(async (tx) => {
      await tx.invoiceAction.create({ data: action })
      throw new Error('undone')
    }).catch(() => undefined)
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await client.query('BEGIN')
    await client.query("INSERT INTO invoice_action (id, structure_id, invoice_id, code) VALUES (gen_random_uuid(), $1, $2, 'TRAITEMENT_REJET')", [action.structureId, id])
    await db().$executeRaw`SELECT pg_terminate_backend(${rows[0]!.pid}::int)`
    await client.end().catch(() => undefined)
    expect(await codesOf(id)).toEqual(before)
    await db().invoiceAction.create({ data: action })
    const chain = await chainOf(id)
    expect(chain.at(-1)).toMatchObject({ code: 'TRAITEMENT_REJET', position: before.length + 1 })
    expect(findBreak(chain)).toBeNull()
  })

  it('is never changed, nor are actions and attestations', async () => {
    const { id } = await madeAvailable()
    await expect(db().invoiceEvent.updateMany({ where: { invoiceId: id }, data: { code: 'X' } })).rejects.toThrow(/written once/)
    await expect(db().invoiceEvent.deleteMany({ where: { invoiceId: id } })).rejects.toThrow(/written once/)
    for (const table of ['invoice_event', 'invoice_action', 'invoice_attestation']) await expect(db().$executeRawUnsafe(`TRUNCATE ${table}`)).rejects.toThrow(/written once/)
  })
})

describe('the history of an invoice', () => {
  it('shows to each side what is its own to see', async () => {
    const { id, supplierCaller, secondAgent, second, from } = await readdressed()
    await openReceivedFile.door.call(secondAgent, { fileId: (await invoiceNow(id)).originalId, isDownload: true })
    const mine = (await getInvoice.door.call(supplierCaller, { invoiceId: id, history: WHOLE })).history!.events
    expect(mine[0]).toMatchObject({ label: 'Facture téléchargée', who: 'Agathe Comptable, Commune de Fossemagne' })
    expect(mine.find(({ status }) => status === 'A_RECYCLER')).toMatchObject({ comment: 'Pas nous.', contact: { email: expect.stringContaining('@') } })
    expect(mine.find(({ family }) => family === 'corrections')?.details.join(' ')).toMatch(/Avant.*Après/)
    expect(mine.some(({ family, details }) => family === 'courriels' && details.join().includes(from.user.email))).toBe(true)
    const theirs = (await getReceived.door.call(secondAgent, { invoiceId: id, history: WHOLE })).history!.events
    expect(theirs.map(({ label }) => label)).toEqual(['Facture téléchargée', 'Mise à disposition du destinataire', 'En cours d’acheminement vers le destinataire', 'Déposée'])
    expect(JSON.stringify(theirs)).not.toMatch(/Pas nous|Ville d’Essai/)
    expect((await getInvoice.door.call(supplierCaller, { invoiceId: id, history: parseHistoryWish({ evenements: 'corrections' }) })).history!.events.length).toBe(1)
    const few = (await getInvoice.door.call(supplierCaller, { invoiceId: id, history: parseHistoryWish({}) })).history!
    expect(few).toMatchObject({ hasMore: true, events: mine.slice(0, few.events.length) })
    const exported = await exportReceived.door.call(secondAgent, { invoiceId: id })
    expect(exported.map(({ position }) => position)).toEqual(theirs.map(({ position }) => position).reverse())
    expect((await exportIssued.door.call(supplierCaller, { invoiceId: id })).length).toBeGreaterThan(exported.length)
    expect((await chainOf(id)).at(-2)).toMatchObject({ code: 'EXPORT_HISTORIQUE', actingId: second.structure.id })
  })

  it('says of a mail that it waits, then that it was taken', async () => {
    const { id, supplierCaller } = await madeAvailable()
    const history = async () => (await getInvoice.door.call(supplierCaller, { invoiceId: id, history: WHOLE })).history!
    expect((await history()).waiting.length).toBe(2)
    for (const mail of await db().outgoingMail.findMany({ where: { invoiceId: id } })) for (let twice = 0; twice < 2; twice++) await sendMail.run({ mailId: mail.id })
    expect(await history()).toMatchObject({ waiting: [] })
    expect((await codesOf(id)).filter((code) => code === 'COURRIEL_REMIS').length).toBe(2)
  })
})

describe('an attestation', () => {
  it('covers the chain up to itself, is an event, and hides from each side what is another’s', async () => {
    const { id, supplierCaller, secondAgent } = await readdressed()
    const length = (await chainOf(id)).length
    const { pdf } = await attestIssued.door.call(supplierCaller, { invoiceId: id })
    const document = await documentIn(pdf)
    expect(document.evenements.length).toBe(length)
    expect(document.evenements.every(({ texte }) => texte !== null)).toBe(true)
    expect((await chainOf(id)).at(-1)).toMatchObject({ code: 'ATTESTATION', position: length + 1 })
    expect(await db().auditEntry.count({ where: { door: 'invoice.attest', outcome: 'ACCEPTED', targetId: id } })).toBe(1)
    const theirs = await documentIn((await attestReceived.door.call(secondAgent, { invoiceId: id })).pdf)
    expect(theirs.evenements.length).toBe(length + 1)
    expect(theirs.evenements.filter(({ texte }) => texte !== null).length).toBe(3)
    expect(JSON.stringify(theirs)).not.toMatch(/Pas nous|Ville d’Essai|TELECHARGEMENT|COURRIEL/)
    expect(findBreak(theirs.evenements.map(({ rang, texte, empreinte, maillon }) => ({ position: rang, text: texte, print: empreinte, link: maillon })))).toBeNull()
    const stranger = await (await supplier()).caller()
    for (const door of [attestIssued, attestReceived]) await expect(door.door.call(stranger, { invoiceId: id })).rejects.toMatchObject({ kind: 'notFound' })
    expect(downloadAttestation.door.permission).toBe('account.own')
  })

  it('is authentic by file and by code, tells how much came since, and an altered one is told by its events', async () => {
    const { id, from, supplierCaller } = await readdressed()
    const { pdf } = await attestIssued.door.call(supplierCaller, { invoiceId: id })
    const document = await documentIn(pdf)
    const byFile = await verify({ file: fileOf(pdf) })
    expect(byFile).toMatchObject({ outcome: 'authentic', by: 'file', statement: { position: document.evenements.length, since: 0, head: document.tete, facts: document.facture } })
    await db().invoiceAction.create({ data: { structureId: from.structure.id, invoiceId: id, code: 'TELECHARGEMENT_FACTURE' } })
    expect(await verify({ code: document.code.toLowerCase().replaceAll('-', ' ') })).toMatchObject({ outcome: 'authentic', by: 'code', statement: { since: 1 } })

    // A form whose file control was left alone sends it all the same, without a byte.
    expect(await verify({ code: document.code, file: new File([], 'undefined') })).toMatchObject({ outcome: 'authentic', by: 'code' })

    const remade = async (change: (document: AttestationDocument) => void) => {
      const copy = structuredClone(document)
      change(copy)
      return verify({ file: fileOf(await carrying(JSON.stringify(copy))) })
    }
    expect(await remade(() => undefined)).toMatchObject({ outcome: 'reworked' })
    const changed = await remade(({ evenements }) => { evenements[4]!.texte = evenements[4]!.texte!.replace('Pas nous', 'Très bien') })
    expect(changed).toMatchObject({ outcome: 'altered', alterations: [{ position: 5 }] })
    expect(JSON.stringify(changed)).toContain('Pas nous')
    expect(await remade(({ evenements }) => { evenements.splice(2, 1) })).toMatchObject({ outcome: 'altered', alterations: [{ position: 3, sentence: 'L’événement n° 3 a été retiré.' }] })
    expect(await remade(({ facture }) => { facture.ttc = '99999.00' })).toMatchObject({ outcome: 'altered', alterations: [{ position: null }] })
    const guessed = await remade((copy) => { copy.code = 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AA' })
    expect(guessed).toEqual({ outcome: 'unknown', by: 'file' })
  })

  it('says nothing to who has a guess, sends back what is no attestation, and is limited by address', async () => {
    expect(await verify({ code: '0'.repeat(26) })).toEqual({ outcome: 'unknown', by: 'code' })
    expect(await verify({ file: fileOf(await carrying('{}')) })).toEqual({ outcome: 'foreign' })
    expect(await verify({ file: fileOf(Buffer.from('rien')) })).toEqual({ outcome: 'foreign' })
    await expect(verify({})).rejects.toMatchObject({ code: 'attestation.nothing', field: 'file' })
    await expect(verify({ code: 'court' })).rejects.toMatchObject({ field: 'code' })
    await expect(verify({ file: fileOf(Buffer.alloc(11 * 2 ** 20)) })).rejects.toMatchObject({ code: 'attestation.too-heavy' })
    const often = { ...visitor(), address: '198.51.100.250' }
    for (let turn = 0; turn < 20; turn++) await verifyAttestation.door.call(often, { code: '0'.repeat(26) })
    await expect(verifyAttestation.door.call(often, { code: '0'.repeat(26) })).rejects.toMatchObject({ kind: 'tooMany' })
  })
})

describe('the watch over the chains', () => {
  it('finds nothing while all holds, and names the event that somebody changed behind the database’s back', async () => {
    const { id, supplierCaller, from } = await madeAvailable()
    const { pdf } = await attestIssued.door.call(supplierCaller, { invoiceId: id })
    expect((await verifyAllChains()).broken).toEqual([])
    const superuser = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await superuser.connect()
    await superuser.query('SET session_replication_role = replica')
    const tamper = async (sql: string) => {
      await superuser.query(sql, [id])
      return (await verifyAllChains()).broken
    }
    const last = (await chainOf(id)).at(-1)!
    expect(await tamper("UPDATE invoice_event SET text = replace(text, 'DEPOSEE', 'REJETEE') WHERE invoice_id = $1 AND code = 'DEPOSEE'")).toMatchObject([{ invoiceId: id, position: 2, problem: 'text' }])
    expect(await verify({ file: fileOf(pdf) })).toMatchObject({ outcome: 'contradicted', position: 2 })
    await expect(attestIssued.door.call(supplierCaller, { invoiceId: id })).rejects.toMatchObject({ code: 'attestation.broken' })
    await tamper("UPDATE invoice_event SET text = replace(text, 'REJETEE', 'DEPOSEE') WHERE invoice_id = $1 AND code = 'DEPOSEE'")
    const broken = await tamper(`DELETE FROM invoice_event WHERE invoice_id = $1 AND position = ${last.position}`)
    expect(broken).toMatchObject([{ invoiceId: id, problem: 'missing' }])
    await superuser.end()
    await reportBroken(broken)
    expect(await db().auditEntry.findFirst({ where: { door: 'invoice.verify-chains' } })).toMatchObject({ outcome: 'REFUSED', structureId: from.structure.id, targetId: id, reason: 'chain.missing' })
  })

  it('is a command too, which ends with 1 when a chain is broken', async () => {
    const run = await new Promise<{ code: number | null; output: string }>((resolve) => {
      const child = execFile(process.execPath, ['--import', 'tsx', 'lib/cli/verify-chains.ts'], (_error, stdout) => resolve({ code: child.exitCode, output: stdout }))
    })
    expect(run).toMatchObject({ code: 1, output: expect.stringMatching(/Facture .* : la chaîne est rompue à l’événement n° \d+ \(missing\)\.\n1 chaînes? rompue/) })
  })
})

const carrying = (json: string): Promise<Buffer> =>
  makePdf({ title: 'Attestation', reference: 'x', createdAt: new Date('2026-03-12T10:00:00Z'), blocks: [], attachment: { name: 'attestation.json', mediaType: 'application/json', description: 'x', bytes: Buffer.from(json) } })
