import { reachOf } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { cleanIdentifier } from '@/lib/shared/siret'
import { Prisma } from '@/prisma/generated/client'
import { invoicedSum, onCommitment } from './read-commitments'

export interface CommitmentLine {
  number: string
  kind: string
  serviceCode: string | null
  subject: string | null
  /** VAT included, cents: what is ordered, and what the person's structure has invoiced of it; null unless it is addressed to it. */
  amount: bigint | null
  invoiced: bigint | null
}

const LIMIT = 10

/** « Rechercher » beside « N° d’engagement »: commitments of this recipient to one of the person's own structures first, then those that any supplier may name. */
export const findCommitments = defineQuery({
  name: 'invoice.find-commitments',
  permission: 'account.own',
  run: async ({ siret, text }: { siret: string; text: string }, { db, actor }): Promise<CommitmentLine[]> => {
    const own = reachOf(actor, 'structure.read').map(({ structureId }) => structureId)
    const wanted = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`
    return db.$queryRaw<CommitmentLine[]>`
      WITH found AS MATERIALIZED (
        SELECT c.*, s.id AS seller_id FROM structure b JOIN commitment c ON c.structure_id = b.id
        LEFT JOIN structure s ON s.country = 'FR' AND s.identifier_type = 'SIRET' AND s.identifier = c.seller_siret AND s.id = ANY(${own}::uuid[])
        WHERE b.country = 'FR' AND b.identifier_type = 'SIRET' AND b.identifier = ${cleanIdentifier(siret)} AND b.kind = 'PUBLIC' AND b.status = 'ACTIVE'
          AND (c.seller_siret IS NULL OR s.id IS NOT NULL) AND (c.number ILIKE ${wanted} OR c.subject ILIKE ${wanted})
        ORDER BY s.id IS NULL, c.number LIMIT ${LIMIT})
      SELECT c.number, c.kind, c.service_code AS "serviceCode", c.subject, CASE WHEN c.seller_id IS NOT NULL THEN c.amount END AS amount, CASE WHEN c.seller_id IS NOT NULL THEN done.invoiced END AS invoiced
      FROM found c CROSS JOIN LATERAL (SELECT ${invoicedSum} AS invoiced FROM invoice i WHERE ${onCommitment(Prisma.sql`c.seller_id`, Prisma.sql`c.structure_id`, Prisma.sql`c.number`)}) done
      ORDER BY c.seller_id IS NULL, c.number`
  },
})
