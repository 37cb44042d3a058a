import { can, isMember } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import type { HistoryWish } from '../model/history-wish'
import { WAITING_FIRST, WAITING_SECOND } from '../model/validation'
import { toInvoicePage } from './invoice-page'
import { readHistory } from './read-history'
import { readWholeInvoice } from './read-whole-invoice'
import { isId } from './visible-invoices'
import { scopeOfTurn, scopeOfValidationFor, scopesOfValidation, visibleValidations } from './visible-validations'

/** One invoice as its validator reads it: without what the supplier's people did with it. */
export const getValidation = defineQuery({
  name: 'validation.get',
  permission: 'validation.read',
  structureOf: (input: { invoiceId: string; structureId?: string; history?: HistoryWish }, db) => scopeOfValidationFor(input, db),
  run: async ({ invoiceId, structureId, history }, { db, actor }) => {
    const invoice = await readWholeInvoice(db, { id: invoiceId, AND: visibleValidations(actor) })
    if (!invoice) throw notFound()
    const { mayWrite: _write, reading: _reading, repeats: _repeats, repetitions: _repetitions, isRejectionHandled: _handled, ...page } = toInvoicePage(invoice, false)
    const turn = await scopeOfTurn(invoiceId, db)
    const isWaiting = [...WAITING_FIRST, ...WAITING_SECOND].includes(invoice.status)
    const readerId = structureId ?? (await scopesOfValidation(invoiceId, db)).find((scope) => can(actor, 'validation.read', scope))?.structureId
    return {
      ...page,
      mayDecide: isWaiting && turn !== null && can(actor, 'validation.decide', turn),
      history: history && readerId ? await readHistory(db, { invoiceId, sellerId: invoice.structureId, side: 'VALIDEUR', readerId }, history) : null,
    }
  },
})

/** As whom the person reads this invoice to validate: his own structure among its validators; undefined when none is his. */
export const ownValidation = defineQuery({
  name: 'validation.own-structure',
  permission: 'account.own',
  run: async ({ invoiceId }: { invoiceId: string }, { db, actor }) => (isId(invoiceId) ? (await scopesOfValidation(invoiceId, db)).find((scope) => isMember(actor, scope))?.structureId : undefined),
})
