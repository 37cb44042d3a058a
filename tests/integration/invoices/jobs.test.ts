import { beforeAll, describe, expect, it } from 'vitest'
import { sendInvoice } from '@/app/(portail)/factures-emises/deposer/[depotId]/actions'
import { certifyDeposit, ensureCertificate } from '@/lib/invoices/jobs/certify-deposit'
import { routeInvoice } from '@/lib/invoices/jobs/route-invoice'
import { db } from '@/lib/platform/db'
import { readBytes, sha256Of } from '@/lib/platform/storage'
import { readPdfText } from '@/lib/recognition/read-pdf'
import { resetDatabase } from '../../support/database'
import { deposit, recipient, sendFormOf } from '../../support/invoices'
import { supplier } from '../../support/people'

beforeAll(resetDatabase)

async function sent() {
  const one = await supplier()
  const caller = await one.caller()
  const id = await deposit(caller, one.structure.id)
  const form = sendFormOf(id, 1, (await recipient({ name: 'Mairie de Blagnac' })).identifier)
  await sendInvoice.door.call(caller, form)
  return { ...one, id, number: form.number }
}

describe('the certificate of deposit', () => {
  it('states number, instant, parties, amounts, print of the file and its own', async () => {
    const { id, number, structure } = await sent()
    await certifyDeposit.run({ invoiceId: id })
    const invoice = await db().invoice.findUniqueOrThrow({ where: { id }, include: { certificate: true, original: true } })
    const bytes = await readBytes(invoice.certificate!.sha256)
    expect(sha256Of(bytes)).toBe(invoice.certificate!.sha256)
    const { pages } = await readPdfText(new Uint8Array(bytes))
    const text = pages.flatMap(({ words }) => words.map((word) => word.text)).join(' ')
    for (const part of ['Certificat', number, 'Mairie de Blagnac', structure.name, '120,00', invoice.submittedAt!.toISOString(), invoice.officialId.toString()]) expect(text).toContain(part)
    expect(text.replace(/\s/g, '')).toContain(invoice.original!.sha256)
    expect(text.replace(/\s/g, '')).toMatch(/Empreinteducertificat[0-9a-f]{64}/)
  })

  it('is one document, however often and whoever makes it', async () => {
    const { id } = await sent()
    const made = await Promise.all([1, 2, 3, 4].map(() => ensureCertificate(id)))
    expect(new Set(made.map((file) => file?.id)).size).toBe(1)
    const { structureId } = await db().invoice.findUniqueOrThrow({ where: { id } })
    expect(await db().storedFile.count({ where: { structureId, kind: 'CERTIFICATE' } })).toBe(1)
  })

  it('does not exist for a draft', async () => {
    const { structure, caller } = await supplier()
    expect(await ensureCertificate(await deposit(await caller(), structure.id))).toBeNull()
  })
})

describe('the way to the recipient', () => {
  it('one status at each run, one mail at each announced status, nothing more afterwards', async () => {
    const { id, user } = await sent()
    for (let run = 0; run < 4; run++) await routeInvoice.run({ invoiceId: id })
    const invoice = await db().invoice.findUniqueOrThrow({ where: { id }, include: { statusEvents: { orderBy: { id: 'asc' } } } })
    expect(invoice.statusEvents.map(({ status }) => status)).toEqual(['INTERPRETEE_OCR', 'DEPOSEE', 'EN_COURS_ACHEMINEMENT', 'MISE_A_DISPOSITION'])
    expect(invoice.status).toBe('MISE_A_DISPOSITION')
    const mails = await db().outgoingMail.findMany({ where: { recipient: user.email }, orderBy: { createdAt: 'asc' } })
    expect(mails.map(({ subject }) => subject.split(' : ')[1])).toEqual(['Déposée', 'Mise à disposition du destinataire'])
    expect(mails[1]!.text).toContain(`/factures-emises/${id}`)
  })

  it('two workers at once move it one step', async () => {
    const { id } = await sent()
    const results = await Promise.allSettled([1, 2, 3].map(() => routeInvoice.run({ invoiceId: id })))
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true)
    const events = await db().invoiceStatusEvent.findMany({ where: { invoiceId: id } })
    expect(new Set(events.map(({ status }) => status)).size).toBe(events.length)
  })

  it('goes to the contact address where there is one', async () => {
    const { id, user } = await sent()
    await db().user.update({ where: { id: user.id }, data: { contactEmail: `contact-${user.email}` } })
    for (let run = 0; run < 2; run++) await routeInvoice.run({ invoiceId: id })
    expect(await db().outgoingMail.count({ where: { recipient: `contact-${user.email}` } })).toBe(1)
  })
})
