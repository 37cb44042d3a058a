import type { z } from 'zod'
import type { CommandContext } from '@/lib/platform/context'
import { notFound } from '@/lib/shared/errors'
import type { Invoice, Prisma } from '@/prisma/generated/client'
import { type saveEntrySchema, settleEntry } from '../model/entry/entry-schema'
import { isDraft } from '../model/status'
import { changeStatus, staleInvoice } from './change-status'
import { draftColumns, replaceVatRows } from './draft-columns'
import { lockInvoice } from './lock-invoice'
import { alreadySent, type Saved } from './save-draft'

type Typed = Pick<z.output<typeof saveEntrySchema>, 'lines' | 'paid'>

/** The cells as they stand, for the next opening of the draft. */
export async function keepTyped(tx: CommandContext['tx'], invoice: Pick<Invoice, 'id' | 'structureId'>, { lines, paid }: Typed): Promise<void> {
  const typed = { lines: lines as unknown as Prisma.InputJsonValue, paid }
  await tx.invoiceEntry.upsert({ where: { invoiceId: invoice.id }, create: { invoiceId: invoice.id, structureId: invoice.structureId, ...typed }, update: typed })
}

/** The entered draft, kept from everybody else until the transaction ends. @throws notFound for a deposited one */
export async function lockEntry(tx: CommandContext['tx'], invoiceId: string): Promise<Invoice> {
  const invoice = await lockInvoice(tx, invoiceId)
  if (invoice.submissionMode !== 'SAISIE_PORTAIL') throw notFound()
  return invoice
}

/**
 * « Enregistrer en mode Brouillon » of an entered invoice, and its saving while typing: keeps every cell, right or wrong, and
 * the amounts of those that can be read.
 * @throws conflict when the page is older than the invoice: a stale tab never overwrites.
 */
export async function saveEntry({ invoiceId, version, ...typed }: z.output<typeof saveEntrySchema>, context: CommandContext): Promise<Saved> {
  const invoice = await lockEntry(context.tx, invoiceId)
  if (!isDraft(invoice.status)) throw alreadySent()
  if (invoice.version !== version) throw staleInvoice()
  const { fields } = settleEntry(typed)
  const { columns } = await draftColumns(fields, invoice.structureId, context)
  await changeStatus(context.tx, { invoice, event: 'save', at: context.now, userId: context.actor.userId, fields: columns })
  await replaceVatRows(context.tx, invoice, fields.vat)
  await keepTyped(context.tx, invoice, typed)
  return { invoiceId, version: version + 1 }
}
