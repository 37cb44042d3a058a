import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseSide } from '@/app/(portail)/factures-emises/deposer/[depotId]/lecture/actions'
import { embeddedSides } from '@/lib/deposits/model/embedded-sides'
import { closeRecognition } from '@/lib/deposits/recognise-in-sandbox'
import { getInvoice } from '@/lib/invoices/queries/get-invoice'
import { db } from '@/lib/platform/db'
import { resetDatabase } from '../../support/database'
import { CII, pdfWith } from '../../support/embedded-samples'
import { deposit } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier, visitor } from '../../support/people'

beforeAll(resetDatabase)
afterAll(closeRecognition)

const PAGE = ['Facture n° F-2026-12', 'Date de facture : 12/10/2026', 'SIRET client : 110 002 011 00044', 'Code service : SERV-1', 'N° engagement : EJ/2026-1', 'N° marché : M 17', 'Total HT : 1 000,00 EUR', 'Total TVA : 200,00 EUR', 'Total TTC : 1 200,00 EUR', 'Net à payer : 1 100,00 EUR']

async function deposited(lines = PAGE) {
  const one = await supplier()
  const caller = await one.caller()
  const invoiceId = await deposit(caller, one.structure.id, await pdfWith(lines, CII))
  const page = await getInvoice.door.call(caller, { invoiceId })
  return { ...one, me: caller, invoiceId, page, sides: embeddedSides(page.reading!.recognition!, page.fields) }
}

describe('a Factur-X against its page', () => {
  it('leaves nothing to choose when they agree', async () => {
    const { sides, page } = await deposited(PAGE.map((line) => line.replace('1 100,00', '1 200,00')))
    expect(sides).toMatchObject({ differences: [], held: null })
    expect(page.fields.amountDue).toBe(120_000n)
  })

  it('leaves empty what only the file states, until the user takes it', async () => {
    const { me, invoiceId, page, sides } = await deposited(PAGE.filter((line) => !line.startsWith('N° marché')))
    expect(sides?.differences).toEqual(expect.arrayContaining([expect.stringContaining('M 17 dans le fichier, non lu sur la page')]))
    expect(page.fields.contractReference).toBeNull()
    await chooseSide.door.call(me, { invoiceId, version: '1', intention: 'fichier' })
    expect(await db().invoice.findUniqueOrThrow({ where: { id: invoiceId } })).toMatchObject({ contractReference: 'M 17' })
  })

  it('fills what is printed, and takes the values of the file when the user says so', async () => {
    const { me, invoiceId, page, sides } = await deposited()
    expect(sides?.differences.join(' ')).toMatch(/Net à payer.*1.200,00.*dans le fichier, 1.100,00.*sur la page/)
    expect(sides).toMatchObject({ held: 'page', fichier: { values: { amountDue: expect.stringMatching(/^1.200,00$/) } }, page: { values: { amountDue: expect.stringMatching(/^1.100,00$/) }, places: [{ field: 'amountDue', page: 1 }] } })
    expect(page.fields).toMatchObject({ amountDue: 110_000n, totalWithVat: 120_000n, number: 'F-2026-12' })
    await chooseSide.door.call(me, { invoiceId, version: '1', intention: 'fichier' })
    expect(await db().invoice.findUniqueOrThrow({ where: { id: invoiceId } })).toMatchObject({ amountDue: 120_000n, number: 'F-2026-12', version: 2 })
    await expect(chooseSide.door.call(me, { invoiceId, version: '1', intention: 'page' })).rejects.toMatchObject({ code: 'invoice.stale' })
    await chooseSide.door.call(me, { invoiceId, version: '2', intention: 'page' })
    expect(await db().invoice.findUniqueOrThrow({ where: { id: invoiceId } })).toMatchObject({ amountDue: 110_000n })
  })

  it('is chosen by those who may write this invoice only', async () => {
    const { structure, invoiceId } = await deposited()
    const [stranger, reader] = [await supplier('Autre'), await createUser()]
    await affiliate(reader.id, structure.id, 'USER', 'CONSULTATION_UNIQUEMENT')
    for (const [caller, code] of [[visitor(), 'session.needed'], [await stranger.caller(), 'not-found'], [await callerOf(reader.id), 'forbidden']] as const) {
      await expect(chooseSide.door.call(caller, { invoiceId, version: '1', intention: 'fichier' })).rejects.toMatchObject({ code })
    }
    expect(await db().invoice.findUniqueOrThrow({ where: { id: invoiceId } })).toMatchObject({ amountDue: 110_000n, version: 1 })
  })
})
