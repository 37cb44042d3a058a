import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { PageShell } from '@/components/layout/page-shell'
import { DoneMessage } from '@/components/structures/done-message'
import { StructureTabs } from '@/components/structures/structure-tabs'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { getObligations } from '@/lib/directory/queries/get-obligations'
import { routes } from '@/lib/shared/routes'
import type { SearchParams } from '@/lib/shared/table-params'
import { changeObligations } from './actions'
import { ObligationChoices } from './obligation-choices'

export const metadata: Metadata = { title: 'Obligations' }

const DONE = { obligations: 'Vos obligations sont enregistrées. L’annuaire les montre, et le formulaire de dépôt les demande dès maintenant.' }

interface Props {
  params: Promise<{ structureId: string }>
  searchParams: Promise<SearchParams>
}

export default async function ObligationsPage({ params, searchParams }: Props) {
  const [{ structureId }, { fait }] = await Promise.all([params, searchParams])
  const structure = await getObligations({ structureId })
  const { serviceCount, strictServiceCount } = structure
  return (
    <PageShell title="Obligations" sentence={`Ce que ${structure.name} demande sur les factures qu’on lui envoie.`} trail={[{ label: 'Mes structures', href: routes.structures }, { label: structure.name, href: routes.structure(structureId) }]} width="reading">
      <StructureTabs structure={structure} current="obligations" />
      <DoneMessage done={fait} sentences={DONE} />
      <Form key={structure.version} action={changeObligations} warnUnsaved>
        <input type="hidden" name="structureId" value={structureId} />
        <input type="hidden" name="version" value={structure.version} />
        <ObligationChoices structure={structure} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <SubmitButton>Enregistrer</SubmitButton>
          <ButtonLink look="link" href={routes.directoryEntry(structure.identifier)}>Voir la fiche de l’annuaire</ButtonLink>
        </div>
      </Form>
      <Card id="services" title="Vos services" className="mt-8" actions={<ButtonLink href={routes.services(structureId)}>Gérer les services</ButtonLink>}>
        <p>
          {serviceCount === 0 ? 'Aucun service actif : si le code service est obligatoire, aucune facture ne pourra vous être envoyée.' : `${serviceCount} service${serviceCount > 1 ? 's' : ''} actif${serviceCount > 1 ? 's' : ''}.`}{' '}
          {strictServiceCount > 0 && `${strictServiceCount} ${strictServiceCount > 1 ? 'exigent' : 'exige'} un numéro d’engagement, quelles que soient les obligations ci-dessus.`}
        </p>
      </Card>
    </PageShell>
  )
}
