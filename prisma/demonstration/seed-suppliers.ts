import type { Db } from '@/lib/platform/db'
import { structureTextOf } from '@/lib/shared/search-text'
import { seedBanks, seedLibrary } from './seed-files'
import { seedMandate } from './seed-mandate'
import type { DemonstrationPerson, DemonstrationSupplier } from './suppliers'

const FIRST_DAY = new Date('2026-01-05T08:00:00Z')
const WISH_DAY = new Date('2026-11-11T08:00:00Z')
const RECALL_DAY = new Date('2026-11-18T08:37:00Z')
const OPEN_FROM = new Date('2026-01-01T00:00:00Z')

/** A supplier with its espaces, services, bank accounts and people; whatever is there already stays as it is. */
export async function seedSupplier(db: Db, supplier: DemonstrationSupplier, passwordHash: string): Promise<string> {
  const { identifier, name, label, addressLine1, postalCode, city } = supplier
  const key = { country: 'FR', identifierType: 'SIRET' as const, identifier }
  const structure = await db.structure.upsert({
    where: { country_identifierType_identifier: key },
    update: {},
    create: { ...key, kind: 'PRIVATE', name, label, addressLine1, postalCode, city, searchText: structureTextOf({ name, label, city }), createdAt: FIRST_DAY },
  })
  const structureId = structure.id
  await db.workspace.createMany({ skipDuplicates: true, data: [{ structureId, code: 'FACTURES_EMISES' }, { structureId, code: 'SOLLICITATIONS_EMISES' }, ...(supplier.workspaces ?? []).map((code) => ({ structureId, code }))] })
  await db.service.createMany({ skipDuplicates: true, data: supplier.services.map(({ code, name, inactive }) => ({ structureId, code, name, status: inactive ? ('INACTIVE' as const) : ('ACTIVE' as const), activeFrom: OPEN_FROM })) })
  await seedBanks(db, structureId, supplier)
  await seedLibrary(db, structureId, supplier)
  for (const person of supplier.people) await seedPerson(db, structureId, person, passwordHash)
  if (supplier.mandate) await seedMandate(db, structureId, supplier.mandate)
  return structureId
}

/** One person of a structure; whoever is there already stays as he or she is. */
export async function seedPerson(db: Db, structureId: string, person: DemonstrationPerson, passwordHash: string): Promise<void> {
  const { email, firstName, lastName, role, mode, pending, serviceCode, wish } = person
  const user = await db.user.upsert({ where: { email }, update: {}, create: { email, firstName, lastName, status: 'ACTIVE', passwordHash, createdAt: FIRST_DAY, activatedAt: FIRST_DAY } })
  const known = await db.affiliation.findFirst({ where: { structureId, userId: user.id } })
  if (known) return
  const service = serviceCode ? await db.service.findUnique({ where: { structureId_code: { structureId, code: serviceCode } } }) : null
  const serviceId = service?.id ?? null
  await db.affiliation.create({
    data: { structureId, serviceId, userId: user.id, role, requestedAt: FIRST_DAY, ...(pending ? { status: 'EN_COURS_DE_VALIDATION', message: pending } : { status: 'VALIDEE', decidedAt: FIRST_DAY }) },
  })
  if (mode && !pending) await db.entitlement.createMany({ skipDuplicates: true, data: (['FACTURES_EMISES', 'ENGAGEMENTS'] as const).map((workspace) => ({ structureId, serviceId, userId: user.id, workspace, mode })) })
  if (wish) await db.entitlementRequest.create({ data: { structureId, serviceId, userId: user.id, ...wish, requestedAt: WISH_DAY, recalledAt: RECALL_DAY } })
}
