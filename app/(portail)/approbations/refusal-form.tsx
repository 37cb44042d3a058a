import { X } from '@/components/ui/icons'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/lib/shared/form-state'
import { NOTE_MAX } from '@/lib/structures/model/schemas'

interface RefusalFormProps {
  action: FormAction<{ personName: string }>
  /** Hidden field that names the request. */
  field: { name: string; value: string }
  person: string
}

/** « Refuser », with the words the person will read. */
export function RefusalForm({ action, field, person }: RefusalFormProps) {
  return (
    <Form action={action} note={false} className="space-y-5" aria-label={`Refuser la demande de ${person}`}>
      <input type="hidden" {...field} />
      <TextArea name="comment" label="Motif du refus" hint="Facultatif. La personne le lira dans le courriel." maxLength={NOTE_MAX} rows={2} />
      <SubmitButton look="danger" icon={<X aria-hidden />}>Refuser</SubmitButton>
    </Form>
  )
}
