import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Fieldset } from '@/components/form/fieldset'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { EmailField, TextField } from '@/components/form/text-field'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/shared/routes'
import { getStructure } from '@/lib/structures/queries/get-structure'
import { updateContact } from './actions'

export const metadata: Metadata = { title: 'Modifier les coordonnées' }

export default async function EditStructurePage({ params }: { params: Promise<{ structureId: string }> }) {
  const { structureId } = await params
  const structure = await getStructure({ structureId })
  if (!structure.canManage) redirect(routes.accessDenied({ right: 'structure.manage', structureId }))
  return (
    <PageShell title="Modifier les coordonnées" sentence={`Celles de ${structure.name}. L’identifiant et la raison sociale ne changent pas ici.`} trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }]} width="form">
      <Form action={updateContact} warnUnsaved>
        <input type="hidden" name="structureId" value={structureId} />
        <Fieldset legend="Coordonnées">
          <TextField name="label" label="Libellé de la structure" maxLength={100} defaultValue={structure.label ?? ''} />
          <TextField name="addressLine1" label="Adresse" required maxLength={200} defaultValue={structure.addressLine1 ?? ''} autoComplete="address-line1" />
          <TextField name="addressLine2" label="Complément d’adresse 1" maxLength={200} defaultValue={structure.addressLine2 ?? ''} autoComplete="address-line2" />
          <TextField name="addressLine3" label="Complément d’adresse 2" maxLength={200} defaultValue={structure.addressLine3 ?? ''} autoComplete="address-line3" />
          <TextField name="postalCode" label="Code postal" required maxLength={20} defaultValue={structure.postalCode ?? ''} autoComplete="postal-code" />
          <TextField name="city" label="Ville" required maxLength={100} defaultValue={structure.city ?? ''} autoComplete="address-level2" />
          <EmailField name="email" label="Adresse électronique" defaultValue={structure.email ?? ''} autoComplete="off" />
          <TextField name="phone" label="Téléphone" maxLength={30} type="tel" defaultValue={structure.phone ?? ''} autoComplete="off" />
          <TextField name="vatNumber" label="N° TVA intracommunautaire" maxLength={18} defaultValue={structure.vatNumber ?? ''} autoComplete="off" />
          <TextField name="rcsNumber" label="N° RCS" maxLength={50} defaultValue={structure.rcsNumber ?? ''} autoComplete="off" />
        </Fieldset>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <SubmitButton>Enregistrer</SubmitButton>
          <ButtonLink look="link" href={routes.structure(structureId)}>Annuler</ButtonLink>
        </div>
      </Form>
    </PageShell>
  )
}
