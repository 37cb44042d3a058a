'use client'

import { useEffect, useRef } from 'react'
import { Link } from '@/components/ui/link'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import type { InvoiceStatus } from '@/prisma/generated/enums'
import { InvoiceStatusPill } from '../invoice-status'

export interface NewsRow {
  id: string
  number: string
  status: InvoiceStatus
  recipient: string
  depositedOn: string
  reason: string
}

interface NewsNoticeProps {
  action: FormAction<{ count: number }>
  /** One frame for each structure: an answer belongs to one. */
  structureId: string
  structureName: string
  rows: NewsRow[]
  /** Older than seven days: it must be answered. */
  isCompulsory: boolean
}

/** « Plus tard » holds for this visit, and for these invoices. */
const LATER = 'cantate.acquitter-plus-tard'

/**
 * Rejected and suspended invoices, at login (portal 7.10): a window over the page, a part of the page before JavaScript loads.
 * After seven days it can only be closed by acknowledging.
 */
export function NewsNotice({ action, structureId, structureName, rows, isCompulsory }: NewsNoticeProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const formId = `acquitter-${structureId}`
  const newest = rows.map(({ id }) => id).join()
  useEffect(() => {
    // It is drawn open, for those without JavaScript; a window that holds the focus is opened again by it.
    const box = dialog.current
    box?.close()
    if (isCompulsory || sessionStorage.getItem(LATER) !== newest) box?.showModal()
    return () => box?.close()
  }, [isCompulsory, newest])
  const later = () => {
    sessionStorage.setItem(LATER, newest)
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} open role="alertdialog" aria-labelledby={`${formId}-titre`} onCancel={(event) => isCompulsory && event.preventDefault()} className="m-auto [&:not(:modal)]:static max-h-[90vh] w-[min(60rem,calc(100vw-2rem))] overflow-y-auto rounded-md border border-line bg-surface p-4 text-ink shadow-float sm:p-6">
      <h2 id={`${formId}-titre`} tabIndex={-1}>
        {rows.length > 1 ? `${rows.length} factures rejetées ou suspendues` : 'Une facture rejetée ou suspendue'}
      </h2>
      <p className="mt-2 mb-4">
        {structureName} : le destinataire attend quelque chose de vous. {isCompulsory ? 'L’une de ces réponses a plus de sept jours : dites que vous en avez pris connaissance pour continuer.' : 'Acquitter dit seulement que vous l’avez vu ; les factures restent dans « À faire ».'}
      </p>
      <Table
        caption="Factures rejetées ou suspendues"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        selection={{ formId, name: 'invoiceIds', label: ({ number }) => `Choisir la facture ${number}` }}
        columns={[
          { key: 'number', header: 'Numéro', rowHeader: true, cell: ({ id, number }) => <Link className="text-link whitespace-nowrap" href={routes.invoice(id)} onClick={() => dialog.current?.close()}>{number}</Link> },
          { key: 'status', header: 'Statut', cell: ({ status }) => <InvoiceStatusPill status={status} /> },
          { key: 'recipient', header: 'Destinataire', cell: ({ recipient }) => recipient },
          { key: 'reason', header: 'Motif', prose: true, cell: ({ reason }) => reason },
          { key: 'depositedOn', header: 'Déposée le', cell: ({ depositedOn }) => depositedOn },
        ]}
      />
      <Form action={action} id={formId} note={false} className="mt-6 space-y-4" aria-label="Acquitter">
        <input type="hidden" name="structureId" value={structureId} />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton name="which" value="tout">
            Tout acquitter et fermer
          </SubmitButton>
          <SubmitButton look="secondary" name="which" value="choisies">
            Acquitter les factures sélectionnées
          </SubmitButton>
          {!isCompulsory && <Button onClick={later}>Plus tard</Button>}
        </div>
      </Form>
    </dialog>
  )
}
