import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/shared/routes'
import { isId } from '@/lib/invoices/queries/visible-invoices'

export interface HistoryTarget {
  label: string
  href?: string
}

/** What the ids of these lines name, each within the structure: a thing of another one has no name here. */
export async function findTargets(db: Tx, structureId: string, targetIds: readonly (string | null)[]): Promise<Map<string, HistoryTarget>> {
  const ids = [...new Set(targetIds.filter((id): id is string => id !== null && isId(id) && id !== structureId))]
  if (ids.length === 0) return new Map()
  const within = { structureId, id: { in: ids } }
  const [invoices, mandates, services, affiliations, people] = await Promise.all([
    db.invoice.findMany({ where: within, select: { id: true, number: true } }),
    db.billingMandate.findMany({ where: within, select: { id: true, name: true } }),
    db.service.findMany({ where: within, select: { id: true, name: true } }),
    db.affiliation.findMany({ where: within, select: { id: true, user: { select: { firstName: true, lastName: true } } } }),
    db.user.findMany({ where: { id: { in: ids }, affiliations: { some: { structureId } } }, select: { id: true, firstName: true, lastName: true } }),
  ])
  return new Map<string, HistoryTarget>([
    ...invoices.map(({ id, number }) => [id, { label: number ? `Facture ${number}` : 'Facture sans numéro', href: routes.invoice(id) }] as const),
    ...mandates.map(({ id, name }) => [id, { label: `Mandat « ${name} »`, href: routes.mandate(id) }] as const),
    ...services.map(({ id, name }) => [id, { label: `Service « ${name} »` }] as const),
    ...affiliations.map(({ id, user }) => [id, { label: `${user.firstName} ${user.lastName}` }] as const),
    ...people.map(({ id, firstName, lastName }) => [id, { label: `${firstName} ${lastName}` }] as const),
  ])
}
