'use client'

import { StatusPill } from '@/components/ui/status-pill'
import { WrittenTime } from '@/components/ui/written-time'
import type { HistoryEvent } from '@/lib/invoices/queries/read-history'
import type { Written } from '@/lib/shared/written'
import { STATUS_ICONS } from '../status-icons'
import type { StatusWords } from '../status-words'

/** An event in words alone: drawn by the server as a part of the page, it would be sent twice (decision 0080). */
export interface ShownEvent extends Pick<HistoryEvent, 'position' | 'label' | 'who' | 'details' | 'comment' | 'contact'> {
  status: StatusWords | null
  at: Written
  resumedAt: Written | null
}

/** One line of time, in the order given. */
export const EventList = ({ events }: { events: ShownEvent[] }) => (
  <ol aria-label="Événements" className="space-y-4">
    {events.map(({ position, status, label, at, who, details, comment, contact, resumedAt }) => (
      <li key={position} className="space-y-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {status ? <StatusPill tone={status.tone} icon={STATUS_ICONS[status.icon]} label={status.label} /> : <span className="font-medium">{label}</span>}
          <span className="text-sm text-ink-soft">
            <WrittenTime {...at} />, {who}
          </span>
        </p>
        {contact && (
          <p className="flex flex-wrap gap-x-3 text-sm">
            <a className="text-link break-all" href={`mailto:${contact.email}`}>
              {contact.email}
            </a>
            {contact.phone && (
              <a className="text-link" href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
                {contact.phone}
              </a>
            )}
          </p>
        )}
        {details.map((line) => (
          <p key={line} className="break-words text-sm">
            {line}
          </p>
        ))}
        {comment && <p className="whitespace-pre-line border-l-2 border-line pl-3">{comment}</p>}
        {resumedAt && (
          <p className="text-sm text-ink-soft">
            Repris dans la chaîne le <WrittenTime {...resumedAt} />.
          </p>
        )}
      </li>
    ))}
  </ol>
)
