import { structureTextOf } from '@/lib/shared/search-text'
import type { PayerCategory } from '@/prisma/generated/enums'
import type { Db } from '@/lib/platform/db'

export interface DemonstrationService {
  code: string
  name: string
  commitmentRequired?: boolean
  inactive?: boolean
}

/** `S`: service required; `E`: commitment required; `SE`: both; `S|E`: one of the two; `-`: none. */
export type Rule = 'S' | 'E' | 'SE' | 'S|E' | '-'

export interface PublicBody {
  identifier: string
  name: string
  rule: Rule
  city: string
  postalCode: string
  addressLine1: string
  services?: DemonstrationService[]
  inactive?: boolean
  paymentNotReported?: boolean
  /** Other than an administration. */
  payer?: PayerCategory
}

const ACTIVE_FROM = new Date('2020-01-01T00:00:00Z')

/** Public structures with their services; those that are there already stay as they are. */
export async function seedPublicBodies(db: Db, bodies: readonly PublicBody[]): Promise<void> {
  await db.structure.createMany({
    skipDuplicates: true,
    data: bodies.map(({ identifier, name, rule, city, postalCode, addressLine1, inactive, paymentNotReported, payer }) => ({
      identifierType: 'SIRET' as const, kind: 'PUBLIC' as const, identifier, name, city, postalCode, addressLine1,
      status: inactive ? ('INACTIVE' as const) : ('ACTIVE' as const),
      searchText: structureTextOf({ name, city }),
      serviceRequired: rule === 'S' || rule === 'SE',
      commitmentRequired: rule === 'E' || rule === 'SE',
      serviceOrCommitmentRequired: rule === 'S|E',
      paymentReported: !paymentNotReported,
      payerCategory: payer,
    })),
  })
  const rows = await db.structure.findMany({ where: { kind: 'PUBLIC', identifier: { in: bodies.map((body) => body.identifier) } }, select: { id: true, identifier: true } })
  const idOf = new Map(rows.map((row) => [row.identifier, row.id]))
  await db.service.createMany({
    skipDuplicates: true,
    data: bodies.flatMap((body) =>
      (body.services ?? []).map(({ code, name, commitmentRequired = false, inactive }) => ({
        structureId: idOf.get(body.identifier) as string, code, name, commitmentRequired, activeFrom: ACTIVE_FROM,
        status: inactive ? ('INACTIVE' as const) : ('ACTIVE' as const),
      })),
    ),
  })
}
