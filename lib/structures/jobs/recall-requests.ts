import { z } from 'zod'
import { notify } from '@/lib/messages/notify'
import { db, inTransaction, type Tx } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { defineJob } from '@/lib/platform/queue'
import { civilDateOf, longDate } from '@/lib/shared/dates'
import { routes } from '@/lib/shared/routes'
import { escalationMail, recallMail, type WaitingRequest } from '../emails/reminder-mails'
import { managersByRole } from '../managers'
import { waitedSince } from '../model/request-state'
import { WORKSPACE_LABEL } from '../model/workspaces'

type Step = 'recall' | 'escalation'
type Kind = 'affiliation' | 'entitlementRequest'
const KIND = { affiliation: 'RATTACHEMENTS', entitlementRequest: 'HABILITATIONS' } as const
type Waiting = WaitingRequest & { structureId: string }

const dueWhere = (step: Step, before: Date) => ({
  status: 'EN_COURS_DE_VALIDATION' as const,
  user: { status: { not: 'DEACTIVATED' as const } },
  ...(step === 'recall' ? { recalledAt: null, requestedAt: { lte: before } } : { recalledAt: { lte: before }, escalatedAt: null }),
})
const markOf = (step: Step, now: Date) => (step === 'recall' ? { recalledAt: now } : { escalatedAt: now })
const include = { user: { select: { firstName: true, lastName: true } }, structure: { select: { name: true } } } as const
const sinceOf = (at: Date) => longDate(civilDateOf(at))

/** Marks the request if it still waits for this step. @returns what the mail says, null when it was answered or marked meanwhile. */
async function mark(tx: Tx, kind: Kind, id: string, step: Step, now: Date): Promise<Waiting | null> {
  const where = { id, ...dueWhere(step, waitedSince(now)) }
  if (kind === 'affiliation') {
    if ((await tx.affiliation.updateMany({ where, data: markOf(step, now) })).count === 0) return null
    const { user, structure, structureId, requestedAt } = await tx.affiliation.findUniqueOrThrow({ where: { id }, include })
    return { structureId, requester: `${user.firstName} ${user.lastName}`, wish: `un rattachement à « ${structure.name} »`, since: sinceOf(requestedAt) }
  }
  if ((await tx.entitlementRequest.updateMany({ where, data: markOf(step, now) })).count === 0) return null
  const { user, structure, structureId, requestedAt, workspace } = await tx.entitlementRequest.findUniqueOrThrow({ where: { id }, include })
  return { structureId, requester: `${user.firstName} ${user.lastName}`, wish: `l’espace « ${WORKSPACE_LABEL[workspace]} » pour « ${structure.name} »`, since: sinceOf(requestedAt) }
}

/** One request, one step, in one transaction: the mark and the mails stand or fall together, so that nobody is mailed twice. */
const remind = (kind: Kind, id: string, step: Step, now: Date) =>
  inTransaction(async (tx) => {
    const waiting = await mark(tx, kind, id, step, now)
    if (!waiting) return
    const { main, secondaries } = await managersByRole(tx, waiting.structureId)
    const url = absoluteUrl(routes.approvals)
    // Without a secondary manager the main one is asked a last time; without a main one the others are already.
    const about = { kind: KIND[kind], audience: 'MANAGER' as const, structureId: waiting.structureId, isUrgent: true }
    const isEscalated = step === 'escalation' && secondaries.length > 0
    const asked = isEscalated || main.length === 0 ? secondaries : main
    const goesOn = step === 'recall' && main.length > 0 && secondaries.length > 0
    await notify(tx, now, asked.map((manager) => ({ ...about, userId: manager.id, mail: isEscalated ? escalationMail(manager, waiting, url) : recallMail(manager, waiting, goesOn, url) })))
  })

/** The requests that are due for a step, oldest first. */
async function due(step: Step, now: Date): Promise<[Kind, string][]> {
  const where = dueWhere(step, waitedSince(now))
  const look = { where, select: { id: true }, orderBy: { requestedAt: 'asc' as const }, take: 500 }
  const [affiliations, entitlements] = [await db().affiliation.findMany(look), await db().entitlementRequest.findMany(look)]
  return [...affiliations.map(({ id }): [Kind, string] => ['affiliation', id]), ...entitlements.map(({ id }): [Kind, string] => ['entitlementRequest', id])]
}

/**
 * Each hour: requests unanswered for seven days are recalled to the main manager; seven days after that they go on to the
 * secondary managers (portal 11, pain 5; decision 0053). `now` is given by tests only.
 */
export const recallRequests = defineJob<{ now?: Date }>({
  name: 'structures.recall-requests',
  schema: z.object({ now: z.date().optional() }),
  schedule: '37 * * * *',
  expireInSeconds: 900,
  run: async ({ now = new Date() }) => {
    // Escalation first: a request recalled in this very round has seven days more.
    for (const step of ['escalation', 'recall'] as const) for (const [kind, id] of await due(step, now)) await remind(kind, id, step, now)
  },
})
