import { CheckboxField } from '@/components/form/checkbox-field'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { routes } from '@/lib/shared/routes'
import { STATUS_REASON_MAX } from '@/lib/structures/model/lifecycle'
import type { StatusEffects } from '@/lib/structures/queries/get-status-effects'
import { deactivateStructure } from './actions'
import { effectSentences } from './effect-sentences'

/** What the deactivation stops, counted, before it is asked for. */
export function DeactivationForm({ effects }: { effects: StatusEffects }) {
  return (
    <div className="space-y-6">
      <Card id="effets" title="Ce qui s’arrête">
        <ul className="list-disc space-y-2 pl-5">
          {effectSentences(effects).map((sentence) => <li key={sentence}>{sentence}</li>)}
        </ul>
      </Card>
      <Card id="reste" title="Ce qui reste">
        <ul className="list-disc space-y-2 pl-5">
          <li>Tout se consulte encore : la fiche, les factures, les brouillons, les mandats et l’historique.</li>
          <li>Les factures déjà envoyées suivent leur cours chez leurs destinataires.</li>
          <li>Vous pouvez réactiver la structure depuis cette page ; tout reprend alors comme avant.</li>
        </ul>
      </Card>
      <Form action={deactivateStructure} className="space-y-5 rounded-md border border-line bg-surface p-4 sm:p-6" aria-label="Désactiver la structure">
        <input type="hidden" name="structureId" value={effects.id} />
        <TextArea name="reason" label="Motif" hint="Facultatif. Les gestionnaires le liront dans le courriel et sur la fiche." maxLength={STATUS_REASON_MAX} rows={2} />
        <CheckboxField name="confirmed" label="J’ai lu ce qui s’arrête et je désactive la structure." required />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <SubmitButton look="danger">Désactiver la structure</SubmitButton>
          <ButtonLink look="link" href={routes.structure(effects.id)}>Annuler</ButtonLink>
        </div>
      </Form>
    </div>
  )
}
