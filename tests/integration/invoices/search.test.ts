import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { deleteSearch, saveSearch } from '@/app/(portail)/factures-emises/rechercher/actions'
import { downloadSelection } from '@/app/(portail)/factures-emises/rechercher/archive/download'
import { foldTallyLines } from '@/lib/invoices/jobs/fold-tallies'
import { parseSearch } from '@/lib/invoices/model/search-criteria'
import { countInvoices } from '@/lib/invoices/queries/count-invoices'
import { exportInvoices } from '@/lib/invoices/queries/export-invoices'
import { getDashboard } from '@/lib/invoices/queries/get-dashboard'
import { getPaymentTerms } from '@/lib/invoices/queries/get-payment-terms'
import { listSavedSearches } from '@/lib/invoices/queries/list-saved-searches'
import { searchChoices } from '@/lib/invoices/queries/search-choices'
import { searchInvoices } from '@/lib/invoices/queries/search-invoices'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { sha256Of } from '@/lib/platform/storage'
import type { Prisma } from '@/prisma/generated/client'
import { resetDatabase } from '../../support/database'
import { ago } from '../../support/days'
import { addService, recipient } from '../../support/invoices'
import { affiliate, callerOf, createUser, supplier } from '../../support/people'

beforeAll(resetDatabase)

type World = Awaited<ReturnType<typeof world>>

async function world() {
  const own = await supplier('Fournisseur cherché')
  const [service, buyer] = [await addService(own.structure.id, `S-${randomUUID().slice(0, 6)}`), await recipient({ name: `Lycée Élysée ${randomUUID().slice(0, 4)}` })]
  const caller = await own.caller()
  return { ...own, service, buyer, caller }
}

/** What the status asks of the row: a draft reserves nothing, what was sent is whole. */
const sentPart = (status: string, number: string, submittedAt: Date) =>
  ['BROUILLON', 'SUPPRIMEE'].includes(status) ? { sentNumber: null, sentYear: null, submittedAt: null } : { sentNumber: number, sentYear: 2026, submittedAt, submissionKey: randomUUID() }

function add({ structure, user, buyer }: Pick<World, 'structure' | 'user' | 'buyer'>, changes: Partial<Prisma.InvoiceUncheckedCreateInput> = {}) {
  const { status = 'MISE_A_DISPOSITION', number = `N-${randomUUID().slice(0, 8)}`, submittedAt = ago(3), ...more } = changes
  return db().invoice.create({
    data: {
      structureId: structure.id, createdById: user.id, submissionMode: 'SAISIE_PORTAIL', issueDate: new Date('2026-06-01'), buyerId: buyer.id, buyerSiret: buyer.identifier,
      totalWithoutVat: 10_000n, totalVat: 2000n, totalWithVat: 12_000n, amountDue: 12_000n, status, number, ...sentPart(status, number as string, submittedAt as Date), ...more,
    },
  })
}

const search = (caller: Caller, params: Record<string, string | string[]>, more: Partial<Parameters<typeof searchInvoices.door.call>[1]> = {}) => searchInvoices.door.call(caller, { criteria: parseSearch(params).criteria, pageSize: 100, ...more })
const idsOf = async (caller: Caller, params: Record<string, string | string[]>) => (await search(caller, params)).rows.map(({ id }) => id)

