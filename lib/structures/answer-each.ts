import type { Actor } from '@/lib/access/actor'
import type { ActionDoor } from '@/lib/platform/action'
import type { Caller } from '@/lib/platform/caller'
import { db } from '@/lib/platform/db'
import { logFailure } from '@/lib/platform/log'
import { DomainError } from '@/lib/shared/errors'
import type { AnswerOutcome } from './model/answers'
import type { RequestKind } from './model/request-state'

/** The door of a single answer, with what to say at it. */
export type SingleAnswer = [door: ActionDoor<{ personName: string }>, input: unknown]

/**
 * Answers several requests, each in its own right: by the door of single answers, with its own check, transaction, journal line
 * and mail. What one meets (a colleague was faster, a right lacks) stops none of the others.
 */
export async function answerEach(requests: { kind: RequestKind; id: string }[], doorOf: (kind: RequestKind, id: string) => SingleAnswer, caller: Caller<Actor>): Promise<AnswerOutcome[]> {
  const outcomes: AnswerOutcome[] = []
  for (const { kind, id } of requests) {
    const [door, input] = doorOf(kind, id)
    try {
      const { personName } = await door.call(caller, input)
      outcomes.push({ kind, id, personName, isDone: true, reason: null })
    } catch (error) {
      const reason = error instanceof DomainError ? error.message : `Cette demande n’a pas pu être traitée : réessayez, ou donnez à l’assistance la référence ${logFailure('approval.answer-each', error, { id })}.`
      // Whoever may decide may know whose request it was; to the others it does not exist.
      const mayKnow = error instanceof DomainError && ['conflict', 'invalid'].includes(error.kind)
      outcomes.push({ kind, id, personName: mayKnow ? await nameOf(kind, id) : null, isDone: false, reason })
    }
  }
  return outcomes
}

async function nameOf(kind: RequestKind, id: string): Promise<string | null> {
  const look = { where: { id }, select: { user: { select: { firstName: true, lastName: true } } } }
  const found = kind === 'RATTACHEMENT' ? await db().affiliation.findUnique(look) : await db().entitlementRequest.findUnique(look)
  return found && `${found.user.firstName} ${found.user.lastName}`
}
