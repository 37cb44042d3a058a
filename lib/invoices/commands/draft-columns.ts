import { can } from '@/lib/access/permissions'
import { offeredOn } from '@/lib/bank-accounts/queries/offered-accounts'
import type { CommandContext } from '@/lib/platform/context'
import { activeOn } from '@/lib/services/queries/active-services'
import { civilDateOf, civilToColumn } from '@/lib/shared/dates'
import { forbidden, invalid } from '@/lib/shared/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { DraftFields } from '../model/draft'
import { type Recipient, readRecipient } from '../queries/read-recipient'
import { readValidators } from '../queries/read-validators'

/** The columns of a form, once what it names was found: recipient, service, bank account. */
export async function draftColumns(fields: DraftFields, structureId: string, context: CommandContext): Promise<{ columns: Prisma.InvoiceUncheckedUpdateInput; recipient: Recipient | null }> {
  await checkOwnChoices(fields, structureId, context)
  const { recipient } = await readRecipient(context.tx, fields, civilDateOf(context.now))
  const [first, second] = await readValidators(context.tx, fields, civilDateOf(context.now))
  const { vat: _rows, issueDate, dueDate, ...plain } = fields
  return {
    recipient,
    columns: {
      ...plain,
      issueDate: issueDate && civilToColumn(issueDate),
      dueDate: dueDate && civilToColumn(dueDate),
      buyerId: recipient?.id ?? null,
      buyerServiceId: recipient?.service?.id ?? null,
      validatorId: first?.id ?? null,
      validatorServiceId: first?.serviceId ?? null,
      secondValidatorId: second?.id ?? null,
      secondValidatorServiceId: second?.serviceId ?? null,
    },
  }
}

/** A service and a bank account must be the structure's own and valid today, and the person must be allowed there. */
async function checkOwnChoices({ sellerServiceId, bankAccountId }: DraftFields, structureId: string, { tx, actor, now }: CommandContext): Promise<void> {
  const today = civilDateOf(now)
  if (sellerServiceId && (await tx.service.count({ where: { id: sellerServiceId, structureId, ...activeOn(today) } })) === 0) {
    throw invalid('invoice.foreign-service', 'Choisissez un service de votre structure, actif aujourd’hui, dans la liste.', 'sellerServiceId')
  }
  if (!can(actor, 'invoice.write', { structureId, serviceId: sellerServiceId })) throw forbidden()
  if (bankAccountId && (await tx.bankAccount.count({ where: { id: bankAccountId, structureId, ...offeredOn(today) } })) === 0) {
    throw invalid('invoice.foreign-bank-account', 'Choisissez une référence bancaire de votre structure, valable aujourd’hui, dans la liste.', 'bankAccountId')
  }
}

/** Replaces the rows of « Détail TVA ». */
export async function replaceVatRows(tx: CommandContext['tx'], invoice: { id: string; structureId: string }, rows: DraftFields['vat']): Promise<void> {
  await tx.invoiceVatRow.deleteMany({ where: { invoiceId: invoice.id } })
  if (rows.length > 0) await tx.invoiceVatRow.createMany({ data: rows.map((row) => ({ ...row, invoiceId: invoice.id, structureId: invoice.structureId })) })
}
