import { defineQuery } from '@/lib/platform/query'
import { formatAmount } from '@/lib/shared/amounts'
import { notFound } from '@/lib/shared/errors'
import type { Prisma } from '@/prisma/generated/client'
import { type CheckPoint, checkListOf } from '../model/check-list'
import type { DraftFields } from '../model/draft'
import { formValuesOf } from '../model/form-values'
import { readTyped } from '../model/read-typed'
import { checkBeforeSending } from '../model/send-controls'
import { isDraft } from '../model/status'
import { fieldsOf } from './invoice-page'
import { readSendFacts } from './read-send-facts'
import { isId, scopeOfInvoice, visibleInvoices } from './visible-invoices'

interface Input {
  invoiceId: string
  /** The form as it stands; absent: the draft as it was saved. */
  typed?: Record<string, unknown>
}

/** « Avant d’envoyer »: every point that would make the recipient reject a draft, by the very controls of the sending. */
export const checkSending = defineQuery({
  name: 'invoice.check-sending',
  permission: 'invoice.write',
  structureOf: ({ invoiceId }: Input, db) => (isId(invoiceId) ? scopeOfInvoice(invoiceId, db) : null),
  run: async ({ invoiceId, typed }, { db, actor, now }): Promise<CheckPoint[]> => {
    const draft = await db.invoice.findFirst({ where: { id: invoiceId, AND: visibleInvoices(actor, 'invoice.write') }, include: { vatBreakdown: true, entry: true } })
    if (!draft || !isDraft(draft.status)) throw notFound()
    const isEntry = draft.submissionMode === 'SAISIE_PORTAIL'
    const { fields, problems, unread } = typed || isEntry ? readTyped(typed ?? savedEntry(draft), isEntry) : { fields: asShown(fieldsOf(draft)), problems: [], unread: [] }
    const facts = await readSendFacts(db, draft, { fields, problems }, { actor, now })
    // What cannot be read is said once, and not also as missing.
    const missing = new Set(unread.map(({ field }) => field))
    return checkListOf([...unread, ...checkBeforeSending(facts).filter(({ code, field }) => !(code.startsWith('invoice.no-') && missing.has(field)))], facts)
  },
})

/** A draft says nothing of how it is paid at first; its form proposes a transfer. */
const asShown = (fields: DraftFields): DraftFields => ({ ...fields, paymentMeans: fields.paymentMeans ?? 'VIREMENT' })

type Saved = Prisma.InvoiceGetPayload<{ include: { vatBreakdown: true; entry: true } }>

/** An entered draft as its form would send it: its cells are kept as they were typed. */
const savedEntry = (draft: Saved): Record<string, unknown> => ({
  ...formValuesOf(asShown(fieldsOf(draft))),
  lines: draft.entry?.lines ?? [],
  paid: draft.entry?.paid == null ? '' : formatAmount(draft.entry.paid),
})
