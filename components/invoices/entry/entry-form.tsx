'use client'

import { Form } from '@/components/form/form'
import { useHydrated } from '@/components/form/hydrated'
import type { CheckPoint } from '@/lib/invoices/model/check-list'
import type { TypedLine } from '@/lib/invoices/model/entry/read-line'
import type { FormAction } from '@/lib/shared/form-state'
import type { AttachmentsProps } from '../form/attachments-block'
import type { InvoiceValues, RecipientAtFirst, SellerChoices } from '../form/values'
import { type Entered, useAutosave } from './autosave'
import { EntryBlocks } from './entry-blocks'

export interface EntryFormProps {
  /** Saves or sends, by the button that was pressed. */
  action: FormAction
  /** Saves while one types. */
  save: FormAction<Entered>
  invoiceId: string
  version: number
  /** Once per intention to send: a double click sends once. */
  submissionKey: string
  values: InvoiceValues
  lines: TypedLine[]
  recipient: RecipientAtFirst
  choices: SellerChoices
  attachments: Omit<AttachmentsProps, 'invoiceId'>
  /** « Avant d’envoyer » of the draft as it was saved. */
  checks: CheckPoint[]
}

const FORM_ID = 'saisie'

/** « Saisir facture » (portal 7.4): recipient first, lines as in a spreadsheet, saved while one types. */
export function EntryForm({ action, save, invoiceId, version, submissionKey, ...blocks }: EntryFormProps) {
  const { state, action: afterSaving } = useAutosave(FORM_ID, { invoiceId, version }, save, action)
  // Before JavaScript loads the form posts to the server action itself.
  const hydrated = useHydrated()
  return (
    <Form id={FORM_ID} action={hydrated ? afterSaving : action} aria-label="Facture">
      <input type="hidden" name="invoiceId" value={invoiceId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="submissionKey" value={submissionKey} />
      <EntryBlocks invoiceId={invoiceId} saving={state} {...blocks} />
    </Form>
  )
}
