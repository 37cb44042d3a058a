import type { InvoiceStatus } from '@/prisma/generated/enums'
import { STATUS_ROWS, type Party, type StatusEvent, type StatusRow } from './status-table'

/** What the supplier must do with it; `hidden` is shown in no list. */
export type StatusGroup = 'toDo' | 'inProgress' | 'finished' | 'hidden'

export const GROUP_LABELS: Record<Exclude<StatusGroup, 'hidden'>, string> = { toDo: 'À faire', inProgress: 'En cours', finished: 'Terminées' }

/** All official codes, in the order of an invoice's life. */
export const STATUSES = Object.keys(STATUS_ROWS) as InvoiceStatus[]

export const statusRow = (status: InvoiceStatus): StatusRow => STATUS_ROWS[status]

/** Official codes of a group: what the synthesis and its SQL read. */
export const statusesOf = (group: StatusGroup): InvoiceStatus[] => STATUSES.filter((status) => STATUS_ROWS[status].group === group)

/** A draft has no legal value, reserves no number and is seen by nobody else. */
export const isDraft = (status: InvoiceStatus): boolean => status === 'INTERPRETEE_OCR' || status === 'BROUILLON'

/** Was it ever sent? What was sent has a certificate and never changes its number. */
export const isSent = (status: InvoiceStatus): boolean => !isDraft(status) && status !== 'SUPPRIMEE'

/** Refused for good, by the recipient or by a validator: to do until the supplier has marked it as handled. */
export const isRefusal = (status: InvoiceStatus): boolean => status === 'REJETEE' || status === 'REFUSEE_1' || status === 'REFUSEE_2'

export interface Transition {
  event: StatusEvent
  to: InvoiceStatus
  by: Party
}

/** What may happen from here, and by whom: menus, buttons and jobs read it. */
export const transitionsFrom = (status: InvoiceStatus): Transition[] =>
  Object.entries(STATUS_ROWS[status].next).map(([event, { to, by }]) => ({ event: event as StatusEvent, to, by }))

/**
 * The only way to another status.
 * @returns null when this may not happen from here.
 */
export const nextStatus = (from: InvoiceStatus, event: StatusEvent): InvoiceStatus | null => STATUS_ROWS[from].next[event]?.to ?? null
