import type { Tx } from '@/lib/platform/db'
import { civilDateOf, yearOf } from '@/lib/shared/dates'
import type { Invoice } from '@/prisma/generated/client'
import type { Control } from '../model/control'
import type { DraftFields } from '../model/draft'
import { checkBeforeSending } from '../model/send-controls'
import { isNumberTaken } from './number-taken'
import { readRecipient } from './read-recipient'
import { readValidatorFacts } from './read-validators'

/** The controls of appendix B that a deposited invoice does not meet, with these fields on this day. An empty list: it may leave. */
export async function draftControls(db: Tx, invoice: Pick<Invoice, 'id' | 'structureId' | 'submissionMode' | 'originalId'>, fields: DraftFields, now: Date): Promise<Control[]> {
  const today = civilDateOf(now)
  const seller = await db.structure.findUniqueOrThrow({ where: { id: invoice.structureId }, select: { status: true, identifier: true } })
  return checkBeforeSending({
    today,
    mode: invoice.submissionMode,
    isSellerActive: seller.status === 'ACTIVE',
    hasOriginal: invoice.originalId !== null,
    isNumberTaken: await isNumberTaken(db, invoice.structureId, fields.number, yearOf(now), invoice.id),
    validators: await readValidatorFacts(db, fields, seller.identifier, today),
    recipient: (await readRecipient(db, fields, today)).facts,
    fields,
  })
}
