import { can, isMember } from '@/lib/access/permissions'
import { defineQuery } from '@/lib/platform/query'
import { notFound } from '@/lib/shared/errors'
import type { HistoryWish } from '../model/history-wish'
import { WAITING_FIRST, WAITING_SECOND } from '../model/validation'
import { toInvoicePage } from './invoice-page'
import { readHistory } from './read-history'
import { readSurroundings } from './read-surroundings'
import { isId } from './visible-invoices'
import { scopeOfTurn, scopeOfValidationFor, scopesOfValidation, visibleValidations } from './visible-validations'

/** One invoice as its validator reads it: without what the supplier's people did with it. */
export const getValidation = defineQuery({
  name: 'validation.get',
  permission: 'validation.read',
  structureOf: (input: { invoiceId: string; structureId?: string; history?: HistoryWish }, db) => scopeOfValidationFor(input, db),
  run: async ({ invoiceId, structureId, history }, { db, actor }) => {
    const found = await db.invoice.findFirst({ where: { id: invoiceId, AND: visibleValidations(actor) } })
    if (!found) throw notFound()
    const turn = await scopeOfTurn(invoiceId, db)
    const isWaiting = [...WAITING_FIRST, ...WAITING_SECOND].includes(found.status)
    const readerId = structureId ?? (await scopesOfValidation(invoiceId, db)).find((scope) => can(actor, 'validation.read', scope))?.structureId
    const around = readSurroundings(db, invoiceId)
    const [surroundings, past] = await Promise.all([around, history && readerId ? readHistory(db, around, { invoiceId, sellerId: found.structureId, side: 'VALIDEUR', readerId }, history) : null])
    const { mayWrite: _write, reading: _reading, repeats: _repeats, repetitions: _repetitions, isRejectionHandled: _handled, ...page } = toInvoicePage({ ...found, ...surroundings }, false)
    return { ...page, mayDecide: isWaiting && turn !== null && can(actor, 'validation.decide', turn), history: past }
  },
})

/** As whom the person reads this invoice to validate: his own structure among its validators; undefined when none is his. */
export const ownValidation = defineQuery({
  name: 'validation.own-structure',
  permission: 'account.own',
  run: async ({ invoiceId }: { invoiceId: string }, { db, actor }) => (isId(invoiceId) ? (await scopesOfValidation(invoiceId, db)).find((scope) => isMember(actor, scope))?.structureId : undefined),
})
