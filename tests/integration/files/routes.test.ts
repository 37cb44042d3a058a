import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { visit } from '../../support/web'
import { addAttachment, sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { POST as upload } from '@/app/api/depots/route'
import { GET as getFile } from '@/app/api/fichiers/[fichierId]/route'
import { GET as getCertificate } from '@/app/api/fichiers/certificats/[factureId]/route'
import { GET as checkNumber } from '@/app/api/verifications/numero/route'
import { GET as checkRecipient } from '@/app/api/verifications/destinataire/route'
import { db } from '@/lib/platform/db'
import { sha256Of, storeBytes } from '@/lib/platform/storage'
import { resetDatabase } from '../../support/database'
import { addService, deposit, fileOf, makePdfFile, plainPdf, recipient, sendFormOf } from '../../support/invoices'
import { affiliate, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)

async function sent() {
  const one = await supplier()
  const caller = await one.caller()
  const bytes = await makePdfFile([`Facture ${randomUUID()}`])
  const id = await deposit(caller, one.structure.id, bytes)
  const { fileId } = await addAttachment.door.call(caller, { invoiceId: id, file: new File(['<script>1</script>'], 'relevé « été ».html'), description: 'Relevé', typeCode: 'AUTRE' })
  await sendInvoice.door.call(caller, sendFormOf(id, 1, (await recipient()).identifier))
  const { originalId } = await db().invoice.findUniqueOrThrow({ where: { id } })
  return { ...one, caller, id, bytes, originalId: originalId as string, fileId }
}
const open = (userId: string | null, fichierId: string, query = '') => visit(getFile, userId, `/api/fichiers/${fichierId}${query}`, { fichierId })

describe('files', () => {
  it('give the same bytes, shown or saved, and write the download in the history', async () => {
    const { user, id, bytes, originalId } = await sent()
    const shown = await open(user.id, originalId)
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(shown.headers)).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'content-security-policy': expect.stringContaining('sandbox') })
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="facture.pdf"/)
    expect(await db().invoiceAction.count({ where: { invoiceId: id } })).toBe(0)
    const saved = await open(user.id, originalId, '?telechargement=oui')
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(sha256Of(Buffer.from(await saved.arrayBuffer()))).toBe(sha256Of(bytes))
    expect(await db().invoiceAction.findMany({ where: { invoiceId: id } })).toMatchObject([{ code: 'TELECHARGEMENT_FACTURE', userId: user.id }])
  })

  it('never run: an HTML attachment is saved under its own name', async () => {
    const { user, fileId } = await sent()
    const answer = await open(user.id, fileId)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toContain(`attachment; filename="releve _ ete _.html"; filename*=UTF-8''${encodeURIComponent('relevé « été ».html')}`)
  })

  it('are found by nobody else, and each try is written down', async () => {
    const { structure, originalId, fileId, id } = await sent()
    const [stranger, neighbour] = [await supplier(), await createUser()]
    await affiliate(neighbour.id, structure.id, 'USER', 'MODIFICATION', (await addService(structure.id, 'S1')).id)
    for (const file of [originalId, fileId]) {
      expect((await open(null, file)).status).toBe(401)
      expect((await open(stranger.user.id, file)).status).toBe(404)
      expect((await open(neighbour.id, file)).status).toBe(404)
    }
    expect((await open(stranger.user.id, randomUUID())).status).toBe(404)
    expect((await open(stranger.user.id, '..%2Fpasswd')).status).toBe(404)
    expect((await visit(getCertificate, stranger.user.id, '/', { factureId: id })).status).toBe(404)
    expect(await db().auditEntry.count({ where: { door: 'file.open-invoice-file', outcome: 'REFUSED', targetId: originalId } })).toBe(2)
  })

  it('of mandates open for members of the structure only', async () => {
    const { user, structure } = await supplier()
    const reader = await createUser()
    await affiliate(reader.id, structure.id, 'USER', null)
    const bytes = await plainPdf()
    const file = await db().storedFile.create({ data: { structureId: structure.id, kind: 'MANDATE', name: 'mandat.pdf', mediaType: 'application/pdf', size: bytes.length, sha256: await storeBytes(bytes) } })
    await db().billingMandate.create({ data: { structureId: structure.id, name: 'Mandat', status: 'ACTIF', signatoryId: user.id, parties: {}, signedAt: new Date(), documentId: file.id } })
    expect((await open(user.id, file.id)).status).toBe(200)
    expect((await open(reader.id, file.id)).status).toBe(200)
    expect((await open((await supplier()).user.id, file.id)).status).toBe(404)
  })

  it('the certificate is there at the first click after sending, and not for a draft', async () => {
    const { user, id, caller, structure } = await sent()
    const answer = await visit(getCertificate, user.id, '/', { factureId: id })
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
    const again = await visit(getCertificate, user.id, '/?telechargement=oui', { factureId: id })
    expect(again.headers.get('content-disposition')).toMatch(/^attachment; filename="certificat-F-/)
    expect((await visit(getCertificate, user.id, '/', { factureId: await deposit(caller, structure.id) })).status).toBe(404)
  })
})

