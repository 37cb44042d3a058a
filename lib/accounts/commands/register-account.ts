import { absoluteUrl, env } from '@/lib/platform/env'
import { spendCaptcha } from '@/lib/platform/captcha/answer'
import type { CommandContext } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db'
import { postMail } from '@/lib/platform/outbox'
import { routes } from '@/lib/shared/routes'
import { withIdentifier } from '@/lib/structures/model/new-structure'
import { newLink } from '../account-links'
import { activationMail } from '../emails/activation'
import { existingAccountMail } from '../emails/existing-account'
import { registrationSummaryMail } from '../emails/registration-summary'
import type { Person } from '../model/person'
import type { RegistrationInput } from '../model/registration'
import { requestAffiliation } from '../request-affiliation'
import { existingStructure } from '../structure-target'

/**
 * « Créer mon compte », confirmed. A new structure waits with its person for the activation; a known one is asked to take
 * the person in. Screens never say whether the address has an account: only the mail that is sent differs.
 */
export async function registerAccount(input: RegistrationInput, { tx, now }: CommandContext<null>): Promise<{ path: 'activation' | 'approval' }> {
  await spendCaptcha(tx, input.sequence, now)
  const draft = withIdentifier(input.structure)
  const structure = await existingStructure(tx, draft)
  const path = structure ? 'approval' : 'activation'
  // Of two registrations of one address at once, the second waits for the first and then finds its account.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${input.person.email}, 0))`
  const known = await tx.user.findUnique({ where: { email: input.person.email } })
  if (known?.status === 'ACTIVE' || known?.status === 'DEACTIVATED') {
    const links = { login: absoluteUrl(routes.login), forgottenPassword: absoluteUrl(routes.forgottenPassword), supportEmail: env().SUPPORT_EMAIL }
    await postMail(tx, existingAccountMail(known, known.status === 'ACTIVE' ? 'active' : 'deactivated', links))
    return { path }
  }
  const isTakenIn = known !== null && (await tx.affiliation.count({ where: { userId: known.id, status: 'VALIDEE' } })) > 0
  const user = await pendingUser(tx, input.person, { status: structure && !isTakenIn ? 'PENDING_APPROVAL' : 'PENDING_ACTIVATION', isTakenIn, keptStructureId: structure?.id ?? null, now })
  await postMail(tx, registrationSummaryMail(user, draft, path))
  if (structure) await requestAffiliation(tx, user, structure, now)
  else await tx.registration.create({ data: { userId: user.id, structure: draft, createdAt: now } })
  // Whom a manager has invited or accepted already waits for nobody: only the owner of the address gets the link.
  if (!structure || isTakenIn) await postMail(tx, activationMail(user, absoluteUrl(routes.activation(await newLink(tx, user.id, 'ACTIVATION', now)))))
  return { path }
}

interface Pending {
  status: 'PENDING_APPROVAL' | 'PENDING_ACTIVATION'
  /** A structure has invited or accepted the person. */
  isTakenIn: boolean
  keptStructureId: string | null
  now: Date
}

/**
 * The account that waits; what an earlier, unfinished registration of the same address had asked for is withdrawn. Whoever types
 * an address that was invited neither ends the invitation nor writes into the account.
 */
async function pendingUser(tx: Tx, person: Person, { status, isTakenIn, keptStructureId, now }: Pending) {
  const user = await tx.user.upsert({ where: { email: person.email }, create: { ...person, status, createdAt: now }, update: isTakenIn ? { status } : { ...person, status } })
  await tx.registration.deleteMany({ where: { userId: user.id } })
  await tx.accountToken.updateMany({ where: { userId: user.id, usedAt: null }, data: { usedAt: now } })
  await tx.affiliation.updateMany({
    where: { userId: user.id, status: 'EN_COURS_DE_VALIDATION', ...(keptStructureId && { structureId: { not: keptStructureId } }) },
    data: { status: 'SUPPRIMEE', decidedAt: now },
  })
  return user
}
