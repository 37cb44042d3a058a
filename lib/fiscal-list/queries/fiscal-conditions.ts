import type { Actor } from '@/lib/access/actor'
import { reachOf } from '@/lib/access/permissions'
import { isRefusal, STATUSES } from '@/lib/invoices/model/status'
import { notFound } from '@/lib/shared/errors'
import { Prisma } from '@/prisma/generated/client'
import type { Anomaly } from '../model/anomalies'
import type { FiscalInput } from '../model/fiscal-input'

const REFUSALS = STATUSES.filter(isRefusal)

export interface Visible {
  /** `all`, or the services to which the person is limited. */
  services: 'all' | string[]
  where: Prisma.Sql
}

/** The invoices of a list as a condition on `i`, within the person's own reach. @throws not found outside of it. */
export function fiscalWhere(actor: Actor, { structureId, serviceId, from, to, scope }: FiscalInput): Visible {
  const reach = reachOf(actor, 'invoice.read').find((one) => one.structureId === structureId)
  if (!reach) throw notFound()
  const services = serviceId === null ? reach.services : reach.services === 'all' || reach.services.includes(serviceId) ? [serviceId] : []
  const conditions = [
    Prisma.sql`i.structure_id = ${structureId}::uuid AND i.submitted_at IS NOT NULL AND i.issue_date BETWEEN ${from}::date AND ${to}::date`,
    ...(services === 'all' ? [] : [Prisma.sql`i.seller_service_id = ANY(${services}::uuid[])`]),
    ...(scope === 'mandat' ? [Prisma.sql`(i.submission_mode = 'SAISIE_PORTAIL' OR i.is_structured)`] : []),
  ]
  return { services: reach.services, where: Prisma.join(conditions, ' AND ') }
}

export const IS_REFUSED = Prisma.sql`(i.status = ANY(${REFUSALS}::"InvoiceStatus"[]))`

/** The detail of VAT of `i`, as `v`. */
export const VAT_DETAIL = Prisma.sql`LEFT JOIN LATERAL (
    SELECT sum(r.base)::bigint AS bases, sum(r.vat)::bigint AS taxes, bool_or(abs(r.vat - round(r.base * r.rate / 100)) > 10) AS is_off,
           jsonb_agg(jsonb_build_object('rate', r.rate::text, 'base', r.base::text, 'vat', r.vat::text) ORDER BY r.rate DESC) AS detail
    FROM invoice_vat_row r WHERE r.structure_id = i.structure_id AND r.invoice_id = i.id) v ON true`

/** Totals of an entered invoice stand after its discount (decision 0060); those of a deposited one before. */
const DISCOUNT = Prisma.sql`CASE WHEN i.submission_mode = 'SAISIE_PORTAIL' THEN 0 ELSE coalesce(i.global_discount, 0) END`

/** How each anomaly is found, on `i` and `v` (VAT_DETAIL); said to people in model/anomalies.ts. */
const CONDITIONS: Record<Anomaly, Prisma.Sql> = {
  'avoir-sans-origine': Prisma.sql`i.type_code = '381' AND coalesce(i.preceding_number, '') = ''`,
  'origine-inconnue': Prisma.sql`i.type_code = '381' AND i.preceding_number <> '' AND NOT EXISTS (SELECT 1 FROM invoice o WHERE o.structure_id = i.structure_id AND o.sent_number = i.preceding_number)`,
  'total-faux': Prisma.sql`abs(i.total_without_vat + i.total_vat - ${DISCOUNT} - i.total_with_vat) > 1`,
  'bases-fausses': Prisma.sql`abs(v.bases - i.total_without_vat) > 1`,
  'taxes-fausses': Prisma.sql`abs(v.taxes - i.total_vat) > 1`,
  'taux-faux': Prisma.sql`v.is_off`,
  'sans-detail': Prisma.sql`v.taxes IS NULL AND i.total_vat <> 0`,
  'exoneration-sans-motif': Prisma.sql`i.vat_regime = 'EXONERATION' AND coalesce(i.exemption_reason, '') = ''`,
  'tva-sans-regime': Prisma.sql`i.vat_regime IN ('EXONERATION', 'SANS_TVA') AND i.total_vat <> 0`,
  'date-posterieure': Prisma.sql`i.issue_date > (i.submitted_at AT TIME ZONE 'Europe/Paris')::date`,
  'a-recycler': Prisma.sql`i.status = 'A_RECYCLER'`,
  refusee: IS_REFUSED,
  'fichier-altere': Prisma.sql`i.id IN (SELECT a.invoice_id FROM invoice_archive a WHERE a.structure_id = i.structure_id AND a.verdict = 'ALTEREE')`,
}

/** The codes of what is wrong with `i`, in the order of the table: an array of text. */
export const ANOMALIES_OF = Prisma.sql`array_remove(ARRAY[${Prisma.join(
  Object.entries(CONDITIONS).map(([code, condition]) => Prisma.sql`CASE WHEN ${condition} THEN ${code}::text END`),
  ', ',
)}], NULL)`
