import type { z } from 'zod'
import { lookUpCompany } from '@/lib/company-register/look-up-company'
import type { CompanyAnswer } from '@/lib/company-register/model/company-record'
import { statusesBefore } from '@/lib/mandates/model/status'
import { notify } from '@/lib/messages/notify'
import type { CommandContext } from '@/lib/platform/context'
import { absoluteUrl } from '@/lib/platform/env'
import { invalid } from '@/lib/shared/errors'
import { routes } from '@/lib/shared/routes'
import { formatSiret } from '@/lib/shared/siret'
import { identifierChangedMail } from '../emails/lifecycle-mails'
import { contactOf } from '../managers'
import { formatIdentifier } from '../model/identifiers'
import { changeObstacle, type identifierChangeSchema, newSiretProblem } from '../model/lifecycle'
import { chosenValues, valuesOf } from '../model/register-comparison'
import { knownSiretSentence } from '../queries/known-siret'
import { changeStatus } from './change-status'
import { copyContents, copyRecord } from './copy-structure'

type Input = z.output<typeof identifierChangeSchema>

/** What the register says of the new SIRET, asked before the transaction. */
export const askForChange = ({ siret }: Input, { now }: { now: Date }): Promise<CompanyAnswer> => lookUpCompany(siret, now)

/**
 * « Changer de SIRET » (portal 3.5): in one transaction the old structure is deactivated, the new one is made by copy, mandates
 * become CADUC, and everybody goes on in the new one. The first UPDATE expects the old record active and unchanged, so that of
 * two clicks one changes.
 * @throws invalid for a SIRET that is wrong, closed, unchanged or taken; conflict when somebody was faster.
 */
export async function changeIdentifier({ structureId, version, siret, fromRegister }: Input, context: CommandContext, answer: CompanyAnswer): Promise<{ structureId: string }> {
  const { tx } = context
  const old = await tx.structure.findUniqueOrThrow({ where: { id: structureId } })
  await changeStatus(structureId, 'INACTIVE', { reason: `Changement de SIRET : ${formatSiret(siret)}`, expected: { version } }, context)
  const obstacle = changeObstacle(old)
  if (obstacle) throw invalid('structure.cannot-change', obstacle)
  const problem = newSiretProblem(siret, old)
  if (problem) throw invalid('structure.new-siret', problem, 'siret')
  const record = answer.status === 'found' ? answer.record : null
  if (record && !record.isActive) throw invalid('structure.new-siret-closed', 'Selon la base Insee, l’établissement de ce SIRET est fermé. Indiquez celui d’un établissement ouvert.', 'siret')
  const register = record ? chosenValues(valuesOf(record), fromRegister ? ['name', 'address', 'legalCategory', 'companySize', 'vatNumber', 'isUndisclosed'] : ['legalCategory', 'companySize', 'isUndisclosed']) : {}
  const created = await copyRecord(old, siret, register, context)
  if (!created) throw invalid('structure.siret-known', await knownSiretSentence(tx, siret), 'siret')
  await copyContents(tx, structureId, created.id)
  await tx.billingMandate.updateMany({ where: { structureId, status: { in: statusesBefore('CADUC') } }, data: { status: 'CADUC' } })
  await tx.user.updateMany({ where: { currentStructureId: structureId }, data: { currentStructureId: created.id } })
  await tellEverybody({ id: created.id, name: register.name ?? old.name, oldIdentifier: formatIdentifier(old.identifierType, old.identifier), newIdentifier: formatSiret(siret) }, context)
  return { structureId: created.id }
}

async function tellEverybody({ id, ...change }: { id: string; name: string; oldIdentifier: string; newIdentifier: string }, { tx, actor, now }: CommandContext): Promise<void> {
  const users = await tx.affiliation.findMany({ where: { structureId: id, status: 'VALIDEE', user: { status: 'ACTIVE' } }, include: { user: true }, orderBy: { role: 'asc' }, distinct: ['userId'] })
  await notify(tx, now, users.map(({ user, role }) => {
    const mustSign = role === 'MAIN_MANAGER'
    const url = absoluteUrl(mustSign ? `${routes.subscribeMandate}?structure=${id}` : routes.structure(id))
    return { userId: user.id, kind: 'STRUCTURES', audience: 'MEMBER', structureId: id, isOwn: user.id === actor.userId, mail: identifierChangedMail(contactOf(user), { ...change, by: actor, mustSign }, url) }
  }))
}
