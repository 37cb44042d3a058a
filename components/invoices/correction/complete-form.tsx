import { Send } from '@/components/ui/icons'
import { Fieldset } from '@/components/form/fieldset'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/lib/shared/form-state'
import { AttachmentsBlock, type AttachmentsProps } from '../form/attachments-block'

interface CompleteFormProps {
  action: FormAction<{ invoiceId: string }>
  version: number
  comment?: string
  attachments: AttachmentsProps
}

/** « Compléter »: the piece that was missing, or an answer in the comment. */
export function CompleteForm({ action, version, comment, attachments }: CompleteFormProps) {
  return (
    <Form action={action} note={false} warnUnsaved aria-label="Compléter et renvoyer la facture">
      <input type="hidden" name="invoiceId" value={attachments.invoiceId} />
      <input type="hidden" name="version" value={version} />
      <AttachmentsBlock {...attachments} />
      <Fieldset legend="Commentaire">
        <TextArea name="comment" label="Votre réponse au destinataire" maxLength={2000} defaultValue={comment} />
      </Fieldset>
      <SubmitButton icon={<Send aria-hidden />}>Valider et renvoyer</SubmitButton>
    </Form>
  )
}
