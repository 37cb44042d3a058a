import type { Actor } from '@/lib/access/actor'
import { maskIban } from '@/lib/bank-accounts/model/iban'
import { offeredOn } from '@/lib/bank-accounts/queries/offered-accounts'
import type { Tx } from '@/lib/platform/db'
import { type CivilDate, civilDateOf, columnToCivil, yearOf } from '@/lib/shared/dates'
import type { Invoice } from '@/prisma/generated/client'
import type { DraftFields } from '../model/draft'
import type { EntryFacts } from '../model/entry/entry-controls'
import type { EntryProblem } from '../model/entry/read-lines'
import type { AccountFacts, PaymentFacts } from '../model/payment-controls'
import type { Read } from '../model/places'
import type { SendFacts } from '../model/send-controls'
import { isNumberTaken } from './number-taken'
import { readCommitments } from './read-commitments'
import { readRecipient } from './read-recipient'
import { readTwins } from './read-twins'
import { readValidatorFacts } from './read-validators'

/** What was typed: a deposited invoice, or an entered one with what is wrong in its lines. */
export interface Typed {
  fields: DraftFields
  problems?: readonly EntryProblem[]
}

type Draft = Pick<Invoice, 'id' | 'structureId' | 'submissionMode' | 'originalId' | 'bankAccountId'>

/** What can only warn, when nobody is asked about it. */
const NO_HINTS = { twins: [], commitment: { known: [], ordered: null }, attachments: { count: 0, asked: null }, printed: null } satisfies Partial<SendFacts>

/**
 * All that the controls before sending look at, for « Avant d’envoyer » and, inside its transaction, for the sending.
 * @param isConfirmed the warnings were read and the sending confirmed: only what can block is read again
 */
export async function readSendFacts(db: Tx, draft: Draft, { fields: typed, problems }: Typed, { actor, now }: { actor: Actor; now: Date }, isConfirmed = false): Promise<SendFacts> {
  const today = civilDateOf(now)
  const { id: invoiceId, structureId, submissionMode: mode } = draft
  const isEntry = mode === 'SAISIE_PORTAIL'
  // The portal dates what it issues; the totals of an entered invoice stand after its discount.
  const fields: DraftFields = isEntry ? { ...typed, number: null, issueDate: today, globalDiscount: null } : typed
  const seller = await db.structure.findUniqueOrThrow({ where: { id: structureId }, select: { status: true, identifier: true, vatNumber: true } })
  const { recipient, facts } = await readRecipient(db, fields, today)
  const buyerId = recipient?.id ?? null
  const hints = isConfirmed ? NO_HINTS : await readHints(db, draft, fields, { buyerId, sellerIdentifier: seller.identifier, actor, now })
  return {
    ...hints,
    today, mode, fields,
    isSellerActive: seller.status === 'ACTIVE',
    hasOriginal: draft.originalId !== null,
    isNumberTaken: await isNumberTaken(db, structureId, fields.number, yearOf(now), invoiceId),
    recipient: facts,
    validators: await readValidatorFacts(db, fields, seller.identifier, today),
    payment: await readPayment(db, draft, fields, hints.printed, today),
    entry: isEntry ? { ...(await readEntryFacts(db, structureId, seller.vatNumber, buyerId)), problems: problems ?? [] } : null,
  }
}

type Asked = Pick<Parameters<typeof readCommitments>[1], 'buyerId' | 'sellerIdentifier'> & { actor: Actor; now: Date }

async function readHints(db: Tx, { id: invoiceId, structureId, submissionMode }: Draft, fields: DraftFields, { buyerId, sellerIdentifier, actor, now }: Asked): Promise<Pick<SendFacts, keyof typeof NO_HINTS>> {
  const { commitment, asked } = await readCommitments(db, { invoiceId, structureId, sellerIdentifier, buyerId, number: fields.purchaseOrderReference }, actor, now)
  return {
    commitment,
    twins: await readTwins(db, { invoiceId, structureId, buyerId }, fields, actor),
    attachments: { count: await db.invoiceAttachment.count({ where: { structureId, invoiceId } }), asked },
    printed: submissionMode === 'SAISIE_PORTAIL' ? null : await readPrinted(db, invoiceId),
  }
}

async function readPrinted(db: Tx, invoiceId: string): Promise<Read | null> {
  const reading = await db.invoiceReading.findUnique({ where: { invoiceId }, select: { recognition: true } })
  return (reading?.recognition ?? null) as Read | null
}

async function readEntryFacts(db: Tx, structureId: string, sellerVatNumber: string | null, buyerId: string | null): Promise<EntryFacts> {
  const buyer = buyerId && (await db.structure.findUnique({ where: { id: buyerId }, select: { vatNumber: true } }))
  return { hasMandate: (await db.billingMandate.count({ where: { structureId, status: 'ACTIF' } })) > 0, sellerVatNumber, buyerVatNumber: buyer ? buyer.vatNumber : null }
}

async function readPayment(db: Tx, { structureId, bankAccountId: savedId }: Draft, { bankAccountId }: DraftFields, printed: Read | null, today: CivilDate): Promise<PaymentFacts> {
  const accounts = await db.bankAccount.findMany({ where: { structureId, OR: [offeredOn(today), { id: { in: [savedId, bankAccountId].filter((id) => id !== null) } }] }, select: { id: true, name: true, iban: true, validFrom: true, validUntil: true, closedAt: true } })
  const known = accounts.map(({ validFrom, validUntil, closedAt, ...account }): AccountFacts => {
    const last = validUntil && columnToCivil(validUntil)
    return { ...account, masked: maskIban(account.iban), validUntil: last, isOffered: closedAt === null && columnToCivil(validFrom) <= today && (last === null || last >= today) }
  })
  const iban = printed?.source !== 'ocr' && printed?.fields.iban?.certainty === 'read' ? printed.fields.iban.value : null
  return {
    account: known.find(({ id }) => id === bankAccountId) ?? null,
    savedAccount: known.find(({ id }) => id === savedId) ?? null,
    hasAccounts: known.some(({ isOffered }) => isOffered),
    printedIban: iban ? { iban, masked: maskIban(iban) } : null,
  }
}
