import type { Tx } from '@/lib/platform/db'
import { conflict } from '@/lib/shared/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { isAnnounced } from '../emails/status-changed'
import { nextStatus } from '../model/status'
import { wakeSimulation } from '../jobs/wake-simulation'
import type { StatusEvent } from '../model/status-table'
import { tellStatus } from '../tell-status'

interface Change {
  invoice: { id: string; structureId: string; status: InvoiceStatus; version: number }
  event: StatusEvent
  at: Date
  /** Null: the system. */
  userId: string | null
  /** Code of the reason, where this change has one (treatment-reasons.ts). */
  reason?: string
  comment?: string
  /** Written in the same UPDATE. */
  fields?: Prisma.InvoiceUncheckedUpdateInput
}

/** What a person is told whose page is older than the invoice. */
export const staleInvoice = () =>
  conflict('invoice.stale', 'Cette facture a été modifiée ailleurs, dans un autre onglet ou par un collègue. Ce que vous avez saisi n’est pas enregistré : ouvrez-la dans un nouvel onglet, puis reportez-y vos changements.')

/**
 * The one way to change a status: by the table, by compare-and-set on version and status, with its row of history, its
 * messages and its mails in the caller's transaction.
 * @throws conflict when the table forbids it, or when somebody else was faster.
 */
export async function changeStatus(tx: Tx, { invoice, event, at, userId, reason, comment, fields }: Change): Promise<InvoiceStatus> {
  const status = nextStatus(invoice.status, event)
  if (!status) throw staleInvoice()
  const { count } = await tx.invoice.updateMany({
    where: { id: invoice.id, status: invoice.status, version: invoice.version },
    data: { ...fields, status, version: { increment: 1 }, ...(status !== invoice.status && { statusAt: at, statusReason: reason ?? null, statusComment: comment ?? null, acknowledgedAt: null }) },
  })
  if (count !== 1) throw staleInvoice()
  if (status === invoice.status) return status
  await tx.invoiceStatusEvent.create({ data: { structureId: invoice.structureId, invoiceId: invoice.id, status, at, userId, reason, comment } })
  if (WAKING.includes(status)) await wakeSimulation(tx, invoice.id)
  if (isAnnounced(status)) await tellStatus(tx, invoice.id, { by: userId, at })
  return status
}

/** From these the simulated recipient goes on by itself. */
const WAKING: readonly InvoiceStatus[] = ['MISE_A_DISPOSITION', 'COMPLETEE']
