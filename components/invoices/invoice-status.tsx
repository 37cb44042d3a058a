import { InstantText } from '@/components/ui/date'
import { StatusPill } from '@/components/ui/status-pill'
import { statusRow } from '@/lib/invoices/model/status'
import { reasonOf } from '@/lib/invoices/model/treatment-reasons'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { STATUS_ICONS } from './status-icons'
import { statusWords } from './status-words'

/** The status of an invoice under its official label. */
export function InvoiceStatusPill({ status }: { status: InvoiceStatus }) {
  const { label, tone, icon } = statusWords(status)
  return <StatusPill tone={tone} icon={STATUS_ICONS[icon]} label={label} />
}

interface InvoiceStatusLineProps {
  status: InvoiceStatus
  at: Date
  /** Code of the recipient's reason. */
  reason?: string | null
  comment?: string | null
  /** Who wrote the comment, for those who read it. */
  author?: string
}

/** What happened first: the status, who has the ball, since when, what to do, and what the recipient wrote. */
export function InvoiceStatusLine({ status, at, reason, comment, author = 'destinataire' }: InvoiceStatusLineProps) {
  const why = reasonOf(status, reason ?? null)
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <InvoiceStatusPill status={status} />
        <span className="text-sm text-ink-soft">
          depuis le <InstantText at={at} long />
        </span>
      </p>
      {why ? (
        <>
          <p>
            <span className="font-semibold">Motif : </span>
            {why.label}.
          </p>
          <p>
            <span className="font-semibold">À faire : </span>
            {why.remedy}
          </p>
        </>
      ) : (
        <p>{statusRow(status).sentence}</p>
      )}
      {comment && (
        <blockquote className="border-l-2 border-amber pl-3">
          <span className="text-sm text-ink-soft">{`Commentaire du ${author} : `}</span>
          {comment}
        </blockquote>
      )}
    </div>
  )
}
