import { Send } from '@/components/ui/icons'
import { Fieldset } from '@/components/form/fieldset'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/lib/shared/form-state'
import { RecipientBlock } from '../form/recipient-block'
import type { InvoiceValues, RecipientAtFirst } from '../form/values'

interface RecycleFormProps {
  action: FormAction<{ invoiceId: string }>
  invoiceId: string
  version: number
  values: InvoiceValues
  recipient: RecipientAtFirst
}

/** « Recycler »: the address and the comment, nothing else; the number stays. */
export function RecycleForm({ action, invoiceId, version, values, recipient }: RecycleFormProps) {
  return (
    <Form action={action} warnUnsaved aria-label="Corriger et renvoyer la facture">
      <input type="hidden" name="invoiceId" value={invoiceId} />
      <input type="hidden" name="version" value={version} />
      <RecipientBlock values={values} first={recipient} />
      <Fieldset legend="Commentaire">
        <TextArea name="comment" label="Commentaire pour le destinataire" maxLength={2000} defaultValue={values.comment} />
      </Fieldset>
      <SubmitButton icon={<Send aria-hidden />}>Valider et renvoyer</SubmitButton>
    </Form>
  )
}
