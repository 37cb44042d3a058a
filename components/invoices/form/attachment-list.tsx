import { FileText, Trash2 } from '@/components/ui/icons'
import { Button } from '@/components/ui/button'
import { routes } from '@/lib/shared/routes'

export interface AttachmentRow {
  fileId: string
  /** Null: the PDF of the invoice itself, which stays. */
  attachmentId: string | null
  typeLabel: string
  description: string
  name: string
  /** « 312 Ko ». */
  weight: string
}

interface AttachmentListProps {
  rows: AttachmentRow[]
  pending?: boolean
  /** Absent where the attachments are sealed. */
  onRemove?: (attachmentId: string) => void
}

/** The files of an invoice, the invoice's own PDF first. */
export function AttachmentList({ rows, pending, onRemove }: AttachmentListProps) {
  return (
    <ul aria-label="Pièces jointes" className="divide-y divide-line">
      {rows.map(({ fileId, attachmentId, typeLabel, description, name, weight }) => (
        <li key={fileId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
          <FileText aria-hidden className="size-5 flex-none text-ink-soft" />
          <div className="min-w-0 flex-1 basis-48">
            <p className="font-medium">
              {typeLabel}
              {attachmentId && <span className="font-normal"> : {description}</span>}
            </p>
            <p className="text-sm text-ink-soft">
              <a href={routes.file(fileId)} download={name} className="text-link break-all">
                {name}
              </a>{' '}
              <span className="figures">({weight})</span>
            </p>
          </div>
          {attachmentId && onRemove && (
            <Button look="danger" pending={pending} icon={<Trash2 aria-hidden />} onClick={() => onRemove(attachmentId)}>
              Supprimer
              <span className="sr-only"> {description}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
