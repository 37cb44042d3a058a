import { Mail, MailOpen, Trash2 } from '@/components/ui/icons'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { settleMessages } from './actions'

/** What is done with the ticked messages, and with all. */
export function MessageActions({ formId }: { formId: string }) {
  return (
    <Form action={settleMessages} id={formId} note={false} aria-label="Classer mes messages" className="mb-4 space-y-4">
      <div className="flex flex-wrap gap-3">
        <SubmitButton look="secondary" icon={<MailOpen aria-hidden />} name="intention" value="lus">
          Marquer comme lus
        </SubmitButton>
        <SubmitButton look="secondary" icon={<Mail aria-hidden />} name="intention" value="non-lus">
          Marquer comme non lus
        </SubmitButton>
        <ConfirmSubmit look="secondary" icon={<Trash2 aria-hidden />} name="intention" value="supprimer" label="Supprimer" title="Supprimer les messages cochés ?">
          <p>Ils disparaissent de cette liste pour de bon. Ce dont ils parlent reste à sa place, avec son historique.</p>
        </ConfirmSubmit>
        <SubmitButton look="secondary" name="intention" value="tout-lire">
          Tout marquer comme lu
        </SubmitButton>
      </div>
    </Form>
  )
}
