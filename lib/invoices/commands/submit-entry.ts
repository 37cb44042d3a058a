import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { enqueue } from '@/lib/platform/queue'
import { civilDateOf, civilToColumn, yearOf } from '@/lib/shared/dates'
import { DomainError, DomainErrors } from '@/lib/shared/errors'
import type { Invoice } from '@/prisma/generated/client'
import { certifyDeposit } from '../jobs/certify-deposit'
import { routeInvoice } from '../jobs/route-invoice'
import type { Control } from '../model/control'
import { entryControls } from '../model/entry/entry-controls'
import { type sendEntrySchema, type SettledEntry, settleEntry } from '../model/entry/entry-schema'
import { needsValidator } from '../model/frameworks'
import { checkBeforeSending } from '../model/send-controls'
import { isDraft } from '../model/status'
import { readRecipient } from '../queries/read-recipient'
import { readValidatorFacts } from '../queries/read-validators'
import { changeStatus, staleInvoice } from './change-status'
import { draftColumns, replaceVatRows } from './draft-columns'
import { foreseenNumber, giveNumber } from './give-number'
import { keepTyped, lockEntry } from './save-entry'
import { alreadySent } from './save-draft'
import type { Submission } from './submit-invoice'

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
  const warnings = await controlled(entry, invoice, context)
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

/** @returns the warnings. @throws all that blocks. */
async function controlled({ fields, problems }: SettledEntry, invoice: Invoice, context: CommandContext): Promise<Control[]> {
  const { tx, now } = context
  const today = civilDateOf(now)
  const seller = await tx.structure.findUniqueOrThrow({ where: { id: invoice.structureId }, select: { status: true, vatNumber: true, identifier: true } })
  const { recipient, facts } = await readRecipient(tx, fields, today)
  const buyer = recipient && (await tx.structure.findUnique({ where: { id: recipient.id }, select: { vatNumber: true } }))
  const hasMandate = (await tx.billingMandate.count({ where: { structureId: invoice.structureId, status: 'ACTIF' } })) > 0
  const controls = [
    ...entryControls(fields, problems, { hasMandate, sellerVatNumber: seller.vatNumber, buyerVatNumber: buyer?.vatNumber ?? null }),
    ...checkBeforeSending({
      today,
      mode: invoice.submissionMode,
      isSellerActive: seller.status === 'ACTIVE',
      hasOriginal: false,
      isNumberTaken: false,
      recipient: facts,
      validators: await readValidatorFacts(tx, fields, seller.identifier, today),
      // The totals stand after the discount: nothing is left to subtract.
      fields: { ...fields, globalDiscount: null, number: await foreseenNumber(tx, invoice.structureId, yearOf(now)), issueDate: today },
    }),
  ]
  const [first, ...rest] = controls.filter((control) => control.blocking).map(({ code, sentence, field }) => new DomainError('invalid', code, sentence, field))
  if (first) throw new DomainErrors([first, ...rest])
  return controls
}
