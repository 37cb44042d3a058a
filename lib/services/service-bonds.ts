import type { Tx } from '@/lib/platform/db'
import type { ServiceBonds } from './model/bound-sentence'

/** The living invoices, users and requests of a service. */
export async function serviceBonds(db: Tx, serviceId: string): Promise<ServiceBonds> {
  const [invoices, users, affiliations, entitlements] = await Promise.all([
    db.invoice.count({ where: { status: { not: 'SUPPRIMEE' }, OR: [{ sellerServiceId: serviceId }, { buyerServiceId: serviceId }] } }),
    db.affiliation.count({ where: { serviceId, status: 'VALIDEE' } }),
    db.affiliation.count({ where: { serviceId, status: 'EN_COURS_DE_VALIDATION' } }),
    db.entitlementRequest.count({ where: { serviceId, status: 'EN_COURS_DE_VALIDATION' } }),
  ])
  return { invoices, users, requests: affiliations + entitlements }
}
