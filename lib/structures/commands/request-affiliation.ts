import type { z } from 'zod'
import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { conflict, invalid } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { requestMail } from '../emails/affiliation-mails'
import { findStructure } from '../find-structure'
import { askedFirst } from '../managers'
import type { affiliationRequestSchema } from '../model/schemas'

/**
 * Asks the managers of a structure to let the person in; the main manager is told by mail (M7).
 * @throws invalid for a structure that is unknown, public or inactive; conflict when the person is in, or has asked already.
 */
export async function requestAffiliation(input: z.output<typeof affiliationRequestSchema>, { tx, actor, now }: CommandContext): Promise<{ affiliationId: string; structureId: string }> {
  const structure = await findStructure(tx, input.identifierType, input.identifier)
  if (!structure) throw invalid('affiliation.unknown-structure', 'Aucune structure ne porte cet identifiant. Vérifiez-le, ou créez la structure.', 'identifier')
  if (structure.kind === 'PUBLIC') throw invalid('affiliation.public-structure', 'C’est une structure publique : un fournisseur n’y est jamais rattaché. Indiquez l’identifiant de votre propre entreprise.', 'identifier')
  if (structure.status !== 'ACTIVE') throw invalid('affiliation.inactive-structure', 'Cette structure est inactive : on ne peut plus y être rattaché.', 'identifier')
  const [created] = await tx.affiliation.createManyAndReturn({
    data: [{ structureId: structure.id, userId: actor.userId, message: input.message, requestedAt: now }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (!created) throw conflict('affiliation.already', 'Vous êtes déjà rattaché à cette structure, ou votre demande attend une réponse : voyez « Mes rattachements ».', 'identifier')
  const managers = await askedFirst(tx, structure.id)
  await notify(tx, now, managers.map((manager) => ({ userId: manager.id, kind: 'RATTACHEMENTS', audience: 'MANAGER', structureId: structure.id, mail: requestMail(manager, actor, structure.name, input.message, absoluteUrl(routes.approvals)) })))
  return { affiliationId: created.id, structureId: structure.id }
}
