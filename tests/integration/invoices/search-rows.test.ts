import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { parseSearch } from '@/lib/invoices/model/search-criteria'
import { searchInvoices } from '@/lib/invoices/queries/search-invoices'
import { db } from '@/lib/platform/db'
import type { Invoice, InvoiceStatus } from '@/prisma/generated/client'
import { resetDatabase } from '../../support/database'
import { addService, recipient } from '../../support/invoices'
import { affiliate, callerOf, createStructure, createUser } from '../../support/people'

beforeAll(resetDatabase)

const DAY = 86_400_000
const NUMBERS = ['FA-2026-0001', 'FA-2026-0042', 'fa-2025-0420', 'AV 42_1', 'ÉTÉ%7', 'FA', 'Z9']
const STATUSES: InvoiceStatus[] = ['DEPOSEE', 'REJETEE', 'MISE_EN_PAIEMENT', 'SUSPENDUE']
const ENGAGEMENTS = ['ENG-1', 'eng-12', 'CP_9', null]

/** Every index of a search may only make it quicker: what it finds is what a plain look at each row finds. */
it('finds, page after page, the rows that each criterion means and no others', async () => {
  const [one, limited, foreign] = await Promise.all([createStructure({ name: 'Une' }), createStructure({ name: 'Limitée' }), createStructure({ name: 'Autre' })])
  const [own, hidden] = [await addService(limited.id, 'A'), await addService(limited.id, 'B')]
  const user = await createUser()
  await affiliate(user.id, one.id)
  await affiliate(user.id, limited.id, 'USER', 'MODIFICATION', own.id)
  await db().workspace.create({ data: { structureId: limited.id, serviceId: own.id, code: 'FACTURES_EMISES' } })
  const buyers = await Promise.all(['Commune de Foix', 'Lycée de Foix', 'Département'].map((name) => recipient({ name })))
  const pick = <T>(from: readonly T[], index: number) => from[index % from.length] as T
  for (let index = 0; index < 90; index++) {
    const [structure, service] = pick([[one, null], [limited, own], [limited, hidden], [foreign, null], [one, null]] as const, index)
    const [at, number, cents] = [new Date(Date.now() - ((index * 37) % 900) * DAY), `${pick(NUMBERS, index * 5)}${index}`, BigInt(1000 + ((index * 7919) % 50_000))]
    await db().invoice.create({
      data: {
        structureId: structure.id, sellerServiceId: service?.id, createdById: user.id, submissionMode: 'SAISIE_PORTAIL', issueDate: at, buyerId: pick(buyers, index).id, buyerSiret: pick(buyers, index).identifier, typeCode: index % 9 ? '380' : '381', status: pick(STATUSES, index * 3),
        number, sentNumber: number, sentYear: 2026, submittedAt: at, createdAt: at, submissionKey: randomUUID(), purchaseOrderReference: pick(ENGAGEMENTS, index), totalWithoutVat: cents, totalVat: 0n, totalWithVat: cents, amountDue: cents,
      },
    })
  }
  const caller = await callerOf(user.id)
  const rows = await db().invoice.findMany({ where: { OR: [{ structureId: one.id }, { structureId: limited.id, sellerServiceId: own.id }] }, include: { buyer: true } })
  const isIn = (text: string | null, part: string) => text?.toLowerCase().includes(part.toLowerCase()) ?? false

  const choice = fc.record({
    numero: fc.constantFrom('', 'FA', 'fa-2026', '42', '0042', '%', '_1', 'été', 'A', 'AV 42', 'FA-2025-04', 'none'), engagement: fc.constantFrom('', 'eng', 'ENG-12', 'cp_', 'x'), destinataire: fc.constantFrom('', 'foix', 'lycee', 'commune', 'rien'),
    statut: fc.subarray(STATUSES, { maxLength: 3 }), type: fc.constantFrom('', '380', '381'), ttcMin: fc.constantFrom('', '100', '300'), tout: fc.constantFrom('', 'oui'), tri: fc.constantFrom('depot', 'montant', 'numero'),
  })
  const means = ({ numero, engagement, destinataire, statut, type, ttcMin, tout }: Record<string, string | string[]>) => (row: Invoice & { buyer: { searchText: string } | null }) =>
    (!numero || isIn(row.number, numero as string)) && (!engagement || (row.purchaseOrderReference?.toLowerCase().startsWith((engagement as string).toLowerCase()) ?? false)) && (!destinataire || isIn(row.buyer?.searchText.split(' | ')[0] ?? null, destinataire as string)) &&
    (statut?.length === 0 || statut?.includes(row.status)) && (!type || row.typeCode === type) && (!ttcMin || (row.totalWithVat ?? 0n) >= BigInt(ttcMin as string) * 100n) && (tout === 'oui' || row.submittedAt!.getTime() > Date.now() - 731 * DAY)

  await fc.assert(fc.asyncProperty(choice, async ({ tri, ...params }) => {
    const { criteria } = parseSearch(params)
    const found: string[] = []
    let after: string | undefined
    do {
      const page = await searchInvoices.door.call(caller, { criteria, pageSize: 7, sort: tri as 'depot', after })
      found.push(...page.rows.map(({ id }) => id))
      expect(page.total).toBe(rows.filter(means(params)).length)
      after = page.after ?? undefined
    } while (after)
    expect([...found].sort()).toEqual(rows.filter(means(params)).map(({ id }) => id).sort())
  }), { numRuns: 60 })
})
