import type { Db } from '@/lib/platform/db'
import type { EntitlementMode, WorkspaceCode } from '@/prisma/generated/enums'
import { inventedSiret } from './invented-siret'

const OPEN_FROM = new Date('2026-01-01T00:00:00Z')
const JOINED = new Date('2026-02-02T08:00:00Z')
const DAY = 86_400_000

/** What the structure has besides the services of `suppliers.ts`. */
const SERVICES = [
  { code: 'COMPTA', name: 'Comptabilité' },
  { code: 'ETUDES', name: 'Bureau d’études' },
  { code: 'LOGISTIQUE', name: 'Dépôt et logistique' },
  { code: 'SAV', name: 'Service après-vente' },
]

const CODES = ['GROS-OEUVRE', 'RENOVATION', 'COMPTA', 'ETUDES', 'LOGISTIQUE', 'SAV']

/** Invented people of Bâti Sud: enough for its list of users to need filters and pages. */
const NAMES = `Adèle Barbier, Amine Cherif, Anaïs Colin, Antoine Dumas, Aurélie Fabre, Bastien Gauthier, Bénédicte Hamel, Brahim Kaci, Capucine Laurent, Cédric Lemoine, Chloé Mallet, Damien Navarro, Élise Perrot, Emma Quentin, Étienne Rolland, Fanny Sauvage, Farid Taleb, Florent Vidal, Gaëlle Weber, Guillaume Andrieu, Jeanne Besson, Joël Carpentier, Julie Delmas, Kévin Esteve, Lamia Ferhat, Léa Germain, Lucas Hébert, Maëva Imbert, Mathilde Jacquet, Nicolas Klein, Océane Lacroix, Olivier Mercier, Pauline Noël, Quentin Ollivier, Rachel Pons, Samuel Roche, Yasmine Saïdi`

const emailOf = (first: string, last: string) => `${first}.${last}@bati-sud.exemple.fr`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Services and staff of the demonstration's largest supplier; what is there already stays as it is. */
export async function seedStaff(db: Db, passwordHash: string): Promise<void> {
  const structure = await db.structure.findFirstOrThrow({ where: { identifier: inventedSiret('99000003') } })
  const structureId = structure.id
  await db.service.createMany({ skipDuplicates: true, data: SERVICES.map((service) => ({ structureId, ...service, activeFrom: OPEN_FROM })) })
  const serviceIds = new Map((await db.service.findMany({ where: { structureId } })).map(({ code, id }) => [code, id]))
  const people = NAMES.split(', ').map((name, index) => {
    const [firstName = '', lastName = ''] = name.split(' ')
    const status = index % 12 === 5 ? ('PENDING_ACTIVATION' as const) : index === 20 ? ('DEACTIVATED' as const) : ('ACTIVE' as const)
    return { index, email: emailOf(firstName, lastName), firstName, lastName, status, codes: placesOf(index) }
  })
  await db.user.createMany({
    skipDuplicates: true,
    data: people.map(({ index, codes: _codes, ...person }) => ({ ...person, createdAt: JOINED, ...(person.status === 'PENDING_ACTIVATION' ? {} : { passwordHash, activatedAt: JOINED, lastLoginAt: new Date(JOINED.getTime() + (index + 3) * 5 * DAY) }) })),
  })
  const users = new Map((await db.user.findMany({ where: { email: { in: people.map(({ email }) => email) } }, select: { id: true, email: true } })).map(({ email, id }) => [email, id]))
  const known = new Set((await db.affiliation.findMany({ where: { structureId }, select: { userId: true } })).map(({ userId }) => userId))
  const newcomers = people.flatMap((person) => ({ ...person, userId: users.get(person.email) as string })).filter(({ userId }) => !known.has(userId))
  const places = newcomers.flatMap(({ userId, codes, index }) => codes.map((code) => ({ userId, index, serviceId: code ? (serviceIds.get(code) as string) : null })))
  await db.affiliation.createMany({ data: places.map(({ userId, serviceId, index }) => ({ structureId, userId, serviceId, role: index === 7 ? ('SECONDARY_MANAGER' as const) : ('USER' as const), status: 'VALIDEE' as const, requestedAt: JOINED, decidedAt: JOINED })) })
  await db.entitlement.createMany({ data: places.flatMap(({ userId, serviceId, index }) => rightsOf(index).map((right) => ({ structureId, userId, serviceId, ...right }))) })
}

/** The whole structure for some, one service for most, two for a few. */
const placesOf = (index: number): (string | null)[] => (index % 7 === 0 ? [null] : [...new Set([CODES[index % 6] as string, ...(index % 9 === 1 ? [CODES[(index + 2) % 6] as string] : [])])])

function rightsOf(index: number): { workspace: WorkspaceCode; mode: EntitlementMode }[] {
  const mode: EntitlementMode = index % 3 === 0 ? 'CONSULTATION_UNIQUEMENT' : 'MODIFICATION'
  return [{ workspace: 'FACTURES_EMISES', mode }, ...(index % 4 === 0 ? [{ workspace: 'SOLLICITATIONS_EMISES' as const, mode: 'MODIFICATION' as const }] : [])]
}
