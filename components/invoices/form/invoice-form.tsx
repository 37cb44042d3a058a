'use client'

import { Save, Send } from 'lucide-react'
import { useState } from 'react'
import { Fieldset } from '@/components/form/fieldset'
import { Form } from '@/components/form/form'
import { useFormResult } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { BatchLacks } from '@/components/invoices/batch/batch-lacks'
import { ButtonLink } from '@/components/ui/button'
import type { Remark } from '@/lib/deposits/model/batch'
import type { FormAction } from '@/lib/shared/form-state'
import { routes } from '@/lib/shared/routes'
import { AttachmentsBlock, type AttachmentsProps } from './attachments-block'
import { ConfirmSending } from './confirm-sending'
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
  /** The batch whose invoices are completed one after the other, and what this one lacks. */
  batch?: { batchId: string; lacks: Remark[] }
}

/** The form of an invoice that was deposited: portal 7.4 without its lines. */
export function InvoiceForm({ action, invoiceId, version, submissionKey, values, vatRows, recipient, choices, format, today, attachments, batch }: InvoiceFormProps) {
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
      <ConfirmSending />
      <div data-bottom-edge className="bottom-0 z-10 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line bg-paper py-3 lg:sticky">
        <SubmitButton icon={<Send aria-hidden />}>Valider et envoyer</SubmitButton>
        <SubmitButton look="secondary" icon={<Save aria-hidden />} name="intention" value="brouillon">
          Enregistrer en mode Brouillon
        </SubmitButton>
        <ButtonLink href={batch ? routes.batch(batch.batchId) : routes.synthesis} look="link">
          Annuler
        </ButtonLink>
      </div>
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
