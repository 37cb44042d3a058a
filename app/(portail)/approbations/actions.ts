'use server'

import { revalidatePath } from 'next/cache'
import { defineAction } from '@/lib/platform/action'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/shared/routes'
import { answerEach, type SingleAnswer } from '@/lib/structures/answer-each'
import { acceptAffiliation as accept } from '@/lib/structures/commands/accept-affiliation'
import { acceptEntitlement as acceptRight } from '@/lib/structures/commands/accept-entitlement'
import { refuseAffiliation as refuse } from '@/lib/structures/commands/refuse-affiliation'
import { refuseEntitlement as refuseRight } from '@/lib/structures/commands/refuse-entitlement'
import { type AnswerReport, reportSentence } from '@/lib/structures/model/answers'
import { acceptEntitlementSchema, manyAnswersSchema, refuseEntitlementSchema } from '@/lib/structures/model/entitlement-schemas'
import { acceptSchema, refuseSchema } from '@/lib/structures/model/schemas'

const PLACE = { structureId: true, serviceId: true } as const
const ofAffiliation = { permission: 'affiliation.decide', structureOf: ({ affiliationId }: { affiliationId: string }, db: Tx) => db.affiliation.findUnique({ where: { id: affiliationId }, select: PLACE }) } as const
const ofEntitlement = { permission: 'entitlement.decide', structureOf: ({ requestId }: { requestId: string }, db: Tx) => db.entitlementRequest.findUnique({ where: { id: requestId }, select: PLACE }) } as const
const ACCEPTED = () => `${routes.approvals}?fait=accord`
const REFUSED = () => `${routes.approvals}?fait=refus`

export const acceptAffiliation = defineAction({ ...ofAffiliation, name: 'affiliation.accept', schema: acceptSchema, run: accept, redirectTo: ACCEPTED })

export const refuseAffiliation = defineAction({ ...ofAffiliation, name: 'affiliation.refuse', schema: refuseSchema, run: refuse, redirectTo: REFUSED })

export const acceptEntitlement = defineAction({ ...ofEntitlement, name: 'entitlement.accept', schema: acceptEntitlementSchema, run: acceptRight, redirectTo: ACCEPTED })

export const refuseEntitlement = defineAction({ ...ofEntitlement, name: 'entitlement.refuse', schema: refuseEntitlementSchema, run: refuseRight, redirectTo: REFUSED })

/** « Accepter les demandes choisies », « Refuser les demandes choisies »: no right of its own, each request asks at the door of its single answer. */
export const answerMany = defineAction({
  name: 'approval.answer-many',
  permission: 'account.own',
  schema: manyAnswersSchema,
  prepare: ({ requests, verdict, mode, comment }, caller) =>
    answerEach(requests, (kind, id): SingleAnswer => {
      if (kind === 'RATTACHEMENT') return verdict === 'ACCEPT' ? [acceptAffiliation.door, { affiliationId: id, mode, comment: comment ?? '' }] : [refuseAffiliation.door, { affiliationId: id, comment: comment ?? '' }]
      return verdict === 'ACCEPT' ? [acceptEntitlement.door, { requestId: id, comment: comment ?? '' }] : [refuseEntitlement.door, { requestId: id, comment: comment ?? '' }]
    }, caller),
  run: async ({ verdict }, _context, outcomes): Promise<AnswerReport> => ({ verdict, outcomes }),
  after: async () => revalidatePath('/', 'layout'),
  message: reportSentence,
})
