import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { isUniqueViolation } from '@/lib/platform/db'
import { learnFromInvoice } from '@/lib/deposits/jobs/learn-from-invoice'
import { enqueue } from '@/lib/platform/queue'
import { yearOf } from '@/lib/shared/dates'
import { DomainError, DomainErrors, invalid, notFound } from '@/lib/shared/errors'
import type { Invoice } from '@/prisma/generated/client'
import { certifyDeposit } from '../jobs/certify-deposit'
import { routeInvoice } from '../jobs/route-invoice'
import type { Control } from '../model/control'
import { type sendSchema, settleDraft } from '../model/draft'
import { needsValidator } from '../model/frameworks'
import { DUPLICATE_NUMBER } from '../model/invoice-number'
import { checkBeforeSending } from '../model/send-controls'
import { isDraft } from '../model/status'
import { readSendFacts, type Typed } from '../queries/read-send-facts'
import { changeStatus, staleInvoice } from './change-status'
import { draftColumns, replaceVatRows } from './draft-columns'
import { lockInvoice } from './lock-invoice'
import { alreadySent, type Saved } from './save-draft'

export interface Submission extends Saved {
  /** False: every control is met and the confirmation is awaited; nothing was written. */
  sent: boolean
  /** What is worth a second look before confirming; it stops nothing. Once confirmed it is not looked for again. */
  warnings: Control[]
}

type Input = z.output<typeof sendSchema>

/**
 * « Valider et envoyer »: all controls of appendix B, then the sending with its history, mail and jobs.
 * The second send with the same key is the first one.
 * @throws every blocking control at once; conflict when the page is stale; the official sentence for a number already sent.
 */
export async function submitInvoice(input: Input, context: CommandContext): Promise<Submission> {
  const { invoiceId, version, submissionKey, confirmed, ...typed } = input
  const invoice = await lockInvoice(context.tx, invoiceId)
  if (invoice.submissionKey === submissionKey) return { invoiceId, version: invoice.version, sent: true, warnings: [] }
  if (invoice.submissionMode === 'SAISIE_PORTAIL') throw notFound()
  if (!isDraft(invoice.status)) throw alreadySent()
  if (invoice.version !== version) throw staleInvoice()
  const fields = settleDraft(typed)
  const { columns } = await draftColumns(fields, invoice.structureId, context)
  const warnings = await controlled({ fields }, invoice, context, confirmed !== undefined)
  const event = needsValidator(fields.billingFramework) ? 'askValidation' : 'send'
  if (!confirmed) return { invoiceId, version, sent: false, warnings }
  const sending = { sentNumber: fields.number, sentYear: yearOf(context.now), submittedAt: context.now, submittedById: context.actor.userId, submissionKey }
  await once(() => changeStatus(context.tx, { invoice, event, at: context.now, userId: context.actor.userId, fields: { ...columns, ...sending } }))
  await replaceVatRows(context.tx, invoice, fields.vat)
  await enqueue(context.tx, certifyDeposit, { invoiceId })
  if (event === 'send') await enqueue(context.tx, routeInvoice, { invoiceId })
  await enqueue(context.tx, learnFromInvoice, { invoiceId })
  return { invoiceId, version: version + 1, sent: true, warnings }
}

/** @returns the warnings, as long as they are still to be read. @throws all that blocks. */
export async function controlled(typed: Typed, invoice: Invoice, context: CommandContext, isConfirmed: boolean): Promise<Control[]> {
  const controls = checkBeforeSending(await readSendFacts(context.tx, invoice, typed, context, isConfirmed))
  const [first, ...rest] = controls.filter((control) => control.blocking).map(({ code, sentence, field }) => new DomainError('invalid', code, sentence, field))
  if (first) throw new DomainErrors([first, ...rest])
  return controls
}

/** Of two who send the same number at the same time, the database lets one pass. */
async function once(send: () => Promise<unknown>): Promise<void> {
  try {
    await send()
  } catch (error) {
    throw isUniqueViolation(error) ? invalid('invoice.duplicate-number', DUPLICATE_NUMBER, 'number') : error
  }
}
