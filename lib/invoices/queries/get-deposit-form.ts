import { reachOf } from '@/lib/access/permissions'
import { maskIban } from '@/lib/bank-accounts/model/iban'
import { offeredOn } from '@/lib/bank-accounts/queries/offered-accounts'
import { defineQuery } from '@/lib/platform/query'
import { activeOn } from '@/lib/services/queries/active-services'
import { civilDateOf } from '@/lib/shared/dates'
import { STATE_SIRET } from '@/lib/shared/siret'
import { visibleInvoicesSql } from './visible-invoices'

export interface DepositStructure {
  structureId: string
  name: string
  identifier: string
  /** Active today, and only those to which the person is limited. */
  services: { id: string; code: string; name: string }[]
  /** A person limited to some services must choose one of them. */
  isServiceRequired: boolean
  /** Valid today, masked: to choose one nobody needs its number. */
  bankAccounts: { id: string; name: string; masked: string; factor: { name: string; identifier: string; country: string } | null }[]
  /** An active mandate: the portal may issue its invoices. */
  hasMandate: boolean
  /** Recipients invoiced last, newest first. */
  lastRecipients: LastRecipient[]
}

export interface LastRecipient {
  structureId: string
  identifier: string
  name: string
  serviceCode: string | null
  isState: boolean
}

const LAST_RECIPIENTS = 5

/** Active structures in which the person may deposit, with what the form offers for each. Without id: starts from his own reach. */
export const getDepositForm = defineQuery({
  name: 'invoice.deposit-form',
  permission: 'invoice.write',
  run: async (_input: Record<string, never>, { db, actor, now }): Promise<DepositStructure[]> => {
    const reach = reachOf(actor, 'invoice.write')
    const today = civilDateOf(now)
    const structures = await db.structure.findMany({
      where: { id: { in: reach.map(({ structureId }) => structureId) }, status: 'ACTIVE' },
      orderBy: { name: 'asc' },
      include: {
        services: { where: activeOn(today), orderBy: { name: 'asc' } },
        bankAccounts: { where: offeredOn(today), orderBy: { name: 'asc' } },
        mandates: { where: { status: 'ACTIF' }, select: { id: true }, take: 1 },
      },
    })
    const recent = await db.$queryRaw<(LastRecipient & { sellerId: string })[]>`
      SELECT * FROM (
        SELECT i.structure_id AS "sellerId", b.id AS "structureId", b.identifier, b.name, i.buyer_reference AS "serviceCode", b.identifier = ${STATE_SIRET} AS "isState",
               row_number() OVER (PARTITION BY i.structure_id ORDER BY max(i.submitted_at) DESC) AS rank
        FROM invoice i JOIN structure b ON b.id = i.buyer_id
        WHERE i.structure_id = ANY(${structures.map(({ id }) => id)}::uuid[]) AND ${visibleInvoicesSql(actor)} AND i.submitted_at > ${now}::timestamptz - interval '24 months' AND b.status = 'ACTIVE'
        GROUP BY i.structure_id, b.id, i.buyer_reference
      ) ranked WHERE rank <= ${LAST_RECIPIENTS} ORDER BY rank`
    const offered = structures.map(({ id, name, identifier, services, bankAccounts, mandates }): DepositStructure => {
      const limit = reach.find(({ structureId }) => structureId === id)?.services
      return {
        structureId: id, name, identifier,
        services: services.filter((service) => limit === 'all' || limit?.includes(service.id)).map(({ id, code, name }) => ({ id, code, name })),
        isServiceRequired: limit !== 'all',
        bankAccounts: bankAccounts.map(({ id, name, iban, factorName, factorIdentifier, factorCountry }) => ({
          id, name,
          masked: maskIban(iban),
          factor: factorName && factorIdentifier && factorCountry ? { name: factorName, identifier: factorIdentifier, country: factorCountry } : null,
        })),
        hasMandate: mandates.length > 0,
        lastRecipients: recent.filter(({ sellerId }) => sellerId === id).map(({ structureId, identifier, name, serviceCode, isState }) => ({ structureId, identifier, name, serviceCode, isState })),
      }
    })
    // Whoever is limited to services that are all inactive today can deposit nothing there.
    return offered.filter(({ isServiceRequired, services }) => !isServiceRequired || services.length > 0)
  },
})
