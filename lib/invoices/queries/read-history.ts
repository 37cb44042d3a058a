import type { Tx } from '@/lib/platform/db'
import type { InvoiceEvent, Prisma } from '@/prisma/generated/client'
import { codesOf, type EventFamily, type EventWords, readEventText, wordsOf } from '../model/event-words'
import { EVENTS_A_PAGE, EVENTS_AT_FIRST, type HistoryWish } from '../model/history-wish'
import type { InvoiceSurroundings } from './read-surroundings'
import { type EventReader, visibleEvents } from './visible-events'

export interface HistoryEvent extends EventWords {
  position: number
  link: string
  /** Of who gave the status, for the other party to ask (portal 7.9). */
  contact: { email: string; phone: string | null } | null
}

/** A mail that SMTP has not taken yet. */
export interface WaitingMail {
  recipient: string
  subject: string
  createdAt: Date
  /** How often it was tried without success. */
  attempts: number
}

export interface InvoiceHistory {
  /** Newest first. */
  events: HistoryEvent[]
  /** Older ones than the last shown. */
  hasMore: boolean
  waiting: WaitingMail[]
}

const ofFamily = (family: EventFamily | null): Prisma.InvoiceEventWhereInput => {
  if (family === null) return {}
  return family === 'statuts' ? { kind: 'STATUT' } : { code: { in: codesOf(family) } }
}

/**
 * The history of an invoice as one side may read it; its caller has let the reader in.
 * @param around what is read beside the events, not after them.
 */
export async function readHistory(db: Tx, around: Promise<Pick<InvoiceSurroundings, 'contacts' | 'pendingMails'>>, reader: EventReader, { family, isWhole, before }: HistoryWish): Promise<InvoiceHistory> {
  const size = isWhole ? EVENTS_A_PAGE : EVENTS_AT_FIRST
  const visible = await visibleEvents(db, reader)
  const events = db.invoiceEvent.findMany({
    where: { AND: [visible, ofFamily(family), before ? { position: { lt: before } } : {}] },
    orderBy: { position: 'desc' },
    take: size + 1,
  })
  const [rows, { contacts, pendingMails }] = await Promise.all([events, around])
  const waiting = pendingMails.filter(({ forId }) => forId === reader.readerId || (forId === null && reader.side === 'FOURNISSEUR')).slice(0, EVENTS_AT_FIRST)
  return { events: rows.slice(0, size).map((row) => eventOf({ ...row, user: contacts.find(({ id }) => id === row.userId) ?? null }, reader)), hasMore: rows.length > size, waiting }
}

/** All that one side may read, oldest first, for a file. */
export async function readWholeHistory(db: Tx, reader: EventReader): Promise<HistoryEvent[]> {
  const rows = await db.invoiceEvent.findMany({ where: await visibleEvents(db, reader), include: { user: true }, orderBy: { position: 'asc' } })
  return rows.map((row) => eventOf(row, reader))
}

type EventRow = InvoiceEvent & { user: { email: string; contactEmail: string | null; phone: string | null } | null }

function eventOf({ position, link, kind, side, actingId, text, user }: EventRow, reader: EventReader): HistoryEvent {
  const event = readEventText(text)
  if (!event) throw new Error(`event ${position} of invoice ${reader.invoiceId} is not written as an event`)
  const mayReach = reader.side === 'FOURNISSEUR' || side === 'FOURNISSEUR' || actingId === reader.readerId
  return { ...wordsOf(event), position, link, contact: kind === 'STATUT' && user && mayReach ? { email: user.contactEmail ?? user.email, phone: user.phone } : null }
}
