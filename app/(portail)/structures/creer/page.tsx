import type { Metadata } from 'next'
import { lookUpCompany } from '@/app/(public)/inscription/actions'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { PageShell } from '@/components/layout/page-shell'
import { StructureFields } from '@/components/structures/structure-fields'
import { ButtonLink } from '@/components/ui/button'
import { requireActor } from '@/lib/access/session'
import { countryChoices } from '@/lib/shared/countries'
import { routes } from '@/lib/shared/routes'
import { createStructure } from './actions'

export const metadata: Metadata = { title: 'Créer une structure' }

export default async function CreateStructurePage() {
  await requireActor()
  return (
    <PageShell
      title="Créer une structure"
      sentence="La fiche de votre entreprise, dont vous serez le gestionnaire principal. Si elle existe déjà, vous pourrez demander à y être rattaché."
      trail={[{ label: 'Mes structures', href: routes.structures }]}
      width="form"
    >
      <Form action={createStructure} warnUnsaved>
        <StructureFields countries={countryChoices()} lookUp={lookUpCompany} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <SubmitButton>Créer la structure</SubmitButton>
          <ButtonLink look="link" href={routes.structures}>Annuler</ButtonLink>
        </div>
      </Form>
    </PageShell>
  )
}