describe('Rechercher', () => {
  it('finds by each criterion, and by nothing else', async () => {
    const own = await world()
    const { caller, service, buyer, structure, user } = own
    const [otherBuyer, validator, account] = [await recipient({ name: 'Commune de Rien' }), await recipient({ name: 'Titulaire Zéphyr' }), await db().bankAccount.create({ data: { structureId: structure.id, name: 'Courant', iban: 'FR7630006000011234567890189', validFrom: new Date('2020-01-01') } })]
    const author = await createUser({ lastName: 'Autrice' })
    const pdf = await db().storedFile.create({ data: { structureId: structure.id, kind: 'INVOICE_PDF', name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: sha256Of(Buffer.from('a')) } })
    const wanted = await add(own, { originalId: pdf.id,
      number: 'FA-2026_77%', status: 'REJETEE', statusAt: ago(1), isRejectionHandled: true, typeCode: '381', billingFramework: 'A9', submissionMode: 'DEPOT_PDF_PORTAIL', precedingNumber: 'ORIG-1', purchaseOrderReference: 'Eng-2026-001', contractReference: 'M-42',
      buyerReference: 'COMPTA', sellerServiceId: service.id, bankAccountId: account.id, createdById: author.id, validatorId: validator.id, totalWithoutVat: 50_000n, totalWithVat: 60_000n, amountDue: 59_000n, issueDate: new Date('2026-05-05'), submittedAt: ago(10),
    })
    const other = await add({ structure, user, buyer: otherBuyer })
    const civil = (date: Date) => date.toISOString().slice(0, 10)
    const cases: Record<string, string | string[]>[] = [
      { numero: '77%' }, { numero: 'fa-2026' }, { numero: '7%' }, { destinataire: 'lycee elysee' }, { destinataire: buyer.identifier.slice(0, 9) }, { statut: ['REJETEE', 'SUSPENDUE'] }, { type: '381' }, { cadre: 'A9' }, { mode: 'DEPOT_PDF_PORTAIL' }, { origine: 'orig' },
      { engagement: 'eng-2026' }, { marche: 'm-4' }, { codeService: 'compta' }, { service: service.id }, { banque: account.id }, { auteur: author.id }, { valideur: 'zephyr' }, { rejet: 'oui' }, { htMin: '400,00' }, { ttcMin: '500' }, { netMin: '590,00', netMax: '590,00' },
      { factureDu: '2026-05-05', factureAu: '05/05/2026' }, { statutDu: civil(ago(2)), statutAu: civil(new Date()), numero: 'FA' }, { depotAu: civil(ago(8)) }, { structure: structure.id, numero: 'FA' },
      { statut: 'REJETEE', cadre: 'A9', type: '381', ttcMin: '1', destinataire: 'elysee', numero: 'FA', engagement: 'ENG', rejet: 'oui', auteur: author.id, banque: account.id },
    ]
    for (const params of cases) expect(await idsOf(caller, params), JSON.stringify(params)).toEqual([wanted.id])
    for (const params of <Record<string, string>[]>[{ htMax: '100' }, { ttcMax: '120' }, { netMax: '120' }, { depotDu: civil(ago(5)) }, { destinataire: 'rien' }]) expect(await idsOf(caller, params), JSON.stringify(params)).toEqual([other.id])
    for (const params of <Record<string, string>[]>[{ rejet: 'non' }, { destinataire: '!!!' }, { numero: '77_' }, { structure: randomUUID() }]) expect(await idsOf(caller, params), JSON.stringify(params)).toEqual([])
    expect((await searchChoices.door.call(caller, {})).services.map(({ id }) => id)).toEqual([service.id])
  })

  it('looks at two years unless asked, finds what is paid, and never what was deleted', async () => {
    const own = await world()
    const [old, paid] = [await add(own, { submittedAt: ago(900), createdAt: ago(900), status: 'MISE_EN_PAIEMENT' }), await add(own, { status: 'MISE_EN_PAIEMENT' })]
    await add(own, { status: 'SUPPRIMEE' })
    expect(await idsOf(own.caller, {})).toEqual([paid.id])
    expect(await idsOf(own.caller, { tout: 'oui' })).toEqual([paid.id, old.id])
    expect(await idsOf(own.caller, { depotDu: '01/01/2020' })).toEqual([paid.id, old.id])
  })

  it('turns its pages by key while invoices arrive, merged over structures and statuses', async () => {
    const one = await world()
    const two = await world()
    await affiliate(one.user.id, two.structure.id, 'USER', 'CONSULTATION_UNIQUEMENT')
    const caller = await callerOf(one.user.id)
    for (let index = 0; index < 7; index++) await add(index % 2 ? one : two, { submittedAt: ago(index + 1), status: index % 3 ? 'MISE_A_DISPOSITION' : 'SUSPENDUE' })
    const all = (await search(caller, {})).rows.map(({ id }) => id)
    expect(all).toHaveLength(7)
    const params = { statut: ['MISE_A_DISPOSITION', 'SUSPENDUE'] }
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await search(caller, params, { pageSize: 3, after })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.after ?? undefined
      await add(one, { submittedAt: new Date() })
    } while (after)
    expect(seen).toEqual(all)
  })

  it('looks the few that meet a number or an engagement up once, in the person’s own structures and services only', async () => {
    const [one, two, elsewhere] = [await world(), await world(), await world()]
    await affiliate(one.user.id, two.structure.id, 'USER', 'CONSULTATION_UNIQUEMENT', two.service.id)
    const caller = await callerOf(one.user.id)
    const same = { purchaseOrderReference: 'ENG-RARE-1', number: 'RARE-1' }
    const mine = [await add(one, { ...same, submittedAt: ago(1) }), await add(two, { ...same, sellerServiceId: two.service.id, submittedAt: ago(2), status: 'SUSPENDUE' }), await add(one, { ...same, number: 'RARE-2', submittedAt: ago(3), status: 'REJETEE' })].map(({ id }) => id)
    await add(two, { ...same, number: 'RARE-3' })
    await add(elsewhere, same)
    for (const params of <Record<string, string>[]>[{ engagement: 'eng-rare' }, { numero: 'rare-' }, { engagement: 'ENG', numero: 'RARE' }]) {
      const first = await search(caller, params, { pageSize: 2 })
      expect(first).toMatchObject({ total: 3, isCapped: false })
      const next = await search(caller, params, { pageSize: 2, after: first.after ?? undefined })
      expect([...first.rows, ...next.rows].map(({ id }) => id)).toEqual(mine)
    }
    expect(await search(caller, { engagement: 'eng-rare', statut: 'SUSPENDUE' })).toMatchObject({ total: 1, rows: [{ id: mine[1] }] })
  })

  it('stops counting at a thousand unless asked', async () => {
    const own = await world()
    await db().$executeRaw`INSERT INTO invoice (id, structure_id, status, submission_mode, created_by_id, updated_at) SELECT gen_random_uuid(), ${own.structure.id}::uuid, 'BROUILLON', 'SAISIE_PORTAIL', ${own.user.id}::uuid, now() FROM generate_series(1, 1005)`
    expect(await search(own.caller, {})).toMatchObject({ total: 1000, isCapped: true })
    expect(await search(own.caller, {}, { isTotalExact: true })).toMatchObject({ total: 1005, isCapped: false })
    const { rows } = await exportInvoices.door.call(own.caller, { criteria: parseSearch({}).criteria })
    const exported = new Set<string>()
    for await (const { id } of rows) exported.add(id)
    expect(exported.size).toBe(1005)
    expect(await exportInvoices.door.call(own.caller, { criteria: parseSearch({}).criteria, most: 1004 })).toMatchObject({ isBeyond: true })
  })

  it('says what cannot be read', () => {
    const { errors } = parseSearch({ ttcMin: 'beaucoup', depotDu: '31/02/2026', htMin: '10', htMax: '5', factureDu: '2026-02-01', factureAu: '2026-01-01', structure: 'x' })
    expect(Object.keys(errors).sort()).toEqual(['depotDu', 'factureAu', 'htMax', 'ttcMin'])
  })
})

