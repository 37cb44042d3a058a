import type { CommandContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db'
import { lookUpCompany } from '@/lib/company-register/look-up-company'
import type { RegisterFacts } from '@/lib/structures/model/new-structure'
import { storedDraftSchema } from '@/lib/structures/model/structure-draft'
import { consumeLink, readLink } from '../account-links'
import { linkRefusal } from '../link-refusal'
import type { ActivationInput } from '../model/activation'
import { hashNewPassword, hashSecret } from '../new-credentials'
import { settleRegisteredStructure, type StructureOutcome } from '../registered-structure'

export interface PreparedActivation {
  credentials: { passwordHash: string; secretQuestion: string | null; secretAnswerHash: string | null }
  facts: RegisterFacts | null
}

/** Hashes and asks the register before the transaction. @throws conflict for a dead link, invalid for a weak password. */
export async function prepareActivation(input: ActivationInput, now: Date): Promise<PreparedActivation> {
  const link = await readLink(db(), input.token, 'ACTIVATION', now)
  if (link.state !== 'living') throw linkRefusal(link.state)
  const passwordHash = await hashNewPassword(input.password, link.user)
  return { credentials: { passwordHash, ...(await hashSecret(input)) }, facts: await registerFacts(link.user.id, now) }
}

async function registerFacts(userId: string, now: Date): Promise<RegisterFacts | null> {
  const registration = await db().registration.findUnique({ where: { userId } })
  const draft = storedDraftSchema.safeParse(registration?.structure).data
  if (draft?.identifierType !== 'SIRET') return null
  const answer = await lookUpCompany(draft.identifier, now)
  if (answer.status !== 'found') return null
  const { legalCategory, companySize, vatNumber, isUndisclosed } = answer.record
  return { legalCategory, companySize, vatNumber, isUndisclosed }
}

/** Uses the link up, opens the account with its password, and makes the registered structure. */
export async function activateAccount(input: ActivationInput, { tx, now }: CommandContext<null>, prepared: PreparedActivation): Promise<{ outcome: StructureOutcome }> {
  const userId = await consumeLink(tx, input.token, 'ACTIVATION', now)
  if (!userId) throw linkRefusal('used')
  const [user] = await tx.user.updateManyAndReturn({ where: { id: userId, status: 'PENDING_ACTIVATION' }, data: { ...prepared.credentials, status: 'ACTIVE', activatedAt: now } })
  if (!user) throw linkRefusal('used')
  return { outcome: await settleRegisteredStructure(tx, user, now, prepared.facts) }
}
