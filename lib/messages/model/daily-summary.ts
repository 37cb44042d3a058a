import { type CivilDate, civilDateOf, instantOf } from '@/lib/shared/dates'
import { statusRow } from '@/lib/invoices/model/status'
import { kindLabel } from '@/lib/shared/notification-kinds'
import type { InvoiceStatus, NotificationKind } from '@/prisma/generated/enums'

/** The daily summary leaves when the clocks of Paris show this, in winter and in summer. */
export const SUMMARY_HOUR = 7

/** The summary that is due at an instant: its day, and the moment up to which it tells; null before its hour. */
export function dueSummary(now: Date): { day: CivilDate; until: Date } | null {
  const day = civilDateOf(now)
  const until = instantOf(day, SUMMARY_HOUR)
  return now < until ? null : { day, until }
}

export interface SummedMessage {
  id: string
  kind: NotificationKind
  status: InvoiceStatus | null
  subject: string
  structureName: string | null
}

/** Named one by one in each group; of the others only the number is said. */
const NAMED = 5

interface Section {
  title: string
  lines: { text: string; url?: string }[]
}

const topicOf = ({ kind, status }: SummedMessage) => (status && kind !== 'BROUILLONS' ? statusRow(status).label : kindLabel(kind))

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): [string, Value[]][] {
  const groups = new Map<string, Value[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return [...groups]
}

/**
 * The messages of a day by structure, and in it by status or kind: how many, and the first of them with their links.
 * @param urlOf the address of a message, and of the whole list for what is not named
 */
export function summarise(messages: readonly SummedMessage[], urlOf: (messageId: string | null) => string): Section[] {
  return groupBy(messages, ({ structureName }) => structureName ?? 'Votre compte')
    .sort(([one], [other]) => one.localeCompare(other, 'fr'))
    .flatMap(([structure, ofStructure]) => groupBy(ofStructure, topicOf).map(([topic, group]) => {
      const others = group.length - NAMED
      const lines: Section['lines'] = group.slice(0, NAMED).map(({ id, subject }) => ({ text: subject, url: urlOf(id) }))
      return { title: `${structure}, ${topic}${group.length > 1 ? ` : ${group.length}` : ''}`, lines: others > 0 ? [...lines, { text: others > 1 ? `et ${others} autres` : 'et une autre', url: urlOf(null) }] : lines }
    }))
}