describe('another structure, another service', () => {
  it('appear nowhere: results, totals, exports, archive, counters, terms', async () => {
    const own = await world()
    const late = { submittedAt: ago(60), statusAt: ago(60) }
    const [ofService, ofOther] = [await add(own, { sellerServiceId: own.service.id, ...late }), await add(own, late)]
    const stranger = await add(await world(), late)
    const limited = await createUser()
    await affiliate(limited.id, own.structure.id, 'USER', 'CONSULTATION_UNIQUEMENT', own.service.id)
    const caller = await callerOf(limited.id)
    const result = await search(caller, { structure: '' })
    expect([result.total, result.rows.map(({ id }) => id)]).toEqual([1, [ofService.id]])
    const ids: string[] = []
    for await (const { id } of (await exportInvoices.door.call(caller, { criteria: parseSearch({ tout: 'oui' }).criteria })).rows) ids.push(id)
    expect(ids).toEqual([ofService.id])
    for (const id of [ofOther.id, stranger.id]) await expect(downloadSelection.door.call(caller, { invoiceIds: [ofService.id, id], withAttachments: true })).rejects.toMatchObject({ code: 'not-found' })
    expect((await getDashboard.door.call(caller, {})).byStatus).toEqual({ MISE_A_DISPOSITION: 1 })
    expect((await countInvoices.door.call(caller, {})).byStatus).toEqual({ MISE_A_DISPOSITION: 1 })
    expect((await getPaymentTerms.door.call(caller, {})).waiting.map(({ id }) => id)).toEqual([ofService.id])
    expect(await search(caller, {}, {})).not.toMatchObject({ rows: expect.arrayContaining([expect.objectContaining({ id: stranger.id })]) as unknown })
  })
})

