import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { routes } from '@/lib/shared/routes'
import { MODE_CHOICES } from '@/lib/structures/model/entitlement-modes'
import { placeValue } from '@/lib/structures/model/entitlement-schemas'
import { NOTE_MAX } from '@/lib/structures/model/schemas'
import { WORKSPACE_PURPOSE, workspacesFor } from '@/lib/structures/model/workspace-purpose'
import { WORKSPACE_LABEL } from '@/lib/structures/model/workspaces'
import { listEntitlementPlaces } from '@/lib/structures/queries/list-entitlement-places'
import { requestEntitlement } from './actions'

export const metadata: Metadata = { title: 'Demander une habilitation' }

/** A right on an espace, asked of the managers. */
export default async function RequestEntitlementPage() {
  const places = await listEntitlementPlaces({})
  const offered = [...new Set(places.flatMap(({ kind }) => workspacesFor(kind)))]
  return (
    <PageShell
      title="Demander une habilitation"
      sentence="Un gestionnaire de la structure accepte ou refuse ; un droit accordé vaut dès votre prochain clic."
      trail={[{ label: 'Mon compte', href: routes.account }, { label: 'Mes habilitations', href: routes.entitlements }]}
      width="form"
    >
      {places.length === 0 ? (
        <EmptyState title="Aucune structure où demander un droit" action={<ButtonLink href={routes.requestAffiliation}>Demander un rattachement</ButtonLink>}>
          Une habilitation se demande dans une structure à laquelle vous êtes rattaché comme utilisateur. Un gestionnaire a déjà tous les droits : il ouvre les espaces lui-même.
        </EmptyState>
      ) : (
        <Form action={requestEntitlement} warnUnsaved>
          <SelectField name="place" label="Structure ou service" required choices={places.map((place) => ({ value: placeValue(place), label: place.serviceName ? `${place.structureName} – service ${place.serviceName}` : `${place.structureName} – toute la structure` }))} placeholder={places.length > 1 ? 'Choisir…' : undefined} />
          <RadioGroup name="workspace" label="Espace" required choices={offered.map((code) => ({ value: code, label: WORKSPACE_LABEL[code], hint: WORKSPACE_PURPOSE[code].purpose }))} />
          <RadioGroup name="mode" label="Droit demandé" required choices={MODE_CHOICES} />
          <TextArea name="message" label="Message au gestionnaire" hint="Facultatif : pourquoi vous en avez besoin." maxLength={NOTE_MAX} rows={3} />
          <SubmitButton>Envoyer la demande</SubmitButton>
        </Form>
      )}
    </PageShell>
  )
}
