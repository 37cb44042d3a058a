import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { enqueue } from '@/lib/platform/queue'
import { civilDateOf, civilToColumn, yearOf } from '@/lib/shared/dates'
import type { Invoice } from '@/prisma/generated/client'
import { certifyDeposit } from '../jobs/certify-deposit'
import { routeInvoice } from '../jobs/route-invoice'
import { type sendEntrySchema, type SettledEntry, settleEntry } from '../model/entry/entry-schema'
import { needsValidator } from '../model/frameworks'
import { isDraft } from '../model/status'
import { changeStatus, staleInvoice } from './change-status'
import { draftColumns, replaceVatRows } from './draft-columns'
import { giveNumber } from './give-number'
import { keepTyped, lockEntry } from './save-entry'
import { alreadySent } from './save-draft'
import { controlled, type Submission } from './submit-invoice'

/**
 * « Valider et envoyer » of an entered invoice: its controls, then its number, its date (today) and its lines for good. The PDF
 * and the XML are made after, by the job of the certificate. The second send with the same key is the first one.
 * @throws every blocking control at once (`lines.3.quantity` for a cell); conflict when the page is stale.
 */
export async function submitEntry(input: z.output<typeof sendEntrySchema>, context: CommandContext): Promise<Submission> {
  const { invoiceId, version, submissionKey, confirmed, ...typed } = input
  const { tx, now, actor } = context
  const invoice = await lockEntry(tx, invoiceId)
  if (invoice.submissionKey === submissionKey) return { invoiceId, version: invoice.version, sent: true, warnings: [] }
  if (!isDraft(invoice.status)) throw alreadySent()
  if (invoice.version !== version) throw staleInvoice()
  const entry = settleEntry(typed)
  const { columns } = await draftColumns(entry.fields, invoice.structureId, context)
  const warnings = await controlled(entry, invoice, context, confirmed !== undefined)
  if (!confirmed) return { invoiceId, version, sent: false, warnings }
  const event = needsValidator(entry.fields.billingFramework) ? 'askValidation' : 'send'
  const number = await giveNumber(tx, invoice.structureId, yearOf(now), invoiceId)
  const sending = { number, issueDate: civilToColumn(civilDateOf(now)), sentNumber: number, sentYear: yearOf(now), submittedAt: now, submittedById: actor.userId, submissionKey }
  await changeStatus(tx, { invoice, event, at: now, userId: actor.userId, fields: { ...columns, ...sending } })
  await replaceVatRows(tx, invoice, entry.fields.vat)
  await keepTyped(tx, invoice, typed)
  await tx.invoiceLine.createMany({ data: lineRows(entry, invoice) })
  await enqueue(tx, certifyDeposit, { invoiceId })
  if (event === 'send') await enqueue(tx, routeInvoice, { invoiceId })
  return { invoiceId, version: version + 1, sent: true, warnings }
}

const lineRows = ({ lines, amounts }: SettledEntry, { id, structureId }: Invoice) =>
  lines.map(({ discount, ...line }, index) => ({
    ...line,
    invoiceId: id,
    structureId,
    position: index + 1,
    discountPercent: discount?.kind === 'percent' ? discount.percent : null,
    discountAmount: discount?.kind === 'amount' ? discount.amount : null,
    net: amounts.lines[index]?.net ?? 0n,
  }))
