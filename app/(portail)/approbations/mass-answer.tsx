import { Check, X } from '@/components/ui/icons'
import { ConfirmSubmit } from '@/components/form/confirm-submit'
import { Form } from '@/components/form/form'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import { AnswerReportView } from '@/components/structures/answer-report'
import { MODE_CHOICES } from '@/lib/structures/model/entitlement-modes'
import { NOTE_MAX } from '@/lib/structures/model/schemas'
import { answerMany } from './actions'

export const MASS_FORM = 'reponse-groupee'

/** One answer for the requests that are ticked, and afterwards what became of each. It stays when the list has become empty: the report is read there. */
export function MassAnswer({ hasRows }: { hasRows: boolean }) {
  return (
    <Form action={answerMany} id={MASS_FORM} note={false} className="mt-8 space-y-5" aria-label="Répondre à plusieurs demandes">
      <AnswerReportView />
      {hasRows && (
        <div className="max-w-form space-y-5 rounded-md border border-line bg-surface p-4 sm:p-6">
          <h2>Répondre aux demandes choisies</h2>
          <SelectField name="mode" label="Rattachements acceptés : droit sur « Factures émises »" hint="Pour toute la structure. Une habilitation est accordée comme elle est demandée." choices={MODE_CHOICES} defaultValue="CONSULTATION_UNIQUEMENT" />
          <TextArea name="comment" label="Message" hint="Facultatif, joint au courriel de chacun. En cas de refus, dites pourquoi." maxLength={NOTE_MAX} rows={2} />
          <div className="flex flex-wrap gap-3">
            <ConfirmSubmit name="verdict" value="ACCEPT" icon={<Check aria-hidden />} label="Accepter les demandes choisies" title="Accepter les demandes choisies ?" look="secondary">
              <p>N’acceptez que les personnes que vous connaissez : elles verront les factures de la structure. Chacune est prévenue par courriel.</p>
            </ConfirmSubmit>
            <ConfirmSubmit name="verdict" value="REFUSE" icon={<X aria-hidden />} label="Refuser les demandes choisies" title="Refuser les demandes choisies ?" look="danger">
              <p>Chaque personne est prévenue par courriel, avec votre message.</p>
            </ConfirmSubmit>
          </div>
        </div>
      )}
    </Form>
  )
}
