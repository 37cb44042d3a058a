import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { conflict } from '@/lib/shared/errors'
import { structureKey } from '@/lib/structures/model/new-structure'
import type { StructureDraft } from '@/lib/structures/model/structure-draft'

/** Those who may decide on affiliations today: validated managers whose account is active. */
export const activeManagers = (db: Tx, structureId: string) =>
  db.user.findMany({
    where: { status: 'ACTIVE', affiliations: { some: { structureId, serviceId: null, status: 'VALIDEE', role: { in: ['MAIN_MANAGER', 'SECONDARY_MANAGER'] } } } },
    select: { email: true, contactEmail: true, firstName: true, lastName: true },
  })

const FIELD = 'structure.identifier'

/**
 * The structure that a draft means, when the portal has it already.
 * @returns null when it is new; else the structure, which has a manager who can answer.
 * @throws conflict where a request could lead nowhere: a public customer, a closed record, nobody to decide.
 */
export async function existingStructure(db: Tx, draft: StructureDraft) {
  if (draft.identifier === '') return null
  const structure = await db.structure.findUnique({ where: structureKey(draft) })
  if (!structure) return null
  const write = `écrivez à ${env().SUPPORT_EMAIL} en joignant un justificatif de la structure (extrait Kbis ou avis de situation)`
  if (structure.kind === 'PUBLIC')
    throw conflict('structure.public', `«\u00a0${structure.name}\u00a0» est une structure publique\u00a0: c’est un client, pas la vôtre. Ne demandez jamais à lui être rattaché\u00a0; indiquez l’identifiant de votre propre structure.`, FIELD)
  if (structure.status !== 'ACTIVE') throw conflict('structure.inactive', `«\u00a0${structure.name}\u00a0» est désactivée dans le portail. Pour la rouvrir, ${write}.`, FIELD)
  if ((await activeManagers(db, structure.id)).length === 0)
    throw conflict('structure.no-manager', `«\u00a0${structure.name}\u00a0» est déjà dans le portail, mais plus aucun gestionnaire ne peut accepter votre demande. Pour la reprendre, ${write}.`, FIELD)
  return structure
}
