'use client'

import { useState } from 'react'
import { Fieldset } from '@/components/form/fieldset'
import { Form } from '@/components/form/form'
import { useFormResult } from '@/components/form/form-context'
import { TextArea } from '@/components/form/text-area'
import { BatchLacks } from '@/components/invoices/batch/batch-lacks'
import type { Remark } from '@/lib/deposits/model/batch'
import type { CheckPoint } from '@/lib/invoices/model/check-list'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import { AttachmentsBlock, type AttachmentsProps } from './attachments-block'
import { BeforeSending } from './before-sending'
import { FrameworkChoice } from './framework-choice'
import { RecipientBlock } from './recipient-block'
import { ReferencesBlock } from './references-block'
import { SellerBlock } from './seller-block'
import { TotalsBlock } from './totals-block'
import { ValidatorFields } from './validator-fields'
import type { InvoiceValues, RecipientAtFirst, SellerChoices } from './values'
import { VatBlock, type VatRowValues } from './vat-block'

interface InvoiceFormProps {
  /** Saves or sends, by the button that was pressed. */
  action: FormAction
  invoiceId: string
  version: number
  /** Once per intention to send: a double click sends once. */
  submissionKey: string
  values: InvoiceValues
  vatRows: VatRowValues[]
  recipient: RecipientAtFirst
  choices: SellerChoices
  format: string
  today: string
  attachments: Omit<AttachmentsProps, 'invoiceId'>
  /** « Avant d’envoyer » of the draft as it was saved. */
  checks: CheckPoint[]
  /** The batch whose invoices are completed one after the other, and what this one lacks. */
  batch?: { batchId: string; lacks: Remark[] }
}

/** The form of an invoice that was deposited: portal 7.4 without its lines. */
export function InvoiceForm({ action, invoiceId, version, submissionKey, values, vatRows, recipient, choices, format, today, attachments, checks, batch }: InvoiceFormProps) {
  const [framework, setFramework] = useState(values.billingFramework ?? 'A1')
  // What was chosen before JavaScript had loaded counts too.
  const catchUp = (box: HTMLElement | null) => {
    const chosen = box?.querySelector<HTMLInputElement>('input[name="billingFramework"]:checked')?.value
    if (chosen && chosen !== framework) setFramework(chosen)
  }
  return (
    <Form action={action} warnUnsaved aria-label="Facture">
      <Identity invoiceId={invoiceId} version={version} submissionKey={submissionKey} />
      {batch && <BatchLacks {...batch} />}
      <RecipientBlock values={values} first={recipient} />
      <SellerBlock values={values} choices={choices} />
      <Fieldset legend="Cadre de facturation">
        <div ref={catchUp}>
          <FrameworkChoice defaultValue={values.billingFramework} onValueChange={setFramework} />
        </div>
        {(framework === 'A9' || framework === 'A12') && <ValidatorFields values={values} framework={framework} />}
      </Fieldset>
      <ReferencesBlock values={values} invoiceId={invoiceId} format={format} today={today} />
      <TotalsBlock values={values} isPaid={framework === 'A2'} />
      <VatBlock rows={vatRows} />
      <AttachmentsBlock invoiceId={invoiceId} {...attachments} />
      <Fieldset legend="Commentaire">
        <TextArea name="comment" label="Commentaire pour le destinataire" maxLength={2000} defaultValue={values.comment} />
      </Fieldset>
      <BeforeSending checks={checks} leaveTo={batch && routes.batch(batch.batchId)} />
    </Form>
  )
}

/** What the form is about: after a save the page goes on from the version that the save gave. */
function Identity({ invoiceId, version, submissionKey }: Pick<InvoiceFormProps, 'invoiceId' | 'version' | 'submissionKey'>) {
  const { result } = useFormResult<{ version: number }>()
  return (
    <>
      <input type="hidden" name="invoiceId" value={invoiceId} />
      <input type="hidden" name="version" value={Math.max(version, result?.version ?? 0)} />
      <input type="hidden" name="submissionKey" value={submissionKey} />
    </>
  )
}
