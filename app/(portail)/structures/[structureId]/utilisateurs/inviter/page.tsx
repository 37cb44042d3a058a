import type { Metadata } from 'next'
import { Fieldset } from '@/components/form/fieldset'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { EmailField, TextField } from '@/components/form/text-field'
import { PageShell } from '@/components/layout/page-shell'
import { PlaceFields } from '@/components/members/place-fields'
import { RightsFields } from '@/components/members/rights-fields'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { ButtonLink } from '@/components/ui/button'
import { listPlaces } from '@/lib/members/queries/list-places'
import { routes } from '@/lib/shared/routes'
import { inviteMember } from './actions'

export const metadata: Metadata = { title: 'Inviter un utilisateur' }

export default async function InvitePage({ params }: { params: Promise<{ structureId: string }> }) {
  const { structureId } = await params
  const { structure, services, workspaces } = await listPlaces({ structureId })
  return (
    <PageShell
      title="Inviter un utilisateur"
      sentence={`La personne est rattachée à ${structure.name} aussitôt. Sans compte, elle reçoit un lien pour l’activer ; avec un compte, elle est prévenue par courriel.`}
      trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }, { label: 'Utilisateurs', href: routes.users(structureId) }]}
    >
      <StructureTabs structure={structure} current="users" />
      <Form action={inviteMember} warnUnsaved className="max-w-form space-y-6">
        <input type="hidden" name="structureId" value={structureId} />
        <Fieldset legend="Personne">
          <EmailField name="email" label="Adresse électronique" required maxLength={254} autoComplete="off" hint="Celle avec laquelle la personne se connecte." />
          <TextField name="lastName" label="Nom" required maxLength={100} autoComplete="off" />
          <TextField name="firstName" label="Prénom" required maxLength={100} autoComplete="off" />
          <TextField name="phone" label="Téléphone" type="tel" maxLength={30} autoComplete="off" />
        </Fieldset>
        <Fieldset legend="Place dans la structure">
          <PlaceFields services={services} />
        </Fieldset>
        <Fieldset legend="Espaces" hint="Ce que la personne peut ouvrir, et si elle peut y changer quelque chose. Un gestionnaire a accès à tous les espaces ouverts.">
          <RightsFields prefix="rights" workspaces={workspaces} rights={[{ workspace: 'FACTURES_EMISES', mode: 'MODIFICATION' }]} />
        </Fieldset>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <SubmitButton>Inviter</SubmitButton>
          <ButtonLink look="link" href={routes.users(structureId)}>Annuler</ButtonLink>
        </div>
      </Form>
    </PageShell>
  )
}