describe('a selection', () => {
  it('holds the PDF and, if asked, the attachments, under names that differ; and refuses what is too big', async () => {
    const own = await world()
    const file = (name: string, size: number, kind: 'INVOICE_PDF' | 'ATTACHMENT') => db().storedFile.create({ data: { structureId: own.structure.id, kind, name, mediaType: 'application/pdf', size, sha256: sha256Of(Buffer.from(name)) } })
    const one = await add(own, { number: 'F/1', originalId: (await file('a.pdf', 10, 'INVOICE_PDF')).id })
    const two = await add(own, { number: 'F-1', originalId: (await file('b.pdf', 10, 'INVOICE_PDF')).id })
    for (const invoiceId of [one.id]) await db().invoiceAttachment.create({ data: { structureId: own.structure.id, invoiceId, fileId: (await file('bon.pdf', 130 * 1024 * 1024, 'ATTACHMENT')).id, typeCode: 'AUTRE', description: 'Bon' } })
    const { files } = await downloadSelection.door.call(own.caller, { invoiceIds: [one.id, two.id], withAttachments: false })
    expect(files.map(({ name }) => name).sort()).toEqual(['F-1 (2).pdf', 'F-1.pdf'])
    expect(await db().invoiceAction.count({ where: { invoiceId: { in: [one.id, two.id] }, code: 'TELECHARGEMENT_FACTURE' } })).toBe(2)
    await expect(downloadSelection.door.call(own.caller, { invoiceIds: [one.id, two.id], withAttachments: true })).rejects.toMatchObject({ code: 'selection.too-big' })
    await expect(downloadSelection.door.call(own.caller, { invoiceIds: [], withAttachments: true })).rejects.toMatchObject({ code: 'selection.empty' })
  })
})

describe('saved searches', () => {
  it('are the person’s own, by name, and hold criteria only', async () => {
    const [own, other] = [await world(), await world()]
    await saveSearch.door.call(own.caller, { name: ' Rejets ', query: 'statut=REJETEE&statut=SUSPENDUE&apres=xyz&evil=1' })
    const [saved] = await listSavedSearches.door.call(own.caller, {})
    expect(saved).toMatchObject({ name: 'Rejets', query: 'statut=REJETEE&statut=SUSPENDUE' })
    await saveSearch.door.call(own.caller, { name: 'Rejets', query: 'numero=1' })
    await deleteSearch.door.call(other.caller, { searchId: saved!.id })
    expect(await listSavedSearches.door.call(own.caller, {})).toMatchObject([{ query: 'numero=1' }])
    expect(await listSavedSearches.door.call(other.caller, {})).toEqual([])
    await deleteSearch.door.call(own.caller, { searchId: saved!.id })
    expect(await listSavedSearches.door.call(own.caller, {})).toEqual([])
  })
})