describe('uploading with progress', () => {
  async function send(userId: string | null, structureId: string, bytes: Uint8Array, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) {
    const form = new FormData()
    form.set('structureId', structureId)
    form.set('depositKey', randomUUID())
    form.set('file', fileOf(bytes))
    const encoded = new Request('http://localhost:3000/api/depots', { method: 'POST', body: form })
    const body = new Uint8Array(await encoded.arrayBuffer())
    const all = { ...headers, 'content-type': encoded.headers.get('content-type') as string, 'content-length': String(body.length) }
    const answer = await visit(upload, userId, '/api/depots', {}, { method: 'POST', headers: all, body })
    return { status: answer.status, body: (await answer.json()) as Record<string, string> }
  }

  it('goes through the same door as the form', async () => {
    const { user, structure } = await supplier()
    const { status, body } = await send(user.id, structure.id, await plainPdf())
    expect(status).toBe(201)
    expect(body.url).toBe(`/factures-emises/deposer/${body.depositId}`)
    expect(await db().invoice.count({ where: { id: body.depositId, structureId: structure.id } })).toBe(1)
    expect(await send((await supplier()).user.id, structure.id, await plainPdf())).toMatchObject({ status: 404 })
    expect(await send(null, structure.id, await plainPdf())).toMatchObject({ status: 401 })
  })

  it('says what is wrong with the file, at its field', async () => {
    const { user, structure } = await supplier()
    expect(await send(user.id, structure.id, Buffer.from('bonjour'))).toMatchObject({ status: 422, body: { code: 'deposit.notPdf', field: 'file' } })
    expect(await send(user.id, structure.id, new Uint8Array())).toMatchObject({ status: 422, body: { field: 'file' } })
    expect(await send(user.id, structure.id, new Uint8Array(10 * 2 ** 20 + 1))).toMatchObject({ status: 422, body: { code: 'deposit.tooHeavy' } })
    expect(await send(user.id, structure.id, new Uint8Array(60 * 2 ** 20))).toMatchObject({ status: 413, body: { code: 'deposit.tooHeavy', message: expect.stringContaining('10 Mo') } })
  })

  it('is refused when it comes from another site', async () => {
    const { user, structure } = await supplier()
    expect(await send(user.id, structure.id, await plainPdf(), { 'sec-fetch-site': 'cross-site', origin: 'https://ailleurs.example' })).toMatchObject({ status: 403 })
    expect(await send(user.id, structure.id, await plainPdf(), { origin: 'https://ailleurs.example' })).toMatchObject({ status: 403 })
    expect(await send(user.id, structure.id, await plainPdf(), {})).toMatchObject({ status: 403 })
    expect(await send(user.id, structure.id, await plainPdf(), { origin: 'http://localhost:3000' })).toMatchObject({ status: 201 })
  })
})

describe('live checks over HTTP', () => {
  it('answer their owner, in JSON', async () => {
    const { user, caller, structure } = await supplier().then(async (one) => ({ ...one, caller: await one.caller() }))
    const id = await deposit(caller, structure.id)
    expect(await (await visit(checkNumber, user.id, `/?facture=${id}&numero=F-1`)).json()).toEqual({ problem: null })
    expect((await visit(checkNumber, (await supplier()).user.id, `/?facture=${id}&numero=F-1`)).status).toBe(404)
    expect(await (await visit(checkRecipient, user.id, '/?siret=123')).json()).toMatchObject({ recipient: null, controls: [{ field: 'buyerSiret' }] })
    expect((await visit(checkRecipient, null, '/?siret=123')).status).toBe(401)
  })
})
