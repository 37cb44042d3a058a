import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date'
import { DescriptionList } from '@/components/ui/description-list'
import { routes } from '@/lib/shared/routes'
import type { StatusEffects } from '@/lib/structures/queries/get-status-effects'
import { reactivateStructure } from './actions'

/** Who deactivated it and why, what goes on again, and the button; a replaced structure stays as it is. */
export function ReactivationForm({ effects }: { effects: StatusEffects }) {
  const { id, statusAt, statusBy, statusReason, successor, drafts, users, mandate } = effects
  if (successor) {
    return (
      <Alert tone="warning" title={`Cette structure a changé de SIRET : « ${successor.name} » la remplace`}>
        <p>Elle ne se réactive plus, pour que deux fiches ne vivent pas ensemble. Travaillez dans la nouvelle.</p>
        <ButtonLink href={routes.structure(successor.id)}>Ouvrir la nouvelle structure</ButtonLink>
      </Alert>
    )
  }
  return (
    <Card id="reactivation" title="Structure désactivée">
      <DescriptionList
        descriptions={[
          { term: 'Désactivée le', value: statusAt ? <InstantText at={statusAt} /> : undefined },
          { term: 'Par', value: statusBy ? `${statusBy.firstName} ${statusBy.lastName}` : undefined },
          { term: 'Motif', value: statusReason ?? undefined },
          { term: 'Utilisateurs qui retrouvent leurs droits', value: users },
          { term: 'Brouillons qui se complètent de nouveau', value: drafts },
          { term: 'Mandat', value: mandate ? `« ${mandate.name} » sert de nouveau` : 'Aucun mandat en cours' },
        ]}
      />
      <Form action={reactivateStructure} note={false} className="mt-5" aria-label="Réactiver la structure">
        <input type="hidden" name="structureId" value={id} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <SubmitButton>Réactiver la structure</SubmitButton>
          <ButtonLink look="link" href={routes.structure(id)}>Annuler</ButtonLink>
        </div>
      </Form>
    </Card>
  )
}