describe('the counters', () => {
  it('are what a count would say after random walks at once, folded or not; avoirs subtract', async () => {
    const own = await world()
    const statuses = ['BROUILLON', 'DEPOSEE', 'SUSPENDUE', 'REJETEE', 'MISE_EN_PAIEMENT', 'SUPPRIMEE'] as const
    const pick = <T>(of: readonly T[]) => of[Math.floor(Math.random() * of.length)] as T
    const walk = async () => {
      const { id, number } = await add(own, { sellerServiceId: pick([own.service.id, null]), typeCode: pick(['380', '381']), submittedAt: pick([ago(5), ago(50)]), status: pick(statuses) })
      for (let step = 0; step < 6; step++) {
        const status = pick(statuses)
        const change = { status, isRejectionHandled: pick([true, false]), totalWithVat: pick([0n, 1n, 500n]), sellerServiceId: pick([own.service.id, null]), currency: pick(['EUR', 'USD']), ...sentPart(status, number!, pick([ago(5), ago(50)])) }
        await db().$transaction(async (tx) => {
          await tx.invoice.update({ where: { id }, data: change })
          if (step === 3) throw new Error('undone')
        }).catch(() => undefined)
        if (step === 4) await foldTallyLines()
      }
      if (Math.random() < 0.3) await db().invoice.delete({ where: { id } })
    }
    await Promise.all(Array.from({ length: 12 }, walk))
    const counted = db().$queryRaw`SELECT seller_service_id AS service, status, is_rejection_handled AS handled, date_trunc('month', submitted_at AT TIME ZONE 'Europe/Paris')::date AS month, count(*)::int AS count,
      sum(CASE WHEN currency <> 'EUR' THEN 0 WHEN type_code = '381' THEN -coalesce(total_with_vat, 0) ELSE coalesce(total_with_vat, 0) END)::bigint AS amount FROM invoice WHERE structure_id = ${own.structure.id}::uuid GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`
    const tallied = () => db().$queryRaw`SELECT service_id AS service, status, is_handled AS handled, month, sum(count)::int AS count, sum(amount)::bigint AS amount FROM invoice_tally WHERE structure_id = ${own.structure.id}::uuid GROUP BY 1, 2, 3, 4 HAVING sum(count) <> 0 ORDER BY 1, 2, 3, 4`
    const truth = await counted
    expect(await tallied()).toEqual(truth)
    while ((await foldTallyLines()) > 0);
    expect(await tallied()).toEqual(truth)
    const lines = await db().invoiceTally.count({ where: { structureId: own.structure.id } })
    expect(lines).toBe((truth as unknown[]).length)
  }, 60_000)

  it('give the months of the dashboard', async () => {
    const own = await world()
    await add(own, { submittedAt: new Date(), totalWithVat: 500n })
    await add(own, { submittedAt: new Date(), totalWithVat: 200n, typeCode: '381' })
    const { months } = await getDashboard.door.call(own.caller, {})
    expect(months).toHaveLength(12)
    expect(months.at(-1)).toMatchObject({ count: 2, amount: 300n })
  })
})

describe('payment terms', () => {
  it('run from the reception, start again after a suspension, and leave avoirs out', async () => {
    const own = await world()
    const late = await add(own, { submittedAt: ago(80), amountDue: 100_000n })
    await db().invoiceStatusEvent.create({ data: { structureId: own.structure.id, invoiceId: late.id, status: 'MISE_A_DISPOSITION', at: ago(70) } })
    const completed = await add(own, { submittedAt: ago(80), status: 'COMPLETEE' })
    await db().invoiceStatusEvent.create({ data: { structureId: own.structure.id, invoiceId: completed.id, status: 'COMPLETEE', at: ago(2) } })
    await add(own, { submittedAt: ago(80), typeCode: '381' })
    await add(own, { submittedAt: ago(80), status: 'SUSPENDUE' })
    await add(own, { submittedAt: ago(40), status: 'MISE_EN_PAIEMENT', statusAt: ago(20) })
    const { waiting, recipients } = await getPaymentTerms.door.call(own.caller, {})
    expect(waiting.map(({ id, daysLate }) => [id, daysLate])).toEqual([[late.id, 40], [completed.id, 0]])
    expect(waiting[0]!.interest).toBeGreaterThan(1000n)
    expect(recipients).toMatchObject([{ paid: 1 }])
    expect(Math.round(recipients[0]!.days)).toBe(20)
  })
})
